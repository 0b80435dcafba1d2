import type {
  Formula,
  FormulaCondition,
  FormulaOperation,
  FormulaRelation,
} from '../../../src/network/formula.ts';

/** How tightly a text holds together; a larger number needs brackets less. */
interface Printed {
  readonly text: string;
  readonly strength: number;
}

const conditional = 0;
const sum = 1;
const product = 2;
const signed = 3;
const power = 4;
const closed = 5;

const infix: { readonly [O in FormulaOperation]?: { readonly sign: string; readonly strength: number } } = {
  add: { sign: ' + ', strength: sum },
  subtract: { sign: ' - ', strength: sum },
  multiply: { sign: '*', strength: product },
  divide: { sign: '/', strength: product },
};

const relations: Readonly<Record<FormulaRelation, string>> = {
  less: '<',
  'at-most': '<=',
  greater: '>',
  'at-least': '>=',
  equal: '==',
  unequal: '!=',
};

/** A formula as one would type it, with no more brackets than it needs. */
export const printed = (formula: Formula): string => print(formula).text;

function print(formula: Formula): Printed {
  switch (formula.kind) {
    case 'number':
      return { text: formula.digits, strength: closed };
    case 'constant':
    case 'variable':
      return { text: formula.name, strength: closed };
    case 'output':
      return { text: `${formula.name}[${formula.unit}]`, strength: closed };
    case 'sum':
      return { text: `sum(${printed(formula.body)})`, strength: closed };
    case 'conditional': {
      const branches = `${within(formula.chosen, sum)} : ${printed(formula.otherwise)}`;
      return { text: `${condition(formula.condition)} ? ${branches}`, strength: conditional };
    }
    case 'call':
      return call(formula.operation, formula.args);
  }
}

const condition = ({ relation, left, right }: FormulaCondition): string =>
  `${within(left, sum)} ${relations[relation]} ${within(right, sum)}`;

function call(operation: FormulaOperation, args: readonly Formula[]): Printed {
  const [left, right] = args;
  const sign = infix[operation];
  if (left === undefined) throw new RangeError('an operation of nothing');
  if (operation === 'negate') return { text: `-${within(left, signed)}`, strength: signed };
  if (right !== undefined && operation === 'power')
    return { text: `${within(left, closed)}^${within(right, signed)}`, strength: power };
  if (right !== undefined && sign !== undefined) {
    const text = `${within(left, sign.strength)}${sign.sign}${within(right, sign.strength + 1)}`;
    return { text, strength: sign.strength };
  }
  return { text: `${operation}(${args.map(printed).join(', ')})`, strength: closed };
}

function within(formula: Formula, least: number): string {
  const { text, strength } = print(formula);
  return strength >= least ? text : `(${text})`;
}
