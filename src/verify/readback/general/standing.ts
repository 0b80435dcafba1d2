import type { Cursor } from '../cursor.ts';
import { scriptless, type TokenOf } from '../tokens.ts';
import type { Written } from './names.ts';

/** A letter as it stands, before anything is known of it. */
export interface Standing extends Written {
  readonly token: TokenOf<'letter'>;
}

export function standing(cursor: Cursor): Standing {
  const token = cursor.expect('letter');
  const subscript = cursor.accept('subscript')?.body ?? scriptless;
  const superscript = cursor.accept('superscript')?.body ?? scriptless;
  return { token, nucleus: token.nucleus, subscript, superscript };
}
