import type { SymbolicExpr } from '../expr.ts';

/** For places that know concrete networks alone; that a general formula gets there is a bug. */
export function notConcrete({ head }: SymbolicExpr): never {
  throw new Error(`a formula about any network (${head.kind}) stands where a network is given`);
}
