import type { Letter } from './letter.ts';

/** A letter as TeX for math mode, `w_{11}^{2}` or `\hat{Y}_{1}`: sub- and superscripts always in braces, sub first. */
export function letterTex(letter: Letter): string {
  const base = letter.hat === true ? `\\hat{${letter.base}}` : letter.base;
  const argument = letter.argument === undefined ? '' : `(${letter.argument})`;
  return base + script('_', letter.subscript) + script('^', letter.superscript) + argument;
}

const script = (mark: '_' | '^', body: string | undefined): string =>
  body === undefined ? '' : `${mark}{${body}}`;
