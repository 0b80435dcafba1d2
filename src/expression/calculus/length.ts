import type { CallExpr, Expr } from '../expr.ts';
import { partsOf } from '../expr.ts';

/** About how many signs a reader has to take in; what is small, as exponents are, counts less. */
export function readingLength(expr: Expr, known = new Map<Expr, number>()): number {
  const found = known.get(expr);
  if (found !== undefined) return found;
  const length = own(expr, (part) => readingLength(part, known));
  known.set(expr, length);
  return length;
}

function own(expr: Expr, lengthOf: (part: Expr) => number): number {
  switch (expr.kind) {
    case 'number':
      return String(expr.numerator).length + (expr.denominator === 1n ? 0 : String(expr.denominator).length);
    case 'constant':
    case 'ref':
      return 1;
    case 'call':
      return ofCall(expr, lengthOf);
    case 'apply':
    case 'cases':
    case 'partial':
    case 'symbolic':
      return partsOf(expr).reduce((sum, part) => sum + lengthOf(part), 2);
  }
}

function ofCall({ operator, args }: CallExpr, lengthOf: (part: Expr) => number): number {
  const lengths = args.map(lengthOf);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const brackets = 1.5 * args.filter(needsBrackets).length;
  const [first = 0, second = 0] = lengths;
  switch (operator) {
    case 'add':
      return sum + args.filter((term, index) => index > 0 && !isNegation(term)).length;
    case 'multiply':
      return sum + 0.3 * (args.length - 1) + brackets;
    case 'divide':
      return sum + 0.8;
    case 'negate':
      return sum + 1 + brackets;
    case 'power':
      return first + 0.5 * second + (args[0]?.kind === 'ref' ? 0 : 1.5);
    case 'exp':
      return 1 + 0.7 * sum;
    case 'max':
    case 'min':
    case 'log':
    case 'log1p':
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
      return sum + 2;
  }
}

const isNegation = (expr: Expr): boolean => expr.kind === 'call' && expr.operator === 'negate';

const needsBrackets = (expr: Expr): boolean =>
  expr.kind === 'call' && ['add', 'negate'].includes(expr.operator);
