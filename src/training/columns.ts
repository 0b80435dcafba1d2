import type { ColumnOption } from '../problem/data-facts.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { machineName } from '../quantity/machine-name.ts';
import { input, target } from '../quantity/quantity.ts';
import type { Column, Table } from '../table/table.ts';
import type { Widths } from './dataset.ts';

/** Which columns are what, as its user says it; what is not said are the columns x_1, x_2, … and t_1, t_2, …. */
export interface ColumnChoice {
  readonly inputs?: readonly string[] | undefined;
  readonly targets?: readonly string[] | undefined;
  /** A column of classes, `species`, where their order matters with the classes: `species=setosa,virginica`. */
  readonly classes?: string | undefined;
}

/** A column of a table by its place among its cells, counted from 0. */
export interface ColumnAt {
  readonly name: string;
  readonly index: number;
}

/** What the columns of a table are for. */
export interface Roles {
  readonly inputs: readonly ColumnAt[];
  readonly targets: readonly ColumnAt[];
  readonly classes: ClassColumn | undefined;
}

export interface ClassColumn extends ColumnAt {
  /** The classes in the order of the outputs, where it was given. */
  readonly order: readonly string[] | undefined;
}

/**
 * Finds the columns that are meant. Throws ProblemError where they are not in the table, not as many as the network has
 * inputs and outputs, or used for two things.
 */
export function rolesOf(table: Table, widths: Widths, choice: ColumnChoice): Roles {
  refuseTwoKinds(choice);
  const problems: Problem[] = [];
  const find = (names: readonly string[], option: ColumnOption, isNamed: boolean): readonly ColumnAt[] =>
    foundColumns(names, { table, problems, option, isNamed });
  const { inputs = usual(input, widths.inputs), classes } = choice;
  const targets = choice.targets ?? (classes === undefined ? usual(target, widths.outputs) : []);
  const named = classes === undefined ? undefined : classesIn(classes);
  const roles = {
    inputs: find(inputs, '--inputs', choice.inputs !== undefined),
    targets: find(targets, '--targets', choice.targets !== undefined),
    classes: find(named === undefined ? [] : [named.name], '--classes', true),
  };
  problems.push(
    ...miscounted(inputs, '--inputs', widths.inputs),
    ...(named === undefined ? miscounted(targets, '--targets', widths.outputs) : []),
    ...usedTwice([...roles.inputs, ...roles.targets, ...roles.classes]),
  );
  if (problems.length > 0) throw new ProblemError(problems);
  const [found] = roles.classes;
  return { ...roles, classes: found === undefined ? undefined : { ...found, order: named?.order } };
}

const usual = (quantity: typeof input, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => machineName(quantity(index + 1)));

function refuseTwoKinds({ targets, classes }: ColumnChoice): void {
  if (targets === undefined || classes === undefined) return;
  throw new ProblemError([problem('conflicting-options', { one: '--targets', other: '--classes' })]);
}

/** `species` or `species=setosa,virginica`. */
function classesIn(text: string): { readonly name: string; readonly order: readonly string[] | undefined } {
  const [name = '', ...rest] = text.split('=');
  const order = rest.length === 0 ? undefined : rest.join('=').split(',');
  return { name: name.trim(), order: order?.map((word) => word.trim()) };
}

interface Search {
  readonly table: Table;
  readonly problems: Problem[];
  readonly option: ColumnOption;
  /** Whether the user named the column. */
  readonly isNamed: boolean;
}

/** Where names are used that nobody named, the first one that is missing says enough. */
function foundColumns(names: readonly string[], search: Search): readonly ColumnAt[] {
  const missing = search.isNamed
    ? undefined
    : names.find((name) => !search.table.columns.some((column) => column.name === name));
  return (missing === undefined ? names : [missing]).flatMap((name) => columnAt(name, search));
}

function columnAt(name: string, { table, problems, option, isNamed }: Search): readonly ColumnAt[] {
  const { columns, source } = table;
  const [first, second] = columns.flatMap((column, index) => (column.name === name ? [index] : []));
  if (first === undefined) {
    const known = columns.map((column) => column.name);
    const facts = { found: name, known, suggestion: suggest(name, known), option, isNamed };
    problems.push(problem('unknown-column', facts, source.placeAt(0)));
    return [];
  }
  if (second !== undefined)
    problems.push(problem('repeated-column', { column: name }, source.placeAt(offsetOf(columns[second]))));
  return [{ name, index: first }];
}

const offsetOf = (column: Column | undefined): number => column?.offset ?? 0;

const miscounted = (
  names: readonly string[],
  option: Exclude<ColumnOption, '--classes'>,
  expected: number,
): readonly Problem[] =>
  names.length === expected
    ? []
    : [problem('column-count', { option, found: names.length, expected }, { kind: 'option', option })];

function usedTwice(columns: readonly ColumnAt[]): readonly Problem[] {
  const names = columns.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((column) => problem('column-used-twice', { column }));
}
