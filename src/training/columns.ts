import { maxProblems } from '../network/limits.ts';
import type { ColumnOption } from '../problem/data-facts.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { machineName } from '../quantity/machine-name.ts';
import { input, target } from '../quantity/quantity.ts';
import type { Column, Table } from '../table/table.ts';
import { withoutRanges } from './column-ranges.ts';
import type { Widths } from './dataset.ts';

/**
 * Which columns are what, as its user says it, `a..c` for all from a to c; what is not said are the columns x_1, x_2, …
 * and t_1, t_2, ….
 */
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
  const { inputs, targets, classes, order } = askedColumns(table, widths, choice);
  const problems: Problem[] = [];
  const search = { table, places: placesIn(table), problems };
  const found = {
    inputs: foundColumns(inputs, { ...search, option: '--inputs', isNamed: choice.inputs !== undefined }),
    targets: foundColumns(targets, { ...search, option: '--targets', isNamed: choice.targets !== undefined }),
    classes: foundColumns(classes, { ...search, option: '--classes', isNamed: true }),
  };
  refuse(problems);
  refuse([
    ...miscounted(inputs, '--inputs', widths.inputs),
    ...(classes.length === 0 ? miscounted(targets, '--targets', widths.outputs) : []),
    ...usedTwice([...found.inputs, ...found.targets, ...found.classes]),
  ]);
  const [ofClasses] = found.classes;
  return { ...found, classes: ofClasses && { ...ofClasses, order } };
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(problems.slice(0, maxProblems));
}

/** The names of the columns that are asked for. */
interface Asked {
  readonly inputs: readonly string[];
  readonly targets: readonly string[];
  /** One name, or none. */
  readonly classes: readonly string[];
  readonly order: readonly string[] | undefined;
}

function askedColumns({ columns }: Table, widths: Widths, choice: ColumnChoice): Asked {
  const { inputs = usual(input, widths.inputs), targets, classes } = choice;
  if (targets !== undefined && classes !== undefined)
    throw new ProblemError([problem('conflicting-options', { one: '--targets', other: '--classes' })]);
  const usualTargets = classes === undefined ? usual(target, widths.outputs) : [];
  return {
    inputs: withoutRanges(inputs, columns),
    targets: withoutRanges(targets ?? usualTargets, columns),
    ...(classes === undefined ? { classes: [], order: undefined } : classesIn(classes)),
  };
}

const usual = (quantity: typeof input, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => machineName(quantity(index + 1)));

/** `species` or `species=setosa,virginica`. */
function classesIn(text: string): Pick<Asked, 'classes' | 'order'> {
  const [name = '', ...rest] = text.split('=');
  const order = rest.length === 0 ? undefined : rest.join('=').split(',');
  return { classes: [name.trim()], order: order?.map((word) => word.trim()) };
}

/** The places of the columns of each name, counted from 0. */
function placesIn({ columns }: Table): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  columns.forEach(({ name }, index) => {
    const before = places.get(name);
    if (before === undefined) places.set(name, [index]);
    else before.push(index);
  });
  return places;
}

interface Search {
  readonly table: Table;
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly problems: Problem[];
  readonly option: ColumnOption;
  /** Whether the user named the columns. */
  readonly isNamed: boolean;
}

/** Where names are used that nobody named, the first one that is missing says enough. */
function foundColumns(names: readonly string[], search: Search): readonly ColumnAt[] {
  const missing = search.isNamed ? undefined : names.find((name) => !search.places.has(name));
  return (missing === undefined ? names : [missing]).flatMap((name) => columnAt(name, search));
}

function columnAt(name: string, { table, places, problems, option, isNamed }: Search): readonly ColumnAt[] {
  const [first, second] = places.get(name) ?? [];
  const { columns, source } = table;
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
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of columns) (seen.has(name) ? twice : seen).add(name);
  return [...twice].map((column) => problem('column-used-twice', { column }));
}
