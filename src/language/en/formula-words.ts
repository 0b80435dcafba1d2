import type { FormulaFault, FormulaHint, FormulaMeasure } from '../../problem/formula-fault.ts';
import { formulaIn, shown } from '../problems.ts';

export const formulaFaults: Readonly<Record<FormulaFault, (found: string) => string>> = {
  empty: () => 'it is empty; write for example z/(1 + abs(z)) for an activation, or (y - t)^2 for a loss',
  incomplete: () => 'it ends too early; a number, a name or an opening bracket is expected here',
  'operand-expected': (found) =>
    `found ${shown(found)} where a number, a name or an opening bracket is expected`,
  'missing-operator': (found) => `an operator is missing before ${shown(found)}; write * for a product`,
  'ambiguous-product': (found) =>
    `it is not clear whether ${shown(found)} belongs to the divisor or exponent before it; write * and brackets`,
  unclosed: () => 'this bracket is not closed; close it, and in YAML put quotes around the formula',
  unopened: (found) => `nothing opens the bracket that ${shown(found)} closes; remove it or open one`,
  unexpected: (found) => `${shown(found)} does not belong here; an operator or the end is expected`,
  'double-star': () => "powers are written with '^'; write z^2",
  'malformed-number': (found) =>
    `what starts with ${shown(found)} is not a number; write it like 12, 0.5 or 1e-3, and * before e`,
  'function-without-arguments': (found) =>
    `the function ${shown(found)} needs its argument in brackets; write for example ${shown(`${found}(…)`).slice(1, -1)}`,
  'call-of-value': (found) => `${shown(found)} is not a function; write * before the bracket for a product`,
  index: () => 'an index is the number of an output after y or t, counted from 1; write y[1]',
  'which-output': (found) =>
    `${shown(found)} does not say which output it means; write ${found}[1], or put it inside a sum(…)`,
  'comparison-as-value': (found) =>
    `the comparison ${shown(found)} may stand only before '?'; write for example z > 0 ? z : 0`,
  'comparison-expected': () => "a comparison is expected before '?'; write for example z > 0 ? z : 0",
  'no-value': (found) =>
    `it has no finite value at z = ${found}, and an activation is expected to have one for every z; ` +
    `keep what log, sqrt, '/' and '^' are applied to within their domain, such as log(1 + exp(z))`,
  'chained-comparison': (found) =>
    `a second comparison ${shown(found)} follows the first; write one conditional inside another`,
  'missing-branch': () => "this '?' has no ':' after it; write for example z > 0 ? z : 0",
  assignment: () => "formulas assign nothing; write the formula alone, and '==' for a comparison",
  text: () => 'formulas have no text in quotes; remove the quotes',
  member: () => 'formulas have no members and no operators with a dot; remove the dot',
  list: () => 'formulas have no lists and matrices; write ( ) for brackets',
  range: () => "formulas have no ranges; write ':' only after '?'",
  statement: () => 'one formula is expected; remove the semicolon and what follows',
  'line-break': () => 'a formula stands on one line; remove the line break',
  comment: () => 'formulas have no comments; remove it',
  factorial: () => 'formulas have no factorials; remove it',
  remainder: () => 'formulas have no remainders and percentages; remove it',
  logic: () => 'formulas have no logical operators; write one conditional inside another',
  character: (found) => `the character ${shown(found)} has no meaning in a formula; remove it`,
};

export const formulaLimits: Readonly<Record<FormulaMeasure, (limit: number) => string>> = {
  length: (limit) => `it has more than ${limit} characters; shorten it`,
  depth: (limit) => `more than ${limit} operations stand inside each other; write it with fewer`,
  size: (limit) => `it has more than ${limit} numbers, names and operations; shorten it`,
  digits: (limit) => `this number has more than ${limit} significant digits; round it`,
  exponent: (limit) =>
    `this number goes beyond the powers of ten from -${limit} to ${limit}; use one nearer to 1`,
};

/** How many arguments: "1 argument", "two or more arguments". */
export const argumentCount = (count: number | 'many'): string =>
  count === 'many' ? 'two or more arguments' : `${count} argument${count === 1 ? '' : 's'}`;

/** Where a formula may stand instead of a name: how it is written there. */
export function orFormula({ text, place }: FormulaHint): string {
  return `, or a formula such as ${formulaIn(text, place)}`;
}

/** What was found is a formula, of which only the way to write it is wrong. */
export const meantFormula = ({ text, place }: FormulaHint, names: string): string =>
  `a formula is written ${formulaIn(text, place)}, and a name is one of ${names}`;
