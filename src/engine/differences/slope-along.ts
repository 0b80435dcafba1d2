import { at } from '../at.ts';
import type { LayerState } from '../forward.ts';
import { type Estimate, extrapolated, noEstimate, type Quotient } from './extrapolate.ts';
import { hasKinks, sidesOf } from './kinks.ts';
import type { Line } from './line.ts';
import type { Base, Reading, Terrain } from './terrain.ts';

/** How the objective is read off a terrain: as it is, or with tangents at kinks. */
export interface Surface {
  readonly terrain: Terrain;
  readonly read: (terrain: Terrain) => Reading;
  /** The objective at first. */
  readonly objective: number;
  /** How far rounding may carry it. */
  readonly noise: number;
}

export type Side = 'left' | 'right';

/**
 * The derivative of the objective along a line. Its steps are chosen for this line: small enough for every preactivation
 * to move by a quarter at most, or by a part of itself, and to cross no kink. Where a kink is close on one side, it is
 * taken from the other one.
 */
export function slopeAlong(surface: Surface, line: Line): Estimate {
  const first = firstStep(surface, line);
  const central = extrapolated({ ...centralQuotients(surface, line), first, noise: surface.noise });
  const isCramped = central.step < first / 1024 || !Number.isFinite(central.error);
  const found =
    isCramped && hasKinks(surface.terrain.kinks) ? [central, ...oneSided(surface, line)] : [central];
  return found.reduce((best, next) => (next.error < best.error ? next : best), noEstimate);
}

const oneSided = (surface: Surface, line: Line): readonly Estimate[] =>
  (['left', 'right'] as const).map((side) => slopeBeside(surface, line, side));

/** The derivative to one side, which differs from that to the other one at a kink. */
export function slopeBeside(surface: Surface, line: Line, side: Side): Estimate {
  const sign = side === 'left' ? -1 : 1;
  const reads = reader(surface, line);
  const quotientAt = (step: number): Quotient | undefined => {
    const there = reads(sign * step);
    return there && quotient(there, { by: 0, objective: surface.objective });
  };
  return extrapolated({ at: quotientAt, order: 1, first: firstStep(surface, line), noise: surface.noise });
}

const centralQuotients = (surface: Surface, line: Line) => {
  const reads = reader(surface, line);
  return {
    order: 2 as const,
    at: (step: number): Quotient | undefined => {
      const [up, down] = [reads(step), reads(-step)];
      return up && down && quotient(up, down);
    },
  };
};

const quotient = (one: Read, other: Read): Quotient => ({
  slope: (one.objective - other.objective) / (one.by - other.by),
  size: Math.max(Math.abs(one.objective), Math.abs(other.objective)),
});

interface Read {
  readonly by: number;
  readonly objective: number;
}

/** Reads the objective at a place; `undefined` beyond a kink and outside the domain. The parameters come back. */
function reader({ terrain, read }: Surface, line: Line): (s: number) => Read | undefined {
  return (s) => {
    const by = line.move(s);
    const { objective, states } = read(terrain);
    line.move(0);
    return by !== 0 && Number.isFinite(objective) && isWithin(terrain, states)
      ? { by, objective }
      : undefined;
  };
}

const isWithin = (terrain: Terrain, states: Reading['states']): boolean =>
  !hasKinks(terrain.kinks) ||
  terrain.bases.every((base, sample) => {
    const targets = terrain.samples[sample]?.targets;
    return targets !== undefined && isOnSameSides(terrain, base, states[sample] ?? [], targets);
  });

/** A unit that lies on a kink may go to both sides of it, and so may a loss. */
function isOnSameSides(
  { kinks }: Terrain,
  { sides, free }: Base,
  states: readonly LayerState[],
  targets: Float64Array,
): boolean {
  return sidesOf(kinks, states, targets).every((side, index) => {
    const before = sides[index];
    const room = free[index] ?? 0;
    return before !== undefined && side >= before - room && side <= before + room;
  });
}

/** So large that some preactivation moves by a quarter or by 1/64 of itself, and none by more. */
function firstStep(surface: Surface, line: Line): number {
  let step = powerOfTwo(line.step);
  for (let round = 0; round < 12; round += 1) {
    const moved = reachOf(surface, line, step);
    const next = powerOfTwo(Math.min(line.most, step * Math.max(2 ** -24, 1 / moved)));
    if (moved === 0 || (moved <= 1 && (moved > 2 ** -6 || next <= step))) return step;
    step = next;
  }
  return step;
}

const powerOfTwo = (number: number): number => 2 ** Math.floor(Math.log2(number));

/** How far the preactivations move, as parts of what they may. */
function reachOf({ terrain, read }: Surface, line: Line, step: number): number {
  line.move(step);
  const { states } = read(terrain);
  line.move(0);
  const reaches = terrain.bases.flatMap((base, sample) =>
    base.states.map(({ state }, layer) => largestMove(state, states[sample]?.[layer])),
  );
  const reach = Math.max(...reaches);
  return Number.isNaN(reach) ? Number.POSITIVE_INFINITY : reach;
}

function largestMove({ preactivations }: LayerState, there: LayerState | undefined): number {
  if (there === undefined) throw new RangeError('a reading of fewer layers than the network has');
  return preactivations.reduce((largest, z, unit) => {
    const allowed = Math.max(0.25, Math.abs(z) / 64);
    return Math.max(largest, Math.abs(at(there.preactivations, unit) - z) / allowed);
  }, 0);
}
