import type { Cursor } from '../cursor.ts';
import type { Grammar } from './grammar.ts';
import { letter } from './letter.ts';
import { standing } from './standing.ts';
import type { By, Term } from './term.ts';

/** All that a letter below the bar may mean, which must be the last one. */
export function bysOf(grammar: Grammar, cursor: Cursor): readonly By[] {
  const term = letter(grammar, standing(cursor), cursor);
  cursor.expectEnd();
  const found = byOf(term);
  return found.length > 0 ? found : cursor.refuse('a quantity below the bar expected');
}

export function byOf(term: Term): readonly By[] {
  if (term.kind === 'either') return term.options.flatMap(byOf);
  if (term.kind === 'quantity') return [{ kind: 'quantity', quantity: term.quantity }];
  return term.kind === 'matrix' ? ofMatrix(term.matrix) : [];
}

function ofMatrix(matrix: Extract<Term, { kind: 'matrix' }>['matrix']): readonly By[] {
  switch (matrix.kind) {
    case 'ref':
      return [{ kind: 'whole', quantity: matrix.quantity }];
    case 'column':
      return [{ kind: 'column', quantity: matrix.of, index: matrix.index }];
    case 'gradient':
      return [];
  }
}

/** The derivative, by whatever is meant. */
export function derivativeBy(of: Term, bys: readonly By[]): Term {
  const options = bys.map((by): Term => ({ kind: 'derivative', of, by }));
  const [first, ...others] = options;
  return first !== undefined && others.length === 0 ? first : { kind: 'either', options };
}
