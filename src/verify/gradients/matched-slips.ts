import type { Slip } from '../../engine/slip-list.ts';
import { slippedGradients } from '../../engine/slips.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { Point } from '../../quantity/point.ts';
import type { Disagreement } from '../compare.ts';
import { namedNumbers } from '../numbers.ts';
import type { MatchedSlip } from './failure.ts';

/** So close is no chance: two numbers that agree to eight digits. */
const close = 1e-8;

/** At most so many slips are named. */
const most = 3;

/** The slips that lead to as many of the wrong numbers as any does; none where nothing is explained. */
export function matchedSlips(
  spec: NetworkSpec,
  points: readonly Point[],
  wrong: readonly Disagreement[],
): readonly MatchedSlip[] {
  const explained = new Map<string, MatchedSlip>();
  points.forEach((point, index) => {
    const here = wrong.filter((each) => each.point === index);
    if (here.length === 0) return;
    for (const { slip, gradients } of slippedGradients(spec, point)) {
      const numbers = new Map(namedNumbers(spec, gradients).map(({ name, number }) => [name, number]));
      const found = here.filter(({ parameter, left }) => isClose(left, numbers.get(parameter))).length;
      const key = JSON.stringify(slip);
      explained.set(key, { slip, explained: found + (explained.get(key)?.explained ?? 0) });
    }
  });
  const found = [...explained.values()].filter((match) => match.explained > 0);
  const best = Math.max(...found.map((match) => match.explained));
  return withoutEchoes(found.filter((match) => match.explained === best)).slice(0, most);
}

/** Where forgetting f′ in one layer says it, forgetting it in every layer says no more. */
const withoutEchoes = (matches: readonly MatchedSlip[]): readonly MatchedSlip[] =>
  matches.filter(
    ({ slip }) => !isEverywhere(slip) || !matches.some(({ slip: other }) => isSameInOne(slip, other)),
  );

const isEverywhere = (slip: Slip): boolean => 'layer' in slip && slip.layer === 'every';

const isSameInOne = (slip: Slip, other: Slip): boolean => slip.kind === other.kind && !isEverywhere(other);

const isClose = (one: number | null, other: number | undefined): boolean =>
  one !== null &&
  other !== undefined &&
  Math.abs(one - other) <= close * Math.max(Math.abs(one), Math.abs(other));
