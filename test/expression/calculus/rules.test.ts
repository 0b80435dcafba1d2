import { describe, expect, it } from 'vitest';
import { dependence } from '../../../src/expression/calculus/depends.ts';
import { applyRule, rules } from '../../../src/expression/calculus/rules/index.ts';
import type { RuleLetters } from '../../../src/expression/calculus/rules/rule.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';
import { sameValue } from './values.ts';
import { written } from './written.ts';

function letters(pool: ExpressionPool): RuleLetters {
  const by = argument();
  return {
    by,
    z: pool.ref(by),
    u: written(pool, '2 + z^2'),
    v: written(pool, '1 + exp(z)'),
    c: pool.constant('pi'),
    d: (of) => pool.partial(of, by),
  };
}

describe('the rules of differentiation', () => {
  it('have a name each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules)('$id does what its example says', (rule) => {
    const pool = new ExpressionPool();
    const study = { pool, by: argument(), depends: dependence(argument()) };
    const { of, after } = rule.example(pool, letters(pool));
    expect(rule.apply(study, of)).toBe(after);
    expect(applyRule(study, of)).toEqual({ rule: rule.id, after });
  });

  it.each(rules)('$id keeps the value of its example', (rule) => {
    const pool = new ExpressionPool();
    const { of, after } = rule.example(pool, letters(pool));
    for (const at of ['0.7', '-1.3', '4'])
      expect(sameValue(pool.partial(of, argument()), after, at)).toBe(true);
  });

  it.each(rules)('$id has nothing to say about a function that only has a name', (rule) => {
    const pool = new ExpressionPool();
    const study = { pool, by: argument(), depends: dependence(argument()) };
    const named = pool.apply({ kind: 'function', layer: 1 }, [pool.ref(argument())]);
    expect(rule.apply(study, named)).toBeUndefined();
  });
});
