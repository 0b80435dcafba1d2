import type { Gradients, Point } from '../quantity/point.ts';
import type { Claimed } from './numbers.ts';

/** A way to come by the loss and all gradients of a network. A witness under test may be anybody's function. */
export interface Witness {
  /** Names the witness in comparisons. */
  readonly id: string;
  /** The mean over the samples of the point: summed in the order of the samples, then divided once. */
  gradients(point: Point): Gradients | Promise<Gradients>;
}

/** A witness that answers at once. */
export interface PromptWitness extends Witness {
  gradients(point: Point): Gradients;
}

/** What a witness said at every point, in the order of the points. */
export interface Testimony<G extends Claimed = Claimed> {
  readonly id: string;
  readonly gradients: readonly G[];
}

/** Asks a witness at every point; `heard` is told after each. */
export async function testify(
  witness: Witness,
  points: readonly Point[],
  heard?: () => void,
): Promise<Testimony<Gradients>> {
  const gradients: Gradients[] = [];
  for (const point of points) {
    gradients.push(await witness.gradients(point));
    heard?.();
  }
  return { id: witness.id, gradients };
}
