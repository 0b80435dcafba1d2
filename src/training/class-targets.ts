import { maxProblems } from '../network/limits.ts';
import type { Source } from '../network/source/source.ts';
import { ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import type { ClassColumn } from './columns.ts';

/** The class of a row, and where it stands. */
export interface Label {
  readonly text: string;
  readonly offset: number;
}

export interface ClassTargets {
  /** In the order of the outputs. */
  readonly classes: readonly string[];
  readonly targets: Float64Array;
}

/**
 * Classes as targets: 1 for the output of the class, 0 for the others; of two classes and a single output 0 for the
 * first, 1 for the second. Without an order of their own, classes stand in the order of their numbers where all are
 * numbers, else of their characters' codes. Throws ProblemError for classes that the given order lacks, and where
 * classes and outputs are not equally many.
 */
export function classTargets(
  labels: readonly Label[],
  { name: column, order }: ClassColumn,
  outputs: number,
  source: Source,
): ClassTargets {
  if (order !== undefined) refuseUnknown(labels, column, order, source);
  const classes = order ?? ordered(new Set(labels.map(({ text }) => text)));
  const expected = outputs === 1 ? 2 : outputs;
  if (new Set(classes).size !== expected || classes.length !== expected)
    throw new ProblemError([problem('class-count', { column, found: classes, outputs })]);
  const places = new Map(classes.map((text, place) => [text, place]));
  const targets = new Float64Array(labels.length * outputs);
  labels.forEach(({ text }, row) => {
    const place = places.get(text) ?? 0;
    if (outputs === 1) targets[row] = place;
    else targets[row * outputs + place] = 1;
  });
  return { classes, targets };
}

function refuseUnknown(
  labels: readonly Label[],
  column: string,
  known: readonly string[],
  source: Source,
): void {
  const problems = labels
    .filter(({ text }) => !known.includes(text))
    .slice(0, maxProblems)
    .map(({ text, offset }) =>
      problem(
        'unknown-class',
        { column, found: text, known, suggestion: suggest(text, known) },
        source.placeAt(offset),
      ),
    );
  if (problems.length > 0) throw new ProblemError(problems);
}

function ordered(classes: ReadonlySet<string>): readonly string[] {
  const byCode = [...classes].toSorted((one, other) => (one < other ? -1 : 1));
  return byCode.every((text) => Number.isFinite(Number(text)))
    ? byCode.toSorted((one, other) => Number(one) - Number(other))
    : byCode;
}
