import { decay, quotient } from './double-double.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import type { FastFunction, FastFunctionName, FastPart, FastPartName } from './fast-function.ts';
import { setRow } from './rows.ts';
import { scratch } from './scratch.ts';
import { sigmoid } from './sigmoid.ts';
import { softplus } from './softplus.ts';
import { tanh } from './tanh.ts';

export type { FastFunction, FastFunctionName } from './fast-function.ts';

/**
 * The functions of `--math fast`: by tables and polynomials, without a call and, but for far arguments, without a
 * division. Sums, products and quotients alone, from literals, so that every engine gives the same bits, which
 * `Math.exp` does not promise. Not monotone to the last bit where two rows meet.
 */
export const fastFunctions: Readonly<Record<FastFunctionName, FastFunction>> = {
  exp,
  sigmoid,
  tanh,
  softplus,
  erf,
};

/** Every part above those that need it. */
const parts: Readonly<Record<FastPartName, FastPart>> = {
  scratch,
  quotient,
  decay,
  setRow,
  ...fastFunctions,
};

/**
 * What a module with these functions holds at its top level: each part once, behind what it needs. The texts declare
 * functions and constants called after the functions (`sigmoid`, `sigmoidFar`, `sigmoidTable`, `sigmoid0`) and
 * `scratch`, `decay`, `quotient` and the like.
 */
export function fastSources(names: readonly FastFunctionName[]): readonly string[] {
  const wanted = withNeeds(names);
  return Object.entries(parts).flatMap(([name, { source }]) => (wanted.has(name) ? [source] : []));
}

function withNeeds(names: readonly FastPartName[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: FastPartName): void => {
    if (found.has(name)) return;
    found.add(name);
    parts[name].needs.forEach(visit);
  };
  names.forEach(visit);
  return found;
}

/** The same text as JavaScript: these sources hold no other types, and no other `!` behind an index. */
export const withoutTypes = (source: string): string =>
  source
    .replaceAll(/: (?:readonly number\[\]|number|void|Float64Array)(?=[,;) ])/g, '')
    .replaceAll(']!', ']');
