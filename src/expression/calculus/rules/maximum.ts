import type { Expr, Relation } from '../../expr.ts';
import { inert, type Rule, type Study } from './rule.ts';

/** max(u, v)′ = u′ where u ≥ v, else v′: of equal ones the first is taken. */
export const maximum: Rule = {
  id: 'maximum',
  apply: (study, of) =>
    of.kind === 'call' && of.operator === 'max' ? chosen(study, 'max', of.args, 'at-least') : undefined,
  example: (pool, { u, v, d }) => ({
    of: pool.call('max', [u, v]),
    after: pool.cases([{ condition: { relation: 'at-least', left: u, right: v }, value: d(u) }], d(v)),
  }),
};

/** min(u, v)′ = u′ where u ≤ v, else v′: of equal ones the first is taken. */
export const minimum: Rule = {
  id: 'minimum',
  apply: (study, of) =>
    of.kind === 'call' && of.operator === 'min' ? chosen(study, 'min', of.args, 'at-most') : undefined,
  example: (pool, { u, v, d }) => ({
    of: pool.call('min', [u, v]),
    after: pool.cases([{ condition: { relation: 'at-most', left: u, right: v }, value: d(u) }], d(v)),
  }),
};

function chosen(
  study: Study,
  operator: 'max' | 'min',
  args: readonly Expr[],
  relation: Relation,
): Expr | undefined {
  const { pool } = study;
  const last = args[args.length - 1];
  if (last === undefined) return undefined;
  const branches = args.slice(0, -1).map((candidate, index) => {
    const others = args.slice(index + 1);
    const right = others.length === 1 ? last : pool.call(operator, others);
    return { condition: { relation, left: candidate, right }, value: inert(study, candidate) };
  });
  return pool.cases(branches, inert(study, last));
}
