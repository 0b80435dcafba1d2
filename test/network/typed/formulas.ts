import fc from 'fast-check';
import type { Formula, FormulaOperation, FormulaRelation } from '../../../src/network/formula.ts';

/** The formula with its numbers written as JavaScript does. */
export function canonical(formula: Formula): Formula {
  switch (formula.kind) {
    case 'number':
      return { kind: 'number', digits: String(Number(formula.digits)) };
    case 'constant':
    case 'variable':
    case 'output':
      return formula;
    case 'sum':
      return { kind: 'sum', body: canonical(formula.body) };
    case 'call':
      return { ...formula, args: formula.args.map(canonical) };
    case 'conditional': {
      const { condition, chosen, otherwise } = formula;
      const parts = [condition.left, condition.right, chosen, otherwise];
      return conditional(condition.relation, parts.map(canonical));
    }
  }
}

const numbers = fc.constantFrom('0', '1', '2', '0.5', '.25', '3.', '1e-3', '12.5E+2', '007');
const oneArgument = [
  'negate',
  'exp',
  'log',
  'sqrt',
  'abs',
  'sign',
  'sin',
  'cos',
  'tan',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'erf',
] as const satisfies readonly FormulaOperation[];
const twoArguments = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'power',
] as const satisfies readonly FormulaOperation[];
const relations = fc.constantFrom<FormulaRelation>(
  'less',
  'at-most',
  'greater',
  'at-least',
  'equal',
  'unequal',
);

/** An operation; a power of e is read as exp. */
export const call = (operation: FormulaOperation, args: readonly Formula[]): Formula => ({
  kind: 'call',
  ...(operation === 'power' && args[0]?.kind === 'constant' && args[0].name === 'e'
    ? { operation: 'exp', args: args.slice(1) }
    : { operation, args }),
});

/** A conditional of both sides of its comparison and both branches. */
export const conditional = (relation: FormulaRelation, parts: readonly Formula[]): Formula => {
  const [left, right, chosen, otherwise] = parts;
  if (left === undefined || right === undefined || chosen === undefined || otherwise === undefined)
    throw new RangeError('four parts expected');
  return { kind: 'conditional', condition: { relation, left, right }, chosen, otherwise };
};

/** Random formulas over the leaves given, `wrapped` from others of their kind. */
const over = (
  leaves: fc.Arbitrary<Formula>,
  wrapped: (inner: fc.Arbitrary<Formula>) => fc.Arbitrary<Formula>,
) =>
  fc.letrec<{ readonly formula: Formula }>((tie) => {
    const inner = tie('formula');
    const several = (length: number) => fc.array(inner, { minLength: length, maxLength: length });
    return {
      formula: fc.oneof(
        { maxDepth: 5 },
        leaves,
        fc
          .tuple(fc.constantFrom(...twoArguments), several(2))
          .map(([operation, args]) => call(operation, args)),
        fc
          .tuple(fc.constantFrom(...oneArgument), several(1))
          .map(([operation, args]) => call(operation, args)),
        fc
          .tuple(
            fc.constantFrom('max' as const, 'min' as const),
            fc.array(inner, { minLength: 2, maxLength: 3 }),
          )
          .map(([operation, args]) => call(operation, args)),
        fc.tuple(relations, several(4)).map(([relation, parts]) => conditional(relation, parts)),
        wrapped(inner),
      ),
    };
  }).formula;

const constants = fc.oneof(
  numbers.map((digits): Formula => ({ kind: 'number', digits })),
  fc.constantFrom('pi' as const, 'e' as const).map((name): Formula => ({ kind: 'constant', name })),
);

const withVariable = (name: 'z' | 'y') => (formula: Formula) =>
  call('add', [formula, { kind: 'variable', name }]);

/** Activations: formulas that contain z. */
export const activationFormulas: fc.Arbitrary<Formula> = over(
  fc.oneof(constants, fc.constant<Formula>({ kind: 'variable', name: 'z' })),
  (inner) => inner,
).map(withVariable('z'));

const variables = fc.constantFrom('y' as const, 't' as const);

/** Losses of one output, where y and t may stand beside a sum and an index. */
export const lossFormulas: fc.Arbitrary<Formula> = over(
  fc.oneof(
    constants,
    variables.map((name): Formula => ({ kind: 'variable', name })),
    variables.map((name): Formula => ({ kind: 'output', name, unit: 1 })),
  ),
  (inner) => inner.map((body): Formula => ({ kind: 'sum', body })),
).map(withVariable('y'));
