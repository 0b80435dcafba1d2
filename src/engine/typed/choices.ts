import type { FormulaRelation } from '../../network/formula.ts';
import { composed, constant, type Dual } from './dual.ts';

/** The largest; of equal ones the first. */
export const max = (args: readonly Dual[]): Dual => best(args, (one, other) => one > other);

/** The smallest; of equal ones the first. */
export const min = (args: readonly Dual[]): Dual => best(args, (one, other) => one < other);

/** |x|, with the derivative 0 at 0. */
export const abs = (x: Dual): Dual => {
  const withSlope = (slope: number): Dual =>
    composed({ value: Math.abs(x.value), first: [slope], second: [[0]] }, [x]);
  return settled(withSlope(Math.sign(x.value)), isUndecided(x, zero) ? [withSlope(1), withSlope(-1)] : []);
};

/** −1, 0 or 1, with the derivative 0 everywhere. */
export const sign = (x: Dual): Dual =>
  settled(constant(Math.sign(x.value)), isUndecided(x, zero) ? [constant(1), constant(-1)] : []);

/** What stands on both sides of a comparison. */
export interface Compared {
  readonly relation: FormulaRelation;
  readonly left: Dual;
  readonly right: Dual;
}

/** The branch that the values decide for, and its derivative; the other one is valued only where rounding could decide. */
export function conditional(compared: Compared, whenTrue: () => Dual, otherwise: () => Dual): Dual {
  const { relation, left, right } = compared;
  const [taken, other] = holds[relation](left.value, right.value)
    ? [whenTrue, otherwise]
    : [otherwise, whenTrue];
  return settled(taken(), isUndecided(left, right) ? [other()] : []);
}

const zero = constant(0);

const holds: Readonly<Record<FormulaRelation, (left: number, right: number) => boolean>> = {
  less: (left, right) => left < right,
  'at-most': (left, right) => left <= right,
  greater: (left, right) => left > right,
  'at-least': (left, right) => left >= right,
  equal: (left, right) => left === right,
  unequal: (left, right) => left !== right,
};

function best(args: readonly Dual[], isBetter: (one: number, other: number) => boolean): Dual {
  const found = args.reduce((taken, next) => {
    return isBetter(next.value, taken.value) || Number.isNaN(next.value) ? next : taken;
  });
  return settled(
    found,
    args.filter((rival) => rival !== found && isUndecided(found, rival)),
  );
}

/** Whether two numbers lie within their errors of each other; exact numbers never do. */
function isUndecided(one: Dual, other: Dual): boolean {
  const error = one.valueError + other.valueError;
  return error > 0 && Math.abs(one.value - other.value) <= error;
}

/** What was chosen, its errors as wide as the way to what rounding might have had chosen in its place. */
const settled = (taken: Dual, rivals: readonly Dual[]): Dual => ({
  ...taken,
  valueError: Math.max(
    taken.valueError,
    ...rivals.map((rival) => distance(taken.value - rival.value) + rival.valueError),
  ),
  slopeError: Math.max(
    taken.slopeError,
    ...rivals.map((rival) => distance(taken.slope - rival.slope) + rival.slopeError),
  ),
});

/** Where a branch has no number, rounding may carry anywhere. */
const distance = (difference: number): number =>
  Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.abs(difference);
