import type { Rows } from '../../../derivation/general/rows.ts';
import type { Scene } from '../../../derivation/general/scene.ts';
import type { Term } from './term.ts';

/** The entries of a part, in the network at hand or where another index is set. */
export type Inner = (part: Term, where?: Scene) => Rows;

export type TermOf<K extends Term['kind']> = Extract<Term, { readonly kind: K }>;
