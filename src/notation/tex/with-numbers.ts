import type { PrintedNumber } from '../../expression/arithmetic/figures.ts';
import type { Branch, CasesExpr, Expr, NumberExpr, PartialExpr, RefExpr } from '../../expression/expr.ts';

/** The number that is printed in place of a letter or of a derivative not yet taken, where there is one. */
export type NumbersFor = (part: RefExpr | PartialExpr) => PrintedNumber | undefined;

/** A copy of a formula for printing, with numbers in place of letters. */
export function withNumbers(expr: Expr, numbers: NumbersFor | undefined): Expr {
  if (numbers === undefined) return expr;
  const copied = (part: Expr): Expr => withNumbers(part, numbers);
  switch (expr.kind) {
    case 'ref':
    case 'partial': {
      const number = numbers(expr);
      return number === undefined ? expr : numberExpr(number, expr.id);
    }
    case 'call':
    case 'apply':
      return { ...expr, args: expr.args.map(copied) };
    case 'cases':
      return copiedCases(expr, copied);
    case 'number':
    case 'constant':
    case 'symbolic':
      return expr;
  }
}

const copiedCases = (expr: CasesExpr, copied: (part: Expr) => Expr): CasesExpr => ({
  ...expr,
  branches: expr.branches.map(({ condition, value }): Branch => {
    const { relation, left, right } = condition;
    return { condition: { relation, left: copied(left), right: copied(right) }, value: copied(value) };
  }),
  otherwise: copied(expr.otherwise),
});

function numberExpr({ digits }: PrintedNumber, id: number): NumberExpr {
  const { numerator, denominator } = fractionOf(digits);
  return { kind: 'number', numerator, denominator, digits, id };
}

/** What the digits of a number say: 3/4 for `0.75`, 1500/1000 for `1.500`. */
export function fractionOf(digits: string): { readonly numerator: bigint; readonly denominator: bigint } {
  const [whole = '', places = ''] = digits.split('.');
  return { numerator: BigInt(whole + places), denominator: 10n ** BigInt(places.length) };
}
