import type { NumbersName } from '../../../program/numbers.ts';

/** What parameters that are kept must be. */
const isKept: Readonly<Record<NumbersName, string>> = {
  float64: 'Number.isFinite',
  float32: '(number) => Number.isFinite(Math.fround(number))',
};

/** `loadParameters`, `saveParameters` and `initialise`: the same text in every module of these numbers. */
export const parameterFunctions = (numbers: NumbersName): readonly string[] => [
  savedParameters,
  loadParameters(numbers),
  ...others,
];

const savedParameters = `\
/** Parameters as JSON holds them. */
export interface SavedParameters {
  /** [layer][to][from] */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** [layer][to], one number where the units of a layer share it, null for a layer without biases. */
  readonly biases: readonly (readonly number[] | null)[];
}`;

const loadParameters = (numbers: NumbersName): string => `\
/** Takes over parameters. Throws RangeError where their shapes are not those of the network, and changes nothing then. */
export function loadParameters({ weights, biases }: SavedParameters): void {
  layers.forEach(({ units, sources, biases: count }, index) => {
    const rows = weights[index] ?? [];
    const fits = rows.length === units && rows.every((row) => row.length === sources);
    if (!fits || (biases[index] ?? []).length !== count)
      throw new RangeError(\`the parameters of layer \${index + 1} have other shapes\`);
  });
  const numbers = [...weights.flat(2), ...biases.flatMap((layer) => layer ?? [])];
  if (numbers.length !== parameterCount || !numbers.every(${isKept[numbers]}))
    throw new RangeError(\`\${parameterCount} finite numbers are expected\`);
  theta.set(numbers);
}`;

const others: readonly string[] = [
  `\
/** The parameters as they are now; JSON.stringify writes them. */
export function saveParameters(): SavedParameters {
  const from = (start: number, count: number): readonly number[] => [...theta.subarray(start, start + count)];
  return {
    weights: layers.map(({ sources, units, weightsAt }) =>
      Array.from({ length: units }, (_, to) => from(weightsAt + to * sources, sources)),
    ),
    biases: layers.map(({ biases, biasesAt }) => (biases === 0 ? null : from(biasesAt, biases))),
  };
}`,
  `\
/**
 * How far from 0 the first weights of a layer may lie, in either direction. xavier: sqrt(6 / (sources + units)), Glorot
 * and Bengio (2010), equation 16. he: sqrt(6 / sources), He et al. (2015), equation 10 as a uniform distribution.
 * uniform: 1 / sqrt(sources), LeCun et al., Efficient BackProp (1998).
 */
const reach = {
  xavier: (sources: number, units: number): number => Math.sqrt(6 / (sources + units)),
  he: (sources: number): number => Math.sqrt(6 / sources),
  uniform: (sources: number): number => 1 / Math.sqrt(sources),
} as const;

/** Draws first weights, r * (2 * u - 1) with u uniform on [0, 1); biases are 0. The same seed gives the same numbers. */
export function initialise(method: keyof typeof reach, seed: number): void {
  const next = uniform(seed);
  theta.fill(0);
  for (const { sources, units, weightsAt } of layers) {
    const r = reach[method](sources, units);
    for (let k = 0; k < sources * units; k += 1) theta[weightsAt + k] = r * (2 * next() - 1);
  }
}`,
  `\
/**
 * Reproducible uniform numbers on [0, 1): Mulberry32 (Tommy Ettinger, 2017, public domain), two draws of 32 bits for the
 * 53 bits of a number. Integer arithmetic alone, so that every machine gives the same. Not for secrets.
 */
function uniform(seed: number): () => number {
  let state = seed | 0;
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return (again ^ (again >>> 14)) >>> 0;
  };
  return () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
}`,
];
