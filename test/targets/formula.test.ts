import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expr, Relation } from '../../src/expression/expr.ts';
import { ExpressionPool } from '../../src/expression/pool.ts';
import { type Formula, folded, type Selection } from '../../src/program/fold.ts';
import { interpret } from '../../src/program/interpret.ts';
import { Lowering } from '../../src/program/lowering.ts';
import type { BinaryOperator, LineSource, Program, UnaryOperator } from '../../src/program/program.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { constant } from '../../src/targets/typescript/formula.ts';
import { erfFunction, powerFunction } from '../../src/targets/typescript/helpers.ts';
import { someQuantities, someValues } from '../expression/arbitraries.ts';
import { computableFormulas } from '../program/arbitraries.ts';

const source: LineSource = { equation: 'test', number: '6.5', section: '6', stage: { kind: 'loss' } };

function lowered(formula: Expr): Program {
  const lowering = new Lowering({ shareParts: false });
  lowering.assign('result', formula, source);
  return { given: someQuantities, lines: lowering.lines, outputs: ['result'] };
}

const names = someQuantities.map(machineName);

/** The statements of a program, folded, as a function of the quantities in their order. */
const functionText = (program: Program, index: number): string =>
  [
    `function formula${index}(${names.join(', ')}) {`,
    ...folded(program).map((statement) => constant(statement, 1)),
    '  return result;',
    '}',
  ].join('\n');

const [erfText, powerText] = [erfFunction, powerFunction].map((text) => text.replaceAll(': number', ''));

test('random formulas keep their bits through folding, bracketing and line breaks', async () => {
  const pool = new ExpressionPool();
  const programs = fc.sample(computableFormulas(pool), { seed: 3, numRuns: 2000 }).map(lowered);
  const points = fc.sample(someValues, { seed: 4, numRuns: 3 });
  const calls = programs.flatMap((_, index) =>
    points.map((values) => `formula${index}(${values.join(', ')})`),
  );
  const text = [
    erfText,
    powerText,
    ...programs.map(functionText),
    `export const results = [${calls.join(', ')}];`,
  ]
    .join('\n')
    .replaceAll(' as number)', ')');
  expect(text).toMatch(/= \/\/ \(6\.5\)\n/);
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  const loaded: unknown = await import(`data:text/javascript;base64,${encoded}`);
  const expected = programs.flatMap((program) =>
    points.map((values) =>
      interpret(program, new Map(names.map((name, index) => [name, values[index] ?? 0]))).get('result'),
    ),
  );
  expect(loaded).toHaveProperty('results', expected);
});

const name = (text: string): Formula => ({ kind: 'name', name: text });
const join = (operator: BinaryOperator, left: Formula, right: Formula): Formula => ({
  kind: 'binary',
  operator,
  left,
  right,
});
const negated = (operand: Formula): Formula => ({ kind: 'unary', operator: 'negate', operand });
const of = (operator: UnaryOperator, operand: Formula): Formula => ({ kind: 'unary', operator, operand });
const choice = (relation: Relation, value: Formula): Selection => ({
  kind: 'select',
  relation,
  left: a,
  right: b,
  value,
  otherwise: two,
});
const pi: Formula = { kind: 'constant', name: 'pi' };
const two: Formula = { kind: 'number', value: 2 };
const [a, b, c] = [name('a'), name('b'), name('c')];

test.each([
  ['a + b + c', join('add', join('add', a, b), c)],
  ['a + (b + c)', join('add', a, join('add', b, c))],
  ['a - b + c', join('add', join('subtract', a, b), c)],
  ['a - (b + c)', join('subtract', a, join('add', b, c))],
  ['a - (b - c)', join('subtract', a, join('subtract', b, c))],
  ['a * b * c', join('multiply', join('multiply', a, b), c)],
  ['a * (b * c)', join('multiply', a, join('multiply', b, c))],
  ['(a * b) / c', join('divide', join('multiply', a, b), c)],
  ['(a / b) * c', join('multiply', join('divide', a, b), c)],
  ['a / b / c', join('divide', join('divide', a, b), c)],
  ['a / (b / c)', join('divide', a, join('divide', b, c))],
  ['a / (b * c)', join('divide', a, join('multiply', b, c))],
  ['a + b * c', join('add', a, join('multiply', b, c))],
  ['a * b - c', join('subtract', join('multiply', a, b), c)],
  ['(a + b) * c', join('multiply', join('add', a, b), c)],
  ['a * (b - c)', join('multiply', a, join('subtract', b, c))],
  ['-(a * b)', negated(join('multiply', a, b))],
  ['-a * b', join('multiply', negated(a), b)],
  ['a - -b', join('subtract', a, negated(b))],
  ['-(-a)', negated(negated(a))],
  ['-(-2)', negated({ kind: 'number', value: -2 })],
  ['a - -2', join('subtract', a, { kind: 'number', value: -2 })],
  ['Math.exp(a + b)', { kind: 'unary', operator: 'exp', operand: join('add', a, b) }],
  ['a', { kind: 'unary', operator: 'copy', operand: a }],
  ['Math.PI', { kind: 'unary', operator: 'copy', operand: pi }],
  ['2 * Math.PI', join('multiply', two, pi)],
  ['Math.max(a, b + c)', join('max', a, join('add', b, c))],
  ['Math.max(a, b) * c', join('multiply', join('max', a, b), c)],
  ['a - Math.min(b, c)', join('subtract', a, join('min', b, c))],
  ['-Math.max(a, b)', negated(join('max', a, b))],
  ['Math.log1p(-a)', of('log1p', negated(a))],
  ['erf(a / b)', of('erf', join('divide', a, b))],
  ['Math.pow(-a, 0.5)', join('power', negated(a), { kind: 'number', value: 0.5 })],
  ['power(a, b)', join('power', a, b)],
  ['a > b ? c : 2', choice('greater', c)],
  ['a !== b ? -c : 2', choice('unequal', negated(c))],
  ['a <= b ? a + b : 2', choice('at-most', join('add', a, b))],
  ['a === b ? c : 2', choice('equal', c)],
  ['(-2 as number) === 2 ? c : 2', { ...choice('equal', c), left: negated(two), right: two }],
  ['(2 as number) === 2 ? c : 2', { ...choice('equal', c), left: two, right: two }],
] as const)('%s has the brackets it needs and no others', (text, formula) => {
  expect(constant({ name: 'd', formula, source }, 0)).toBe(`const d = ${text}; // (6.5)`);
});
