import type { NetworkSpec } from '../network/spec.ts';
import { type Place, type Problem, problem } from '../problem/problem.ts';
import type { ColumnAt } from './columns.ts';

/** How far the targets of a softmax may add up to something else than 1. */
const slack = 1e-9;

/** What is wrong with the targets of one row where the loss takes them for probabilities; numbers that are none pass. */
export function unsuitableTargets(
  targets: readonly number[],
  columns: readonly ColumnAt[],
  spec: NetworkSpec,
  place: Place,
): readonly Problem[] {
  const isDistribution = spec.loss === 'cross-entropy' && spec.layers.at(-1)?.activation === 'softmax';
  if (columns.length === 0 || (spec.loss !== 'binary-cross-entropy' && !isDistribution)) return [];
  const outside = targets.flatMap((found, index) => {
    const column = columns[index]?.name ?? '';
    return found < 0 || found > 1
      ? [problem('unsuitable-target', { reason: 'probability', column, found }, place)]
      : [];
  });
  const sum = targets.reduce((total, number) => total + number, 0);
  if (outside.length > 0 || !isDistribution || !(Math.abs(sum - 1) > slack)) return outside;
  return [problem('unsuitable-target', { reason: 'distribution', sum }, place)];
}
