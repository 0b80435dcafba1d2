import type { Gradients } from '../../src/quantity/point.ts';

/** A parameter for which two witnesses differ by more than differences in double precision may. */
export interface Disagreement {
  readonly place: string;
  readonly gradient: number | undefined;
  readonly difference: number | undefined;
}

/** All numbers of a gradient by their places, `weights[0][1][2]` or `biases[0][1]`. */
export function numbersByPlace({ weights, biases }: Gradients): ReadonlyMap<string, number> {
  const entries = [
    ...weights.flatMap((rows, l) =>
      rows.flatMap((row, to) =>
        row.map((number, from) => [`weights[${l}][${to}][${from}]`, number] as const),
      ),
    ),
    ...biases.flatMap((units, l) =>
      (units ?? []).map((number, to) => [`biases[${l}][${to}]`, number] as const),
    ),
  ];
  return new Map(entries);
}

/** Where |d − g| ≤ 1e-6·max(|d|, |g|) + 1e-9·max(1, |E|) does not hold; NaN and absent numbers never satisfy it. */
export function disagreements(gradients: Gradients, differences: Gradients): readonly Disagreement[] {
  const [given, measured] = [numbersByPlace(gradients), numbersByPlace(differences)];
  const places = [...new Set([...given.keys(), ...measured.keys()])];
  return places
    .map((place) => ({ place, gradient: given.get(place), difference: measured.get(place) }))
    .filter(({ gradient, difference }) => !agree(gradient, difference, gradients.loss));
}

function agree(gradient = Number.NaN, difference = Number.NaN, loss: number): boolean {
  const bound =
    1e-6 * Math.max(Math.abs(gradient), Math.abs(difference)) + 1e-9 * Math.max(1, Math.abs(loss));
  return Math.abs(difference - gradient) <= bound;
}
