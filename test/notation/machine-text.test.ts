import fc from 'fast-check';
import { parse } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { leftSide } from '../../src/derivation/draft.ts';
import { doubles } from '../../src/expression/arithmetic/doubles.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { type Expr, partsOf, type Relation } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { quantitiesIn } from '../../src/expression/quantities.ts';
import type { Model } from '../../src/network/model.ts';
import { valuationOf, valuesOf } from '../../src/network/valuation.ts';
import { type Applied, machineLeftSide, machineText } from '../../src/notation/machine-text.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { derivativeSymbol, machineName } from '../../src/quantity/machine-name.ts';
import {
  activation,
  activationFunction,
  argument,
  input,
  loss,
  prediction,
  weight,
} from '../../src/quantity/quantity.ts';
import { uniform } from '../../src/quantity/random.ts';
import { formulas, someQuantities, someValues } from '../expression/arbitraries.ts';
import { corpus } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';

const pool = new ExpressionPool();
const [x, y, a] = [pool.ref(input(1)), pool.ref(input(2)), pool.ref(activation(1, 2))];
const two = pool.number(2);
const rectified = (relation: Relation, left: Expr): Expr =>
  pool.cases([{ condition: { relation, left, right: pool.number(0) }, value: left }], pool.number(0));
const doubled: Applied = (_, args) => pool.product([two, pool.sum(args)]);

