/** What may be wrong with a typed formula. */
export type FormulaFault =
  | 'empty'
  | 'incomplete'
  | 'operand-expected'
  | 'missing-operator'
  | 'ambiguous-product'
  | 'unclosed'
  | 'unopened'
  | 'unexpected'
  | 'double-star'
  | 'malformed-number'
  | 'function-without-arguments'
  | 'call-of-value'
  | 'index'
  | 'which-output'
  | 'comparison-as-value'
  | 'comparison-expected'
  | 'chained-comparison'
  /** `found` is a z at which an activation function has no finite value. */
  | 'no-value'
  | 'missing-branch'
  | 'assignment'
  | 'text'
  | 'member'
  | 'list'
  | 'range'
  | 'statement'
  | 'line-break'
  | 'comment'
  | 'factorial'
  | 'remainder'
  | 'logic'
  | 'character';

/** A formula that may stand instead of a name, how it is written in its place, and whether what was found is one. */
export interface FormulaHint {
  readonly text: string;
  readonly isMeant: boolean;
  readonly place: 'file' | 'option';
}

/** What a formula may have too much of; `digits` and the powers of ten, `exponent`, are those of one number in it. */
export type FormulaMeasure = 'length' | 'depth' | 'size' | 'digits' | 'exponent';
