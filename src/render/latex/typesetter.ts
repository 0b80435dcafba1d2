import type { Typesetter } from '../line-tex.ts';

/** Colours are named in the preamble, `chalkouter` and so on. */
export const typesetter: Typesetter = {
  breaks: 'latex',
  colour: (colour, tex) => `\\textcolor{chalk${colour}}{${tex}}`,
};
