import type { Nest } from '../../../program/rows/nest.ts';
import { flat } from '../flat.ts';
import { inlinedText } from './inlined-text.ts';

/** An equation as a line of a comment: `(R.1) z_1_j = sum_i(w_1_j_i * x_i) + b_1_j`. */
export function equationText({ target, fold, statements }: Nest): readonly string[] {
  const number = statements.at(-1)?.source.number ?? '';
  const words = fold && `${fold.operator === 'add' ? 'sum' : 'largest'}_${fold.over.letter}`;
  const term = fold && `${words}(${inlinedText(fold.statements, flat)})`;
  const text = inlinedText(statements, flat);
  const value = fold === undefined ? text : text.replace(fold.name, term ?? '');
  return [`(${number}) ${target.name} = ${value}`];
}
