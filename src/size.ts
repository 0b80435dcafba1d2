import type { Derivation } from './derivation/derivation.ts';
import type { Expr } from './expression/expr.ts';
import { writtenSize } from './expression/measure.ts';
import { layerSizes, type NetworkSpec } from './network/spec.ts';
import { ProblemError, problem } from './problem/problem.ts';

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

/**
 * Throws ProblemError where the formulas, written out, would have more nodes than `limit`. The size is exact and found
 * without writing anything out.
 */
export function refuseLarge(derivation: Derivation, limit: number): void {
  const size = writtenOut(derivation);
  if (size <= BigInt(limit)) return;
  const facts = { what: 'derivation', counted: 'operations', size: Number(size), limit } as const;
  throw new ProblemError([problem('too-large', { ...facts, wayOut: 'raise-limit' })]);
}

/** How many nodes all equations have together when they are written out in full. */
export function writtenOut({ equations }: Derivation): bigint {
  const known = new Map<Expr, bigint>();
  return equations
    .flatMap(({ members }) => members)
    .reduce((sum, member) => sum + writtenSize(member, known), 0n);
}
