import type { Colour } from '../../document/document.ts';
import type { Typesetter } from '../line-tex.ts';

/** Names that TeX and browsers share, readable on white and on black. */
const colours: Readonly<Record<Colour, string>> = { outer: 'teal', local: 'red', different: 'red' };

/**
 * The same TeX in spellings that survive when a formula is first read as Markdown, as GitHub does: no backslash before
 * a brace or at the end of a row, no angle bracket, and no underscore after punctuation, which could begin emphasis.
 */
export const survivingTex = (tex: string): string =>
  tex
    .replace(/\\hat\{([A-Za-z])\}/g, '\\hat $1')
    .replaceAll('\\{', '\\lbrace ')
    .replaceAll('\\}', '\\rbrace ')
    .replaceAll('\\_', '\\text{-}')
    .replaceAll('\\\\', '\\cr ')
    .replaceAll(' < ', ' \\lt ')
    .replaceAll(' > ', ' \\gt ');

export const typesetter: Typesetter = {
  breaks: 'none',
  colour: (colour, tex) => `\\textcolor{${colours[colour]}}{${tex}}`,
  respelt: survivingTex,
};

export const inlineMath = (tex: string): string => `$${survivingTex(tex)}$`;

/** On lines of its own, which all readers want. */
export const displayedMath = (tex: string): string => `$$\n${tex}\n$$`;