describe('a formula in machine names', () => {
  it.each<[string, Expr]>([
    ['x_1 - x_2', pool.minus(x, y)],
    ['(x_1 + x_2) * x_1', pool.product([pool.sum([x, y]), x])],
    ['x_1 + x_2 + x_1', pool.sum([pool.sum([x, y]), x])],
    ['x_1 + (x_2 + x_1)', pool.sum([x, pool.sum([y, x])])],
    ['x_1 - (x_2 + x_1)', pool.minus(x, pool.sum([y, x]))],
    ['x_1 * x_2 * x_1', pool.product([pool.product([x, y]), x])],
    ['x_1 * (x_2 * x_1)', pool.product([x, pool.product([y, x])])],
    ['x_1 * (-x_2)', pool.product([x, pool.negate(y)])],
    ['-(x_1 * x_2)', pool.negate(pool.product([x, y]))],
    ['-x_1 * x_2', pool.product([pool.negate(x), y])],
    ['-(-x_1)', pool.negate(pool.negate(x))],
    ['-x_1^2', pool.negate(pool.power(x, two))],
    ['(-x_1)^2', pool.power(pool.negate(x), two)],
    ['(x_1^2)^2', pool.power(pool.power(x, two), two)],
    ['x_1^(-1)', pool.power(x, pool.number(-1))],
    ['(-2)^2', pool.power(pool.number(-2), two)],
    ['x_1 / (x_2 * x_1)', pool.divide(x, pool.product([y, x]))],
    ['x_1 * x_2 / x_1', pool.divide(pool.product([x, y]), x)],
    ['x_1 / (x_2 / x_1)', pool.divide(x, pool.divide(y, x))],
    ['1/2 * x_1', pool.product([pool.number(1, 2), x])],
    ['x_1 * (1/2)', pool.product([x, pool.number(1, 2)])],
    ['x_1 - 1/2 * x_2', pool.sum([x, pool.product([pool.number(-1, 2), y])])],
    ['x_1 - 3', pool.sum([x, pool.number(-3)])],
    ['exp(-x_1)^2', pool.power(pool.exp(pool.negate(x)), two)],
    ['a_1_2 - a_1_2^2', pool.minus(a, pool.power(a, two))],
    ['a_2_1', pool.ref(prediction(2, 1))],
    ['(2 * (x_1 + x_2))^2', pool.power(pool.apply(activationFunction(1), [x, y]), two)],
    ['pi * x_1', pool.product([pool.constant('pi'), x])],
    ['x_1^x_2', pool.power(x, y)],
    ['x_1^(1/2)', pool.power(x, pool.number(1, 2))],
    ['max(x_1, -x_2, 0)', pool.call('max', [x, pool.negate(y), pool.number(0)])],
    ['log(1 + exp(-abs(x_1)))', pool.call('log1p', [pool.exp(pool.negate(pool.call('abs', [x])))])],
    ['log(1 - x_1)', pool.call('log1p', [pool.negate(x)])],
    ['log(1 + (x_1 + x_2))', pool.call('log1p', [pool.sum([x, y])])],
    ['tanh(x_1)^2', pool.power(pool.call('tanh', [x]), two)],
    ['(x_1 <= 0 ? x_1 : 0)', rectified('at-most', x)],
    ['(x_1 != 0 ? x_1 : 0)', rectified('unequal', x)],
    ['2 * (x_1 > 0 ? x_1 : 0)', pool.product([two, rectified('greater', x)])],
    [
      '(x_1 < -1 ? -1 : x_1 == x_2 ? (x_1 >= 0 ? x_1 : 0) : x_1 - x_2)',
      pool.cases(
        [
          { condition: { relation: 'less', left: x, right: pool.number(-1) }, value: pool.number(-1) },
          {
            condition: { relation: 'equal', left: x, right: y },
            value: rectified('at-least', x),
          },
        ],
        pool.minus(x, y),
      ),
    ],
    ['dE_dw_1_1_2 * x_1', pool.product([pool.partial(pool.ref(loss()), weight(1, 1, 2)), x])],
  ])('%s', (text, formula) => {
    expect(machineText(formula, doubled)).toBe(text);
  });

  it('names what is differentiated and by what', () => {
    expect(machineText(pool.partial(pool.sum([x, y]), input(1)), doubled)).toBe('derivative(x_1 + x_2, x_1)');
    expect(machineText(pool.negate(pool.partial(pool.exp(x), input(1))), doubled)).toBe(
      '-derivative(exp(x_1), x_1)',
    );
  });

  it('has the value of the formula for mathjs, whatever its shape', () => {
    fc.assert(
      fc.property(formulas(pool), someValues, (formula, values) => {
        const known = new Map(someQuantities.map((quantity, index) => [keyOf(quantity), values[index] ?? 0]));
        const scope = Object.fromEntries(
          someQuantities.map((quantity, index) => [machineName(quantity), values[index] ?? 0]),
        );
        const value = evaluate(formula, doubles, {
          quantity: (quantity) => known.get(keyOf(quantity)) ?? Number.NaN,
          apply: () => Number.NaN,
          partial: () => Number.NaN,
        });
        fc.pre(Number.isFinite(value) && Math.abs(value) < 1e6);
        expectClose(mathjsValue(machineText(formula, doubled), scope), value, 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(corpus)('the equations of $name', (spec) => {
  const derivation = derived(spec);

  it('are read by mathjs and have the same value there', () => {
    for (const equation of derivation.equations) {
      const model = derivation.model(equation.subject);
      const { scope, value } = valued(model, equation.members);
      for (const member of equation.members.filter(hasNumber)) {
        expectClose(mathjsValue(machineText(member, model.applied), scope), value(member), 1e-12);
      }
    }
  });

  it('are about what the derivation says', () => {
    for (const { members } of derivation.equations) expect(machineLeftSide(members)).toBe(leftSide(members));
  });
});

/** Some numbers for all that formulas speak of, and the values that they give to formulas. */
function valued(model: Model, members: readonly Expr[]) {
  const next = uniform(7);
  const given = new Map(model.given.map((quantity) => [keyOf(quantity), 2 * next() - 1]));
  const values = valuesOf(model, doubles, given);
  const symbols = members.flatMap(partialsIn).map((symbol): [string, number] => [symbol, 2 * next() - 1]);
  const partials = new Map(symbols);
  const valuation = valuationOf(model, doubles, values, (expr) => partials.get(symbolOf(expr)) ?? Number.NaN);
  const spoken = members.flatMap((member) => [...quantitiesIn(member).values()]);
  const named = [...spoken, argument()].flatMap((quantity): readonly [string, number][] => {
    const value = values.get(keyOf(quantity));
    return value === undefined ? [] : [[machineName(quantity), value]];
  });
  return {
    scope: Object.fromEntries([...named, ...partials]),
    value: (member: Expr): number => evaluate(member, doubles, valuation),
  };
}

/** Whether all derivatives in a formula are of quantities, to which a scope gives numbers. */
const hasNumber = (expr: Expr): boolean =>
  expr.kind === 'partial' ? expr.of.kind === 'ref' : partsOf(expr).every(hasNumber);

const symbolOf = ({ of, by }: Extract<Expr, { kind: 'partial' }>): string =>
  of.kind === 'ref' ? derivativeSymbol(of.quantity, by) : '';

function partialsIn(expr: Expr): readonly string[] {
  if (expr.kind === 'partial') return [symbolOf(expr)];
  return expr.kind === 'call' ? expr.args.flatMap(partialsIn) : [];
}

const mathjsValue = (text: string, scope: Readonly<Record<string, number>>): number =>
  Number(
    parse(text)
      .compile()
      .evaluate({ ...scope }),
  );

function expectClose(found: number, expected: number, tolerance: number): void {
  const scale = Math.max(1, Math.abs(expected));
  expect(Math.abs(found - expected) / scale).toBeLessThanOrEqual(tolerance);
}
