import { describe, expect, it, test } from 'vitest';
import { elementaryFunctions } from '../../../src/expression/elementary.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { buildModel } from '../../../src/network/build-model.ts';
import { keyOf } from '../../../src/quantity/key.ts';
import { input, weight } from '../../../src/quantity/quantity.ts';
import { infixValue } from '../../../src/verify/auditors/infix.ts';
import { safeText } from '../../../src/verify/auditors/safe-text.ts';
import { auditorTask, operationsIn, substitutedLoss } from '../../../src/verify/auditors/task.ts';
import { corpus, workedNotes } from '../../networks/corpus.ts';
import { randomPoint } from '../../networks/random-point.ts';

describe('a formula in safe names', () => {
  const pool = new ExpressionPool();
  const [x, w] = [pool.ref(input(1)), pool.ref(weight(1, 1, 1))];
  const names = new Map([
    [keyOf(input(1)), 'q1'],
    [keyOf(weight(1, 1, 1)), 'q2'],
  ]);

  test.each([
    [pool.sum([x, w, pool.negate(x)]), '(q1+q2+(-q1))'],
    [pool.product([pool.number(-1, 2), x, w]), '((-1/2)*q1*q2)'],
    [pool.divide(pool.number(1), pool.exp(pool.negate(x))), '(1/exp((-q1)))'],
    [pool.power(pool.minus(x, w), pool.number(-2)), '((q1+(-q2))^(-2))'],
    [pool.power(x, w), '(q1^q2)'],
    [pool.product([pool.constant('pi'), x]), '(pi*q1)'],
    [pool.call('log1p', [pool.negate(x)]), 'log((1+(-q1)))'],
    [pool.call('tanh', [pool.call('sqrt', [pool.sum([x, w])])]), 'tanh(sqrt((q1+q2)))'],
  ])('%# stands in brackets', (formula, text) => {
    expect(safeText(formula, names)).toBe(text);
  });

  it('needs a name for everything', () => {
    expect(() => safeText(pool.ref(input(2)), names)).toThrow(RangeError);
    expect(() => safeText(pool.partial(x, input(1)), names)).toThrow('partial');
  });

  it('has no text for what no system differentiates', () => {
    expect(() => safeText(pool.call('max', [x, w]), names)).toThrow('max');
    expect(() => safeText(pool.call('erf', [x]), names)).toThrow('erf');
    const condition = { relation: 'less', left: x, right: w } as const;
    expect(() => safeText(pool.cases([{ condition, value: x }], w), names)).toThrow('cases');
  });
});

const askable = corpus.filter((spec) => {
  const operations = operationsIn(substitutedLoss(buildModel(spec)));
  return (['cases', 'max', 'min', 'erf'] as const).every((each) => !operations.has(each));
});

test.each(askable)('$name is asked about in safe names alone', (spec) => {
  const task = auditorTask(buildModel(spec), randomPoint(spec, 1));
  const used = new Set(task.loss.match(/[A-Za-z]\w*/g));
  for (const fn of elementaryFunctions) used.delete(fn);
  expect([...used].toSorted()).toEqual(Object.keys(task.values).toSorted());
  expect([...used].every((name) => /^q[1-9]\d*$/.test(name))).toBe(true);
  expect(task.parameters.every((name) => used.has(name))).toBe(true);
});

test('the question survives the way to another thread', () => {
  const task = auditorTask(buildModel(workedNotes), randomPoint(workedNotes, 1));
  expect(structuredClone(task)).toEqual(task);
});

describe('infix text', () => {
  test.each([
    ['1+2*3-4', 3],
    ['2-3-4', -5],
    ['8/4/2', 1],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['2^3^2', 512],
    ['(1+2)^(-1)*3', 1],
    ['a*-b', -6],
    ['e', Math.E],
    ['e^(a-b)', Math.exp(-1)],
    ['-e^a', -Math.exp(2)],
    ['2*e^a^2', 2 * Math.exp(4)],
    ['1.5*a', 3],
    ['log(e^b)', 3],
    ['2*pi', 2 * Math.PI],
    ['-sech(a)^2', -1 / Math.cosh(2) ** 2],
    ['sin(a)^2+cos(a)^2', 1],
    ['tan(a)*cot(a)', 1],
    ['sec(a)*cos(a)+csc(a)*sin(a)', 2],
    ['sinh(a)*csch(a)+tanh(a)*coth(a)', 2],
    ['abs(-b)+sign(-b)', 2],
    ['sqrt(a+2)*cosh(0)', 2],
    ['atan(1)', Math.PI / 4],
  ])('%s', (text, value) => {
    expect(infixValue(text, { a: 2, b: 3 })).toBeCloseTo(value, 12);
  });

  test.each(['', '1+', '(1', '1)', 'c', 'erf(a)', 'sin a', 'sin(a,b)', 'diff(a,b)', '1 2', 'a b', '[1]'])(
    '%j is refused',
    (text) => {
      expect(() => infixValue(text, { a: 2, b: 3 })).toThrow(SyntaxError);
    },
  );
});
