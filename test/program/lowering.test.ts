import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import type { Expr, Relation } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { folded } from '../../src/program/fold.ts';
import { interpret } from '../../src/program/interpret.ts';
import { Lowering } from '../../src/program/lowering.ts';
import { usesOf } from '../../src/program/operations.ts';
import type { LineSource, Program } from '../../src/program/program.ts';
import { linesNaming } from '../../src/program/size.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { argument, input, loss } from '../../src/quantity/quantity.ts';
import { someQuantities, someValues } from '../expression/arbitraries.ts';
import { computableFormulas } from './arbitraries.ts';
import { lineText } from './line-text.ts';

const source: LineSource = { equation: 'test', number: '1', section: '1', stage: { kind: 'loss' } };

function lowered(formula: Expr, shareParts: boolean): Program {
  const lowering = new Lowering({ shareParts });
  lowering.assign('result', formula, source);
  return { given: someQuantities, lines: lowering.lines, outputs: ['result'] };
}

test.each([true, false])('any formula keeps its bits, parts shared: %s', (shareParts) => {
  const pool = new ExpressionPool();
  fc.assert(
    fc.property(computableFormulas(pool), someValues, (formula, values) => {
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
    { seed: 1, numRuns: 2000 },
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

const ref = (unit: number) => (pool: ExpressionPool) => pool.ref(input(unit));
const [x, y] = [ref(1), ref(2)];

test.each<[string, (pool: ExpressionPool) => Expr, readonly string[]]>([
  ['√', (pool) => pool.power(x(pool), pool.number(1, 2)), ['power x_1 0.5']],
  ['a high power', (pool) => pool.power(x(pool), pool.number(65)), ['power x_1 65']],
  ['a power', (pool) => pool.power(x(pool), y(pool)), ['power x_1 x_2']],
  ['π', (pool) => pool.constant('pi'), ['copy pi']],
  [
    'the largest of three',
    (pool) => pool.call('max', [x(pool), y(pool), pool.number(0)]),
    ['max x_1 x_2', 'max result_m1 0'],
  ],
  ['log(1 + u)', (pool) => pool.call('log1p', [x(pool)]), ['log1p x_1']],
  [
    'cases',
    (pool) =>
      pool.cases(
        [
          { condition: { relation: 'less', left: x(pool), right: y(pool) }, value: pool.exp(x(pool)) },
          { condition: { relation: 'equal', left: y(pool), right: pool.number(0) }, value: pool.number(2) },
        ],
        pool.negate(y(pool)),
      ),
    ['negate x_2', 'equal x_2 0 2 result_n1', 'exp x_1', 'less x_1 x_2 result_e1 result_v1'],
  ],
])('%s in lines', (_, formula, lines) => {
  expect(
    lowered(formula(new ExpressionPool()), true).lines.map(({ operation }) => lineText(operation)),
  ).toEqual(lines);
});

test.each<[Relation, readonly [number, number, number, number]]>([
  ['less', [1, 0, 0, 0]],
  ['at-most', [1, 1, 0, 0]],
  ['greater', [0, 0, 1, 0]],
  ['at-least', [0, 1, 1, 0]],
  ['equal', [0, 1, 0, 0]],
  ['unequal', [1, 0, 1, 1]],
])('%s chooses for a smaller, an equal and a larger number, and for none', (relation, chosen) => {
  const pool = new ExpressionPool();
  const condition = { relation, left: pool.ref(input(1)), right: pool.ref(input(2)) };
  const program = lowered(pool.cases([{ condition, value: pool.number(1) }], pool.number(0)), true);
  const values = [1, 2, 3, Number.NaN].map((left) =>
    interpret(
      { ...program, given: [input(1), input(2)] },
      new Map([
        ['x_1', left],
        ['x_2', 2],
      ]),
    ).get('result'),
  );
  expect(values).toEqual(chosen);
});

test('lines are counted without being written', () => {
  const pool = new ExpressionPool();
  fc.assert(
    fc.property(computableFormulas(pool), (formula) => {
      expect(linesNaming(formula)).toBe(BigInt(lowered(formula, false).lines.length));
    }),
    { seed: 3, numRuns: 1000 },
  );
});

test('a part that occurs twice is computed once where parts are shared', () => {
  const pool = new ExpressionPool();
  const part = pool.exp(pool.ref(input(1)));
  const formula = pool.sum([pool.product([part, pool.number(2)]), part]);
  expect([true, false].map((shareParts) => lowered(formula, shareParts).lines.length)).toEqual([3, 4]);
});

test('without sharing, folding leaves the parts of powers and choices alone and nothing else', () => {
  const pool = new ExpressionPool();
  fc.assert(
    fc.property(computableFormulas(pool), (formula) => {
      const program = lowered(formula, false);
      const uses = program.lines.flatMap(({ operation }) => usesOf(operation));
      const kept = folded(program).map(({ name }) => name);
      const expected = program.lines
        .filter(
          ({ name, operation }) =>
            operation.kind === 'select' || uses.filter((use) => use === name).length !== 1,
        )
        .map(({ name }) => name);
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
