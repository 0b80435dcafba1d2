import type { FormulaFault } from '../../problem/formula-fault.ts';
import type { Token } from './tokens.ts';

/** Characters and words that formulas have elsewhere, by what they would mean there. */
const foreign: ReadonlyMap<string, FormulaFault> = new Map<string, FormulaFault>([
  ['=', 'assignment'],
  ['"', 'text'],
  ["'", 'text'],
  ['`', 'text'],
  ['.', 'member'],
  ['{', 'list'],
  ['}', 'list'],
  [';', 'statement'],
  ['\n', 'line-break'],
  ['\r', 'line-break'],
  ['#', 'comment'],
  ['%', 'remainder'],
  ['mod', 'remainder'],
  ['&', 'logic'],
  ['|', 'logic'],
  ['~', 'logic'],
  ['and', 'logic'],
  ['or', 'logic'],
  ['xor', 'logic'],
  ['not', 'logic'],
]);

/** What is wrong with a word where nothing better is known of it. */
export const wordFault = (word: string): FormulaFault | undefined => foreign.get(word);

/** What is wrong with a token that stands where a number, a name or a bracket is expected. */
export function operandFault({ kind, text }: Token): FormulaFault {
  switch (kind) {
    case 'end':
      return 'incomplete';
    case 'symbol':
      return text === '[' ? 'list' : 'operand-expected';
    case 'number':
    case 'name':
    case 'other':
      return text === '!' ? 'logic' : (foreign.get(text) ?? 'character');
  }
}

/** What is wrong with a token that stands where an operator or the end is expected. */
export function operatorFault({ kind, text }: Token): FormulaFault {
  switch (kind) {
    case 'end':
      return 'incomplete';
    case 'number':
    case 'name':
      return foreign.get(text) ?? 'missing-operator';
    case 'symbol':
      return symbolFaults.get(text) ?? 'unexpected';
    case 'other':
      return text === '!' ? 'factorial' : (foreign.get(text) ?? 'character');
  }
}

const symbolFaults: ReadonlyMap<string, FormulaFault> = new Map<string, FormulaFault>([
  ['(', 'missing-operator'],
  [')', 'unopened'],
  [']', 'unopened'],
  ['[', 'index'],
  [':', 'range'],
  ['**', 'double-star'],
]);
