import { isLong } from '../../notation/piece.ts';
import type { Typesetter } from '../line-tex.ts';

/**
 * Colours are named in the preamble, `chalkouter` and so on. No line breaks between the braces of `\textcolor`, but
 * one may inside a group of the other kind.
 */
export const typesetter: Typesetter = {
  breaks: 'latex',
  colour: (colour, tex) =>
    isLong(tex)
      ? `\\begingroup\\color{chalk${colour}}${tex}\\endgroup{}`
      : `\\textcolor{chalk${colour}}{${tex}}`,
};
