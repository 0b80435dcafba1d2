import { Cursor } from '../cursor.ts';
import { type Place, ReadBackError } from '../read-back-error.ts';
import type { Token, TokenOf } from '../tokens.ts';
import { bysOf, derivativeBy } from './by.ts';
import type { Grammar } from './grammar.ts';
import { group, whole } from './group.ts';
import { lossTerm } from './loss.ts';
import { behind } from './scripts.ts';
import { seenTex } from './seen.ts';
import { standing } from './standing.ts';
import type { Term } from './term.ts';

/** A quotient, a derivative, or with nothing above the bar one of all that follows. */
export function derivativeOrQuotient(grammar: Grammar, cursor: Cursor): Term {
  const { above, below, at } = cursor.expect('fraction');
  const sign = signOf(grammar, above);
  if (sign === undefined || signOf(grammar, below) !== sign)
    return behind(grammar, cursor, {
      kind: 'quotient',
      above: whole(grammar, above, at),
      below: whole(grammar, below, at),
    });
  const bys = bysOf(grammar, new Cursor(below.slice(1), at));
  const of = above.length === 1 ? grammar.product(cursor) : whole(grammar, above.slice(1), at);
  return derivativeBy(of, bys);
}

/** The sign of a derivative in front: ∂, or the d of one variable. */
function signOf({ reading }: Grammar, [token]: readonly Token[]): 'partial' | 'ordinary' | undefined {
  if (token?.kind === 'partial') return 'partial';
  const { differential } = reading.notation.derivatives;
  return token?.kind === 'letter' && token.nucleus === seenTex(differential) ? 'ordinary' : undefined;
}

/** `∇_W E`, or `∇C(y)`. */
export function gradient(grammar: Grammar, cursor: Cursor): Term {
  const { at } = cursor.expect('nabla');
  const below = cursor.accept('subscript');
  return below === undefined ? gradientAt(grammar, cursor, at) : gradientBy(grammar, cursor, below);
}

function gradientBy(grammar: Grammar, cursor: Cursor, { body, at }: TokenOf<'subscript'>): Term {
  const bys = bysOf(grammar, new Cursor(body, at));
  const loss = lossTerm(grammar, standing(cursor), cursor);
  return loss === undefined ? cursor.refuse('a loss behind ∇ expected') : derivativeBy(loss, bys);
}

function gradientAt(grammar: Grammar, cursor: Cursor, at: Place): Term {
  const loss = lossTerm(grammar, standing(cursor), cursor);
  if (loss === undefined) throw new ReadBackError('a loss behind ∇ expected', at);
  return derivativeBy(loss, bysOf(grammar, new Cursor(group(cursor), at)));
}
