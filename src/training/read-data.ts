import { maxProblems } from '../network/limits.ts';
import type { NetworkSpec } from '../network/spec.ts';
import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { readTable } from '../table/read-table.ts';
import type { Table, TableFormat } from '../table/table.ts';
import { cellReader } from './cells.ts';
import { classTargets, type Label } from './class-targets.ts';
import { type ColumnChoice, type Roles, rolesOf } from './columns.ts';
import { type Dataset, type TargetMeaning, type Widths, widthsOf } from './dataset.ts';
import { unsuitableTargets } from './suitable-targets.ts';

/** Where data come from. */
export interface DataSource {
  /** A file name, or `-` for standard input. */
  readonly name: string;
  readonly format: TableFormat;
}

/**
 * Reads what a network is to be trained on. Throws ProblemError with the rows that cannot be used and their lines, at
 * most `maxProblems` of them, and where there is no row at all.
 */
export function readData(text: string, from: DataSource, spec: NetworkSpec, choice: ColumnChoice): Dataset {
  const problems: Problem[] = [];
  const table = readTable(text, from.name, from.format, problems);
  const widths = widthsOf(spec);
  const roles = rolesOf(table, widths, choice);
  const gathered = gather(table, roles, spec, problems);
  if (problems.length > 0) throw new ProblemError(problems.slice(0, maxProblems));
  if (gathered.count === 0)
    throw new ProblemError([problem('no-rows', { columns: table.columns.length }, table.source.placeAt(0))]);
  const { meaning, targets } = targetsOf(gathered, roles, widths, table);
  return {
    inputs: roles.inputs.map(({ name }) => name),
    targets: meaning,
    samples: { count: gathered.count, inputs: Float64Array.from(gathered.inputs), targets },
  };
}

interface Gathered {
  readonly count: number;
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly labels: readonly Label[];
}

function gather(table: Table, roles: Roles, spec: NetworkSpec, problems: Problem[]): Gathered {
  const [inputs, targets, labels]: [number[], number[], Label[]] = [[], [], []];
  let count = 0;
  for (const row of table.rows) {
    if (problems.length >= maxProblems) break;
    const cells = cellReader(row, table, problems);
    for (const column of roles.inputs) inputs.push(cells.number(column));
    const target = roles.targets.map(cells.number);
    problems.push(...unsuitableTargets(target, roles.targets, spec, table.source.placeAt(row.offset)));
    targets.push(...target);
    if (roles.classes !== undefined) labels.push(cells.label(roles.classes));
    count += 1;
  }
  return { count, inputs, targets, labels };
}

function targetsOf(
  { targets, labels }: Gathered,
  { targets: columns, classes }: Roles,
  widths: Widths,
  { source }: Table,
): { readonly meaning: TargetMeaning; readonly targets: Float64Array } {
  if (classes === undefined)
    return {
      meaning: { kind: 'numbers', columns: columns.map(({ name }) => name) },
      targets: Float64Array.from(targets),
    };
  const encoded = classTargets(labels, classes, widths.outputs, source);
  return {
    meaning: { kind: 'classes', column: classes.name, classes: encoded.classes },
    targets: encoded.targets,
  };
}
