import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import type { Notation } from '../../notation/notation.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { NetworkShape } from '../../quantity/shape.ts';
import { Cursor } from './cursor.ts';
import { tokensOf } from './katex-tokens.ts';
import { lettersOf } from './letters.ts';
import { chain } from './parse.ts';

export interface ReadBackOptions {
  readonly notation: Notation;
  readonly shape: NetworkShape;
  /** All that may occur. */
  readonly quantities: readonly Quantity[];
  /** Where the formulas that are read are built. */
  readonly pool: ExpressionPool;
}

/** Reads displays in one notation; see `readBack`. */
export type Reader = (latex: string) => readonly Expr[];

/**
 * A reader for many displays, which reads none of them twice. Throws when one letter would stand for two of the
 * quantities.
 */
export function readerOf({ notation, shape, quantities, pool }: ReadBackOptions): Reader {
  const letters = lettersOf(quantities, notation, shape);
  const known = new Map<string, readonly Expr[]>();
  return (latex) => {
    const read =
      known.get(latex) ?? chain(new Cursor(tokensOf(latex), { latex, position: 0 }), letters, pool);
    known.set(latex, read);
    return read;
  };
}

/**
 * The members of a printed chain of equal formulas, `p = q = …`, read as a mathematician would, without knowledge of
 * the printer. Throws ReadBackError for what cannot be read or can be read in two ways.
 */
export const readBack = (latex: string, options: ReadBackOptions): readonly Expr[] =>
  readerOf(options)(latex);
