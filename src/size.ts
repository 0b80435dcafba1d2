import type { Derivation } from './derivation/derivation.ts';
import type { Equation } from './derivation/equation.ts';
import { neededFor } from './document/select.ts';
import { type StyleName, showsUnits } from './document/styles/index.ts';
import type { Expr } from './expression/expr.ts';
import { writtenSize } from './expression/measure.ts';
import { layerSizes, type NetworkSpec } from './network/spec.ts';
import type { Format } from './options.ts';
import { ProblemError, problem } from './problem/problem.ts';
import { expandedLines } from './program/size.ts';
import type { Parameter } from './quantity/quantity.ts';

/** The most weights that a network may have; each costs a few kilobytes while it is derived. */
export const maxWeights = 200_000;

/** Throws ProblemError for a network with too many weights to be derived, before any work is done. */
export function refuseManyWeights(spec: NetworkSpec): void {
  const sizes = layerSizes(spec);
  const weights = sizes.slice(1).reduce((sum, units, index) => sum + units * (sizes[index] ?? 0), 0);
  if (weights <= maxWeights) return;
  const facts = { what: 'derivation', counted: 'weights', size: weights, limit: maxWeights } as const;
  throw new ProblemError([problem('too-large', { ...facts, wayOut: 'smaller-network' })]);
}

/** What of a derivation is written out: the equations that a document shows, or all in JSON and in expanded code. */
export interface Extent {
  readonly style: StyleName;
  readonly only: Parameter | undefined;
  /** Whether every equation is written, whatever the document shows. */
  readonly whole: boolean;
  /** Whether results could name more of what they are made of. */
  readonly canShrink: boolean;
  readonly formats: readonly Format[];
}

/**
 * Bytes that an operation takes in each format, beside headings and figures; measured on 3-2-2 to 20-30-5, where full
 * forms and forms in deltas differ by operations alone (540 ± 20, 8.3 ± 0.7, 6.7 ± 0.6, 14.4 ± 0.3).
 */
export const bytesOfOperation: Readonly<Record<Format, number>> = {
  html: 540,
  tex: 8,
  pdf: 8,
  md: 7,
  json: 14,
};

/** The same for a line of code in the expanded style, between 4-4-4-2 and 6-8-6-3. */
const bytesOfCodeLine = 19;

/**
 * Throws ProblemError where the formulas, written out, would have more nodes than `limit`. The size is exact and found
 * without writing anything out.
 */
export function refuseLarge(derivation: Derivation, extent: Extent, limit: number): void {
  const size = writtenOut(equationsIn(derivation, extent));
  if (size <= BigInt(limit)) return;
  const bytes = Number(size) * Math.max(...extent.formats.map((format) => bytesOfOperation[format]));
  const facts = { what: 'derivation', counted: 'operations', size: Number(size), limit, bytes } as const;
  const wayOut = extent.canShrink ? 'form-in-deltas' : 'show-less';
  throw new ProblemError([problem('too-large', { ...facts, wayOut })]);
}

function equationsIn(derivation: Derivation, { style, only, whole }: Extent): readonly Equation[] {
  if (whole) return derivation.equations;
  if (!showsUnits[style])
    return derivation.sections.flatMap(({ topic, equations }) =>
      topic.kind === 'function-derivative' ? equations : [],
    );
  return only === undefined
    ? derivation.equations
    : neededFor(derivation, only).flatMap(({ equations }) => equations);
}

/** Throws ProblemError where code with every gradient in full would have more operations than `limit`; likewise exact. */
export function refuseLongCode(derivation: Derivation, limit: number): void {
  const size = expandedLines(derivation);
  if (size <= BigInt(limit)) return;
  const bytes = Number(size) * bytesOfCodeLine;
  const facts = { what: 'code', counted: 'operations', size: Number(size), limit, bytes } as const;
  throw new ProblemError([problem('too-large', { ...facts, wayOut: 'shared-code' })]);
}

/** How many nodes equations have together when they are written out in full. */
export function writtenOut(equations: readonly Equation[]): bigint {
  const known = new Map<Expr, bigint>();
  return equations
    .flatMap(({ members }) => members)
    .reduce((sum, member) => sum + writtenSize(member, known), 0n);
}
