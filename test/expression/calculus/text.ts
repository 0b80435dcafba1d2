import type { CallExpr, Expr } from '../../../src/expression/expr.ts';
import { machineName } from '../../../src/quantity/machine-name.ts';

/** A formula as short text for tests: `d(u)` is a derivative not yet taken, products are written with `*`. */
export const text = (expr: Expr): string => print(expr).text;

interface Text {
  readonly text: string;
  readonly level: number;
}

const within = ({ text, level }: Text, needed: number): string => (level >= needed ? text : `(${text})`);

function print(expr: Expr): Text {
  switch (expr.kind) {
    case 'number': {
      const { numerator, denominator } = expr;
      const level = denominator === 1n ? (numerator < 0n ? 3 : 5) : 2;
      return { text: denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`, level };
    }
    case 'constant':
      return { text: expr.name, level: 5 };
    case 'ref':
      return { text: machineName(expr.quantity).replace('a_1_', 'y').replace('t_', 't'), level: 5 };
    case 'partial':
      return { text: `d(${text(expr.of)})`, level: 5 };
    case 'call':
      return call(expr, expr.args.map(print));
    case 'cases':
      return {
        text: `{${expr.branches
          .map(
            ({ condition: { relation, left, right }, value }) =>
              `${text(left)} ${relation} ${text(right)}: ${text(value)}`,
          )
          .join('; ')}; ${text(expr.otherwise)}}`,
        level: 5,
      };
    case 'apply':
    case 'symbolic':
      throw new Error(`no text for ${expr.kind}`);
  }
}

function call({ operator }: CallExpr, args: readonly Text[]): Text {
  const [first = { text: '', level: 5 }, second = first] = args;
  if (operator === 'add')
    return {
      text: args
        .map((arg, index) =>
          index === 0
            ? arg.text
            : arg.text.startsWith('-')
              ? ` - ${arg.text.slice(1)}`
              : ` + ${within(arg, 2)}`,
        )
        .join(''),
      level: 1,
    };
  if (operator === 'multiply')
    return { text: args.map((arg, index) => within(arg, index === 0 ? 2 : 4)).join('*'), level: 2 };
  if (operator === 'divide') return { text: `${within(first, 2)}/${within(second, 4)}`, level: 2 };
  if (operator === 'negate') return { text: `-${within(first, 2)}`, level: 2 };
  if (operator === 'power') return { text: `${within(first, 5)}^${within(second, 5)}`, level: 4 };
  return { text: `${operator}(${args.map(({ text }) => text).join(', ')})`, level: 5 };
}
