import type { CallExpr, CasesExpr, Expr, NumberExpr, Relation } from '../expression/expr.ts';
import { derivativeName, derivativeSymbol, machineName } from '../quantity/machine-name.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** What a function named by a letter makes of its arguments: `Model.applied`. */
export type Applied = (fn: Quantity, args: readonly Expr[]) => Expr;

/**
 * A formula as infix text in machine names, `(a_2_1 - t_1) * (a_2_1 - a_2_1^2)`: `+ - * / ^`, functions as mathjs
 * calls them, cases as `(z > 0 ? z : 0)`, numbers as integers or fractions and `pi`; a derivative not yet taken is the
 * symbol `dE_dz_2_1`, or `derivative(exp(-z), z)` of a formula, and a named function is written out. The brackets keep
 * the value and the order of evaluation under the usual rules (`^` before `-a`, before `*` and `/`, before `+`; sums and
 * products from left to right).
 */
export const machineText = (expr: Expr, applied: Applied): string => print(expr, applied).text;

/** What an equation is about: `z_1_1`, `dE/dw_1_1_2`, `f(z)`, `f'(z)`. Throws RangeError for other left sides. */
export function machineLeftSide([first]: readonly Expr[]): string {
  if (first?.kind === 'ref') return machineName(first.quantity);
  if (first?.kind === 'apply') return 'f(z)';
  if (first?.kind === 'partial' && first.of.kind === 'apply') return "f'(z)";
  if (first?.kind === 'partial') return derivativeName(quantityOf(first.of), first.by);
  throw new RangeError('an equation is about a quantity or a derivative');
}

interface Text {
  readonly text: string;
  readonly level: Level;
}

/** How tightly a text holds together. */
const levels = { sum: 1, product: 2, negation: 3, power: 4, atom: 5 } as const;
type Level = (typeof levels)[keyof typeof levels];

const atom = (text: string): Text => ({ text, level: levels.atom });

/** The text where at least this tightness is needed. */
const within = ({ text, level }: Text, needed: Level): string => (level >= needed ? text : `(${text})`);

function print(expr: Expr, applied: Applied): Text {
  switch (expr.kind) {
    case 'number':
      return rational(expr);
    case 'constant':
      return atom(expr.name);
    case 'ref':
      return atom(machineName(expr.quantity));
    case 'call':
      return call(
        expr,
        expr.args.map((arg) => print(arg, applied)),
      );
    case 'apply':
      return print(applied(expr.fn, expr.args), applied);
    case 'partial':
      return expr.of.kind === 'ref'
        ? atom(derivativeSymbol(expr.of.quantity, expr.by))
        : atom(`derivative(${print(expr.of, applied).text}, ${machineName(expr.by)})`);
    case 'cases':
      return cases(expr, applied);
    case 'symbolic':
      throw new RangeError('only formulas about one network have machine names');
  }
}

/** Conditionals in one pair of brackets; the one behind a colon needs none of its own. */
function cases({ branches, otherwise }: CasesExpr, applied: Applied): Text {
  const texts = branches.map(({ condition: { relation, left, right }, value }) => {
    const condition = `${print(left, applied).text} ${signs[relation]} ${print(right, applied).text}`;
    return `${condition} ? ${print(value, applied).text} : `;
  });
  return atom(`(${texts.join('')}${print(otherwise, applied).text})`);
}

const signs: Readonly<Record<Relation, string>> = {
  less: '<',
  'at-most': '<=',
  greater: '>',
  'at-least': '>=',
  equal: '==',
  unequal: '!=',
};

function rational({ numerator, denominator, digits }: NumberExpr): Text {
  if (digits !== undefined) return { text: digits, level: numerator < 0n ? levels.negation : levels.atom };
  if (denominator !== 1n) return { text: `${numerator}/${denominator}`, level: levels.product };
  return { text: String(numerator), level: numerator < 0n ? levels.negation : levels.atom };
}

function call({ operator }: CallExpr, args: readonly Text[]): Text {
  const [first, second] = args;
  if (first === undefined) throw new RangeError('an operator has arguments');
  switch (operator) {
    case 'add':
      return { text: args.reduce(plus, ''), level: levels.sum };
    case 'multiply':
      return joined(args, ' * ');
    case 'divide':
      return joined(args, ' / ');
    case 'negate':
      return { text: `-${within(first, levels.power)}`, level: levels.negation };
    case 'power':
      return {
        text: `${within(first, levels.atom)}^${within(second ?? first, levels.atom)}`,
        level: levels.power,
      };
    case 'log1p':
      return atom(`log(${plus('1', first)})`);
    case 'max':
    case 'min':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'abs':
    case 'sign':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'erf':
      return atom(`${operator}(${args.map(({ text }) => text).join(', ')})`);
  }
}

/** `a + b`, and `a - b` for a term that begins with a minus, which has the same value to the last bit. */
function plus(sum: string, term: Text): string {
  if (sum === '') return term.text;
  if (term.level > levels.sum && term.text.startsWith('-')) return `${sum} - ${term.text.slice(1)}`;
  return `${sum} + ${within(term, levels.product)}`;
}

/** From left to right: what stands further back needs brackets even when it holds just as tightly. */
const joined = (parts: readonly Text[], sign: string): Text => ({
  text: parts.map((part, index) => within(part, index === 0 ? levels.product : levels.power)).join(sign),
  level: levels.product,
});

function quantityOf(expr: Expr): Quantity {
  if (expr.kind === 'ref') return expr.quantity;
  throw new RangeError('only the derivative of a quantity has a machine name');
}
