/** A derivative that differences come to. */
export interface Estimate {
  readonly value: number;
  /** How far it may be off, by its own account: where extrapolations of neighbouring steps differ, and rounding. */
  readonly error: number;
  /** The last step that it was made from. */
  readonly step: number;
}

export interface Quotients {
  /** `undefined` where the step leads beyond a kink or out of the domain. */
  readonly at: (step: number) => Quotient | undefined;
  /** The error goes with h² for central quotients, and with h to one side. */
  readonly order: 1 | 2;
  /** The first step, and how far f itself may be off. */
  readonly first: number;
  readonly noise: number;
}

/** (f(x + h) − f(x − h))/2h, or the same to one side. */
export interface Quotient {
  readonly slope: number;
  /** The larger of the two values, which rounding belongs to. */
  readonly size: number;
}

export const noEstimate: Estimate = { value: Number.NaN, error: Number.POSITIVE_INFINITY, step: 0 };

/**
 * The derivative by Richardson's extrapolation of ever smaller steps, of which the one is taken that has the smallest
 * error by its own account; Ridders, Accurate computation of F′(x) and F′(x)F″(x), Advances in Engineering Software 4
 * (1982), pages 75 and 76; Press et al., Numerical Recipes (2007), section 5.7. Unlike there the step is halved, and what
 * comes out must fit a much smaller step: large steps may lead to places that are flat, and agree on nothing.
 */
export function extrapolated(quotients: Quotients): Estimate {
  let first = quotients.first;
  for (let round = 0; round < 4; round += 1) {
    const found = tabled({ ...quotients, first });
    if (found.step === 0 || isConfirmed(quotients, found)) return found;
    first = found.step / farther;
  }
  return noEstimate;
}

/** How much smaller the step is that has to agree. */
const farther = 64;

function isConfirmed({ at, order, noise }: Quotients, { value, error, step }: Estimate): boolean {
  const [here, near] = [at(step), at(step / farther)];
  if (here === undefined || near === undefined) return true;
  const truncated = Math.abs(here.slope - value) / farther ** order;
  const rounding = (Math.max(noise, roundingOf(near)) * farther) / step;
  return Math.abs(near.slope - value) <= 4 * (truncated + error + rounding);
}

const roundingOf = ({ size }: Quotient): number => Number.EPSILON * size;

const mostLevels = 48;
const columns = 6;

function tabled({ at, order, first, noise }: Quotients): Estimate {
  let best = noEstimate;
  let row: readonly number[] = [];
  for (let level = 0; level < mostLevels; level += 1) {
    const step = first / 2 ** level;
    const quotient = at(step);
    const next = quotient === undefined ? [] : nextRow(row, quotient.slope, order);
    const rounding = quotient === undefined ? noise : Math.max(noise, roundingOf(quotient));
    best = better(best, row, next, { rounding: rounding / step, step });
    if (next.length > 3 && isSettled(best, noise / step)) break;
    row = next.slice(0, columns);
  }
  return best;
}

/** Neville's scheme: T_j = T_{j−1} + (T_{j−1} − T′_{j−1})/(2^{order·j} − 1), T′ being the row before. */
function nextRow(row: readonly number[], quotient: number, order: number): readonly number[] {
  const next = [quotient];
  row.forEach((before, index) => {
    const last = next[index] ?? Number.NaN;
    next.push(last + (last - before) / (2 ** (order * (index + 1)) - 1));
  });
  return next;
}

function better(
  best: Estimate,
  row: readonly number[],
  next: readonly number[],
  { rounding, step }: { readonly rounding: number; readonly step: number },
): Estimate {
  return row.reduce((found, before, index) => {
    const [last, value] = [next[index], next[index + 1]];
    if (last === undefined || value === undefined) return found;
    const error = Math.max(Math.abs(value - last), Math.abs(value - before)) + rounding;
    return error < found.error ? { value, error, step } : found;
  }, best);
}

/** Good enough for every tolerance, or no better by smaller steps. */
const isSettled = ({ value, error }: Estimate, noise: number): boolean =>
  error <= 1e-10 * Math.abs(value) || error <= 2 * noise;
