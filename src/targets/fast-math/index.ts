import { decay, quotient } from './double-double.ts';
import { erf } from './erf.ts';
import { exp } from './exp.ts';
import type { FastFunction, FastFunctionName, SharedPart, SharedPartName } from './fast-function.ts';
import { setRow } from './rows.ts';
import { scratch } from './scratch.ts';
import { sigmoid, sigmoidRows } from './sigmoid.ts';
import { softplus } from './softplus.ts';
import { tanh } from './tanh.ts';

export type { ArgumentAndResult, FastFunction, FastFunctionName } from './fast-function.ts';

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

/** Every part behind those that it needs. */
const sharedParts: Readonly<Record<SharedPartName, SharedPart>> = {
  scratch,
  quotient,
  decay,
  setRow,
  sigmoidRows,
};

/** Functions that a module calls, and functions whose statements it holds in place. */
export interface FastUses {
  readonly called?: readonly FastFunctionName[];
  readonly inPlace?: readonly FastFunctionName[];
}

/**
 * What such a module holds at its top level: each text once, behind what it needs, and nothing unused. The texts declare
 * names that begin with those of the functions (`sigmoid`, `sigmoidFar`, `sigmoidTable`, `sigmoid0`, `sigmoidRounding`) and
 * `scratch`, `scratchWords`, `lowWord`, `productError`, `quotient`, `decay…`, `setRow`, `fill…`, `root…`, `powersOfTwo`, `logOnePlus`.
 */
export function fastSources({ called = [], inPlace = [] }: FastUses): readonly string[] {
  const used = withNeeds([...called, ...inPlace]);
  const isCalled = withNeeds(called);
  const shared = Object.entries(sharedParts).filter(([name]) => used.has(name));
  const functions = Object.entries(fastFunctions).filter(([name]) => used.has(name));
  return [
    ...shared.map(([, { source }]) => source),
    ...functions.flatMap(([name, { support, callable }]) =>
      callable !== undefined && isCalled.has(name) ? [support, callable] : [support],
    ),
  ];
}

type PartName = SharedPartName | FastFunctionName;

const parts: Readonly<Record<PartName, { readonly needs: readonly PartName[] }>> = {
  ...sharedParts,
  ...fastFunctions,
};

function withNeeds(names: readonly PartName[]): ReadonlySet<string> {
  const found = new Set<PartName>();
  const visit = (name: PartName): void => {
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
    .replaceAll(/: (?:readonly number\[\]|number\[\]|number|void|Float64Array)(?=[,;) ])/g, '')
    .replaceAll(']!', ']');
