import type { Formula, FormulaCondition } from '../formula.ts';
import type { FormulaCursor } from './formula-cursor.ts';
import type { Token } from './tokens.ts';

/** What a part of a typed formula was read as. */
export type Part = Formula | Comparison;

export interface Comparison {
  readonly kind: 'comparison';
  readonly condition: FormulaCondition;
  /** The sign of the comparison. */
  readonly token: Token;
}

/** The part as a formula; a comparison has no value of its own. */
export const asValue = (cursor: FormulaCursor, part: Part): Formula =>
  part.kind === 'comparison' ? cursor.fail('comparison-as-value', part.token) : part;
