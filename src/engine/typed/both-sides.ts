import type { Dual } from './dual.ts';

/** A function's dual at a place, by the formula as it stands or by the one that holds beside another place. */
export interface Sides {
  /** By the formula as it stands, at z. */
  readonly at: (z: number) => Dual;
  /** At z, by the formula that holds around another place. */
  readonly by: (z: number, around: number) => Dual;
}

/**
 * The derivative at a place where cases may meet. The choices at a tie are agreed on: |u|′ = 0, of equal ones the first.
 * Where what holds on both sides has one value and one slope, that is the derivative, whatever the choices make of it; where
 * what holds beside has no number there, both sides are approached. Everywhere else the choices stand.
 */
export function slopeByBothSides(sides: Sides, z: number): Dual {
  const here = sides.at(z);
  const step = 2 ** -12 * Math.max(1, Math.abs(z));
  const [left, right] = [sides.by(z, z - step), sides.by(z, z + step)];
  if ([left, right].some((side) => !Number.isFinite(side.slope))) return approached(sides, z, here);
  const agree = isOne(left.value, here.value, left.valueError + here.valueError);
  const meet = isOne(left.value, right.value, left.valueError + right.valueError);
  const isStraight = isOne(left.slope, right.slope, left.slopeError + right.slopeError);
  if (!agree || !meet || !isStraight || right.slope === here.slope) return here;
  return { ...here, slope: right.slope, slopeError: Math.max(left.slopeError, right.slopeError) };
}

/** Equal but for rounding. */
const isOne = (one: number, other: number, error: number): boolean =>
  Math.abs(one - other) <= error + 1e-14 * Math.max(Math.abs(one), Math.abs(other));

/** The limit of the slopes on both sides, from two distances; Richardson's extrapolation of an even error. */
function approached(sides: Sides, z: number, here: Dual): Dual {
  const [far, near] = [2 ** -6, 2 ** -7].map((step) => {
    const [left, right] = [sides.at(z - step), sides.at(z + step)];
    return {
      slope: (left.slope + right.slope) / 2,
      apart: Math.abs(right.slope - left.slope),
      gap: Math.abs((left.value + right.value) / 2 - here.value),
    };
  });
  if (far === undefined || near === undefined) throw new Error('two distances are looked at');
  const settles = near.apart <= 0.6 * far.apart && near.gap <= 0.6 * far.gap;
  const isFlat = far.apart === 0 && far.gap === 0;
  if (!(settles || isFlat) || !Number.isFinite(here.value)) return here;
  const slope = (4 * near.slope - far.slope) / 3;
  return { ...here, slope, slopeError: Math.abs(near.slope - far.slope) };
}
