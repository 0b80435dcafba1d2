import type { Formula, Statement } from '../../program/fold.ts';
import type { NumbersName } from '../../program/numbers.ts';
import type { Axis, Fold, Nest } from '../../program/rows/nest.ts';
import { indent } from '../typescript/layout.ts';
import type { Places } from '../typescript/places.ts';
import { isVector, splitName } from '../typescript/rows/names.ts';
import { cAssignment, cConstant } from './formula.ts';
import { entryIn } from './numbers.ts';

/** How the last statement of a nest is written. */
export type Store = (statement: Statement, depth: number, entries: Places) => string;

/** A nest as it stands: a loop for each index, and one for what is summed. */
export function cLoops(
  { target: { axes }, fold, statements }: Nest,
  store: Store,
  numbers: NumbersName,
): readonly string[] {
  const entries = entriesIn(numbers);
  const inner = 1 + axes.length;
  return [
    ...axes.map((axis, index) => loopHead(axis, 1 + index)),
    ...(fold === undefined ? [] : folding(fold, inner, entries)),
    ...sequence(statements, inner, store, entries),
    ...axes.map((_, index) => `${indent(inner - 1 - index)}}`),
  ];
}

/** An entry of a vector, or a number of its own. */
export const stored =
  ({ target: { array, axes } }: Nest): Store =>
  (statement, depth, entries) =>
    axes.length === 0
      ? cConstant(statement, entries, depth)
      : cAssignment(entryOf(array, axes), statement, entries, depth);

/** What is done with the slope by a parameter: a step, or adding it up. */
export interface Use {
  readonly verb: 'descend' | 'collect';
  readonly argument: string | undefined;
  /** In front of the name of the array that changes. */
  readonly prefix: '' | 'slope_';
  /** What comes in the place of its entry. */
  change(entry: Formula, slope: Formula): Formula;
}

/** The entry of a parameter, or of the slope by it, changed by what a nest makes; a shared bias is the only entry. */
export const changed =
  ({ prefix, change }: Use, array: string, { target: { axes } }: Nest): Store =>
  ({ formula, source }, depth, entries) => {
    if (formula.kind === 'select') throw new Error('a slope is no choice');
    const entry = `${prefix}${array}${axes.length === 0 ? '[0]' : entryOf('', axes)}`;
    const next = change({ kind: 'name', name: entry }, formula);
    return cAssignment(entry, { formula: next, source }, entries, depth);
  };

const entryOf = (array: string, axes: readonly Pick<Axis, 'letter'>[]): string =>
  [array, ...axes.map(({ letter }) => `[${letter}]`)].join('');

/** `a_1_j` as `a_1[j]`, `w_2_k_j` as `w_2[k][j]`; a shared bias as the only entry of its array. */
const entriesIn =
  (numbers: NumbersName): Places =>
  (name) => {
    const entry = entryNamed(name);
    return entry && entryIn(numbers, entry);
  };

function entryNamed(name: string): string | undefined {
  const { array, letters } = splitName(name);
  const isStored = isVector(array) || /^w_\d+$/.test(array);
  if (!isStored) return undefined;
  if (letters.length > 0) return [array, ...letters.map((letter) => `[${letter}]`)].join('');
  return /^b_\d+$/.test(array) ? `${array}[0]` : undefined;
}

const loopHead = ({ letter, size }: Axis, depth: number): string =>
  `${indent(depth)}for (size_t ${letter} = 0; ${letter} < ${size}; ${letter} += 1) {`;

function folding(
  { name, operator, over, statements }: Fold,
  depth: number,
  entries: Places,
): readonly string[] {
  const start = operator === 'add' ? '-0.0' : '-INFINITY';
  return [
    `${indent(depth)}double ${name} = ${start};`,
    loopHead(over, depth),
    ...sequence(statements, depth + 1, summed(name, operator), entries),
    `${indent(depth)}}`,
  ];
}

/** Added to a sum, or compared with the largest so far. */
const summed =
  (name: string, operator: Fold['operator']): Store =>
  ({ formula, source }, depth, entries) => {
    if (formula.kind === 'select') throw new Error('a term is no choice');
    const sum: Formula = { kind: 'binary', operator, left: { kind: 'name', name }, right: formula };
    return cAssignment(name, { formula: sum, source }, entries, depth);
  };

/** Statements one after the other, the last one stored. */
const sequence = (
  statements: readonly Statement[],
  depth: number,
  store: Store,
  entries: Places,
): readonly string[] =>
  statements.map((statement, index) =>
    index < statements.length - 1 ? cConstant(statement, entries, depth) : store(statement, depth, entries),
  );
