import type { Conventions } from './conventions.ts';
import type { Letter } from './letter.ts';
import { scripts } from './marks.ts';

/** The letter of a batch with the mark of one sample, for what belongs to that sample: `V^{[l](p)}`. */
export function ofSample(whole: Letter, conventions: Conventions, sample: string): Letter {
  const { subscript, superscript } = scripts(conventions, { sample });
  const marked = subscript === undefined ? whole : withSubscript(whole, subscript);
  return superscript === undefined
    ? marked
    : { ...marked, superscript: `${whole.superscript ?? ''}${superscript}` };
}

/** One more index behind those that stand below. */
export const withSubscript = (letter: Letter, more: string): Letter => ({
  ...letter,
  subscript: letter.subscript === undefined ? more : `${letter.subscript},${more}`,
});
