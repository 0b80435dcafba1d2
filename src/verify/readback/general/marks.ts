import type { Token } from '../tokens.ts';
import type { Reading } from './reading.ts';
import { seenTex, seenText } from './seen.ts';

/** Whether a superscript is this author's mark of a transpose. */
export const matrixMark = (superscript: readonly Token[], { notation }: Reading): boolean =>
  seenText(superscript) === seenTex(notation.matrices.transpose);

/** Whether this author's elementwise product has the dot that others have between numbers. */
export const dotIsElementwise = ({ notation }: Reading): boolean =>
  seenTex(notation.matrices.hadamard) === seenTex('\\cdot');

/** Whether a superscript is the mark of a derivative, f′. */
export const isPrime = ([token, ...others]: readonly Token[]): boolean =>
  token?.kind === 'letter' && token.nucleus === '\\prime' && others.length === 0;
