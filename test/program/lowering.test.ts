import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import type { Expr } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { folded } from '../../src/program/fold.ts';
import { interpret } from '../../src/program/interpret.ts';
import { Lowering } from '../../src/program/lowering.ts';
import { usesOf } from '../../src/program/operations.ts';
import type { LineSource, Program } from '../../src/program/program.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { argument, input, loss } from '../../src/quantity/quantity.ts';
import { formulas, someQuantities, someValues } from '../expression/arbitraries.ts';

const source: LineSource = { equation: 'test', number: '1', section: '1', stage: { kind: 'loss' } };

function lowered(formula: Expr, shareParts: boolean): Program {
  const lowering = new Lowering({ shareParts });
  lowering.assign('result', formula, source);
  return { given: someQuantities, lines: lowering.lines, outputs: ['result'] };
}

test.each([true, false])('any formula keeps its bits, parts shared: %s', (shareParts) => {
  const pool = new ExpressionPool();
  fc.assert(
    fc.property(formulas(pool), someValues, (formula, values) => {
      const keyed = new Map(someQuantities.map((quantity, index) => [keyOf(quantity), values[index] ?? 0]));
      const named = new Map(
        someQuantities.map((quantity, index) => [machineName(quantity), values[index] ?? 0]),
      );
      const expected = evaluate(formula, doubles, {
        quantity: (quantity) => keyed.get(keyOf(quantity)) ?? Number.NaN,
        apply: () => Number.NaN,
        partial: () => Number.NaN,
      });
      expect(interpret(lowered(formula, shareParts), named).get('result')).toBe(expected);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test.each([
  [-2, ['p1', undefined], 0.25],
  [-1, [undefined], 0.5],
  [0, [undefined], 1],
  [1, [undefined], 2],
  [3, ['p1', undefined], 8],
] as const)('x^%d is made of products', (exponent, steps, value) => {
  const pool = new ExpressionPool();
  const program = lowered(pool.power(pool.ref(input(1)), pool.number(exponent)), true);
  expect(program.lines.map(({ name }) => name)).toEqual(
    steps.map((step) => ['result', step].filter(Boolean).join('_')),
  );
  expect(interpret({ ...program, given: [input(1)] }, new Map([['x_1', 2]])).get('result')).toBe(value);
});

test('a part that occurs twice is computed once where parts are shared', () => {
  const pool = new ExpressionPool();
  const part = pool.exp(pool.ref(input(1)));
  const formula = pool.sum([pool.product([part, pool.number(2)]), part]);
  expect([true, false].map((shareParts) => lowered(formula, shareParts).lines.length)).toEqual([3, 4]);
});

test('without sharing, folding leaves the parts of powers alone and nothing else', () => {
  const pool = new ExpressionPool();
  fc.assert(
    fc.property(formulas(pool), (formula) => {
      const program = lowered(formula, false);
      const uses = program.lines.flatMap(({ operation }) => usesOf(operation));
      const kept = folded(program).map(({ name }) => name);
      const expected = program.lines
        .map(({ name }) => name)
        .filter((name) => uses.filter((use) => use === name).length !== 1);
      expect(kept).toEqual(expected);
    }),
    { seed: 2, numRuns: 300 },
  );
});

test('what code cannot compute is refused', () => {
  const pool = new ExpressionPool();
  const x = pool.ref(input(1));
  const refused: readonly Expr[] = [
    pool.apply(argument(), [x]),
    pool.partial(pool.sum([x, x]), input(1)),
    pool.power(x, pool.number(1, 2)),
    pool.power(x, pool.number(65)),
    pool.power(x, x),
    pool.number(10n ** 400n),
  ];
  for (const formula of refused) expect(() => lowered(formula, true)).toThrow();
  expect(lowered(pool.partial(pool.ref(loss()), input(1)), true).lines[0]?.operation).toMatchObject({
    operator: 'copy',
    operand: { name: 'dE_dx_1' },
  });
});

test('a missing number is noticed', () => {
  const pool = new ExpressionPool();
  const program = { ...lowered(pool.ref(input(1)), true), given: [input(1)] };
  expect(() => interpret(program, new Map())).toThrow('no number for x_1');
});
