import type { PointElement, PointShape } from '../problem/facts.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { maxProblems } from './limits.ts';
import type { Source } from './source/source.ts';
import { foundIn, pathText, type SourceNode } from './source/tree.ts';

/** The shapes of one point, read; what does not fit is added to the problems and read as an empty list or NaN. */
export interface ShapeCheck {
  readonly source: Source;
  readonly problems: Problem[];
}

type Path = readonly PropertyKey[];

/** Reads one element of a list; `index` counts from 0. */
export type ReadElement<T> = (check: ShapeCheck, node: SourceNode, path: Path, index: number) => T;

export function report(check: ShapeCheck, node: SourceNode, path: Path, expected: PointShape): void {
  if (check.problems.length >= maxProblems) return;
  const facts = { path: pathText(path), found: foundIn(node), expected };
  check.problems.push(problem('malformed-point', facts, check.source.placeAt(node.offset)));
}

/** A finite number. */
export function readNumber(check: ShapeCheck, node: SourceNode, path: Path): number {
  if (node.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value))
    return node.value;
  report(check, node, path, { kind: 'number' });
  return Number.NaN;
}

/** The null that stands for the biases of a layer without any. */
export function readNull(check: ShapeCheck, node: SourceNode, path: Path): null {
  if (node.kind !== 'scalar' || node.value !== null) report(check, node, path, { kind: 'null' });
  return null;
}

/** A list of `length` elements, each of which belongs to one `each`. */
export function listOf<T>(
  each: PointElement,
  length: number,
  readElement: ReadElement<T>,
): ReadElement<readonly T[]> {
  return (check, node, path) => {
    if (node.kind === 'list' && node.items.length === length)
      return elements(check, node.items, path, readElement);
    report(check, node, path, { kind: 'list', each, length });
    return [];
  };
}

/** A list of at least one sample. */
export function samplesOf<T>(readSample: ReadElement<T>): ReadElement<readonly T[]> {
  return (check, node, path) => {
    if (node.kind === 'list' && node.items.length > 0) return elements(check, node.items, path, readSample);
    report(check, node, path, { kind: 'samples' });
    return [];
  };
}

function elements<T>(
  check: ShapeCheck,
  items: readonly SourceNode[],
  path: Path,
  readElement: ReadElement<T>,
): readonly T[] {
  return items.map((item, index) => readElement(check, item, [...path, index], index));
}
