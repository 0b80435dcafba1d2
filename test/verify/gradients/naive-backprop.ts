import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { ParameterValues, Point } from '../../../src/quantity/point.ts';

type Rows = readonly (readonly number[])[];

/**
 * Backpropagation of sigmoid networks as one writes it down quickly, with a slip if one is named; half-squared-error, or
 * binary-cross-entropy.
 */
export function naiveGradients(spec: NetworkSpec, point: Point, slip = 'none'): ParameterValues {
  const samples = point.inputs.map((input, index) =>
    ofSample(spec, point, input, point.targets[index] ?? [], slip),
  );
  const kept = slip === 'last-sample-alone' ? samples.slice(-1) : samples;
  const divisor = slip === 'sum-over-samples' ? 1 : kept.length;
  const sign = slip === 'sign' ? -1 : 1;
  const factor = (slip === 'twice' ? 2 : slip === 'half' ? 0.5 : slip === 'zero' ? 0 : sign) / divisor;
  const decay = slip === 'without-decay' ? 0 : spec.l2;
  const sum = (pick: (one: ParameterValues) => number | undefined): number =>
    kept.reduce((total, one) => total + (pick(one) ?? Number.NaN), 0) * factor;
  return {
    weights: point.weights.map((rows, l) =>
      rows.map((row, j) =>
        row.map((w, i) => {
          const [a, b] = slip === 'transposed-gradient' && rows.length === row.length ? [i, j] : [j, i];
          const own = point.weights[l]?.[a]?.[b] ?? w;
          return sum(({ weights }) => weights[l]?.[a]?.[b]) + decay * own * factor * divisor;
        }),
      ),
    ),
    biases: point.biases.map((units, l) => units?.map((_, j) => sum(({ biases }) => biases[l]?.[j])) ?? null),
  };
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

function ofSample(
  { loss }: NetworkSpec,
  { weights, biases }: Point,
  input: readonly number[],
  target: readonly number[],
  slip: string,
): ParameterValues {
  const zs: (readonly number[])[] = [];
  const as: (readonly number[])[] = [input];
  weights.forEach((rows, l) => {
    const before = as[l] ?? [];
    const z = rows.map((row, j) => row.reduce((s, w, i) => s + w * (before[i] ?? 0), biases[l]?.[j] ?? 0));
    zs.push(z);
    as.push(z.map(sigmoid));
  });
  const slope = (l: number, j: number): number => {
    if (slip === 'without-slope 1' && l === 0) return 1;
    const z = slip === 'slope-of-activation 2' && l === 1 ? (as[l + 1]?.[j] ?? 0) : (zs[l]?.[j] ?? 0);
    return sigmoid(z) * (1 - sigmoid(z));
  };
  const last = weights.length - 1;
  const fused = loss === 'binary-cross-entropy';
  let delta: readonly number[] = (as[last + 1] ?? []).map((y, k) => {
    const isPlain = fused && slip !== 'slope-too-many';
    return (y - (target[k] ?? 0)) * (isPlain ? 1 : slope(last, k));
  });
  const gradients: Rows[] = [];
  const deltas: (readonly number[])[] = [];
  for (let l = last; l >= 0; l -= 1) {
    const here = delta;
    gradients.unshift(
      here.map((d, j) => (as[l] ?? []).map((a, i) => d * sourceFor(slip, { zs, as, l, j, i, a }))),
    );
    deltas.unshift(here);
    delta = (as[l] ?? []).map((_, i) => {
      const terms = here.map((d, j) => {
        const isSquare = here.length === as[l]?.length;
        const w = slip === 'transposed-weights' && isSquare ? weights[l]?.[i]?.[j] : weights[l]?.[j]?.[i];
        return d * (w ?? 0);
      });
      const kept = slip === 'last-path-alone' ? terms.slice(-1) : terms;
      return kept.reduce((s, term) => s + term, 0) * (l === 0 ? 1 : slope(l - 1, i));
    });
  }
  return { weights: gradients, biases: biases.map((units, l) => units && (deltas[l] ?? null)) };
}

interface Place {
  readonly zs: Rows;
  readonly as: Rows;
  readonly l: number;
  readonly j: number;
  readonly i: number;
  readonly a: number;
}

function sourceFor(slip: string, { zs, as, l, j, i, a }: Place): number {
  if (slip === 'own-activation') return as[l + 1]?.[j] ?? Number.NaN;
  if (slip === 'preactivation-of-source' && l > 0) return zs[l - 1]?.[i] ?? Number.NaN;
  return a;
}
