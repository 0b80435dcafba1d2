import { describe, expect, it } from 'vitest';
import { type OptimiserRule, optimiserRules } from '../../src/derivation/optimisers/index.ts';
import { decimals } from '../../src/expression/arithmetic/decimals.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { disagreement, preciseOf } from '../../src/expression/precision.ts';
import { valuationOf, valuesOf } from '../../src/network/valuation.ts';
import { notations } from '../../src/notation/profiles/index.ts';
import { texOfMembers } from '../../src/notation/tex.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { optimiserNames } from '../../src/quantity/optimiser.ts';
import { optimiserTerm } from '../../src/quantity/quantity.ts';
import { uniform } from '../../src/quantity/random.ts';
import { readBack } from '../../src/verify/readback/read-back.ts';

const arithmetic = decimals(40);

/** By how much adjacent members differ at a random point, the largest of all. */
function worst({ model, lines }: OptimiserRule, seed: number): number {
  const next = uniform(seed);
  const given = new Map(model.given.map((quantity) => [keyOf(quantity), preciseOf(next())]));
  const values = valuesOf(model, arithmetic, given);
  const valuation = valuationOf(model, arithmetic, values);
  const value = (expr: Expr) => evaluate(expr, arithmetic, valuation);
  const errors = lines.flatMap(({ members }) =>
    members.slice(1).map((member, index) => {
      const before = members[index];
      if (before === undefined) throw new Error('a member before');
      return disagreement(value(before), value(member), 1e-3);
    }),
  );
  return Math.max(...errors);
}

const seeds = [1, 2, 3, 4, 5];

describe.each(optimiserNames)('the rule of %s', (name) => {
  const rule = optimiserRules[name];

  it('is true in every line', () => {
    expect(Math.max(...seeds.map((seed) => worst(rule, seed)))).toBeLessThan(1e-30);
  });

  it('is found out where a line is false', () => {
    const { pool } = rule.model;
    const slope = pool.ref(optimiserTerm('slope'));
    for (const [index, line] of rule.lines.entries()) {
      const members = [...line.members.slice(0, -1), pool.sum([...line.members.slice(-1), slope])];
      const lines = rule.lines.with(index, { ...line, members });
      expect(worst({ ...rule, lines }, 1)).toBeGreaterThan(1e-6);
    }
  });

  it.each(Object.entries(notations))('reads back in the notation %s as it was meant', (_, notation) => {
    const shape = { sizes: [1, 1], functions: [0] };
    const { pool, given, definitions } = rule.model;
    const quantities = [...given, ...definitions.map(({ quantity }) => quantity)];
    for (const { members } of rule.lines) {
      const tex = texOfMembers(members, { notation, shape });
      expect(readBack(tex, { notation, shape, quantities, pool })).toEqual(members);
    }
  });
});

it('numbers its lines through', () => {
  const numbers = optimiserNames.flatMap((name) => optimiserRules[name].lines.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, index) => `U.${index + 1}`));
});
