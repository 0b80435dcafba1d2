import type { Expr } from '../../expr.ts';
import { termsOf } from '../parts.ts';
import { inert, type Rule, type Study } from './rule.ts';

/** (u + v)′ = u′ + v′; constant terms are gone. */
export const sum: Rule = {
  id: 'sum',
  apply: (study, of) => (termsOf(of).some(isSubtracted) ? undefined : termByTerm(study, of)),
  example: (pool, { u, v, c, d }) => ({ of: pool.sum([u, c, v]), after: pool.sum([d(u), d(v)]) }),
};

/** (u − v)′ = u′ − v′; constant terms are gone. */
export const difference: Rule = {
  id: 'difference',
  apply: termByTerm,
  example: (pool, { u, v, d }) => ({ of: pool.minus(u, v), after: pool.minus(d(u), d(v)) }),
};

const isSubtracted = (term: Expr): boolean => term.kind === 'call' && term.operator === 'negate';

function termByTerm(study: Study, of: Expr): Expr | undefined {
  if (of.kind !== 'call' || of.operator !== 'add') return undefined;
  const { pool, depends } = study;
  return pool.sum(
    of.args
      .filter(depends)
      .map((term) =>
        term.kind === 'call' && term.operator === 'negate'
          ? pool.negate(pool.sum(term.args.map((part) => inert(study, part))))
          : inert(study, term),
      ),
  );
}
