import katex, { type KatexOptions, type TrustContext } from 'katex';
import type { Colour } from '../../document/document.ts';
import type { Typesetter } from '../line-tex.ts';
import { remembering } from './remembering.ts';

/** Formulas for the eye and, as MathML, for screen readers. Whatever KaTeX does not know is a bug of the printer. */
const options: KatexOptions = {
  output: 'htmlAndMathml',
  displayMode: false,
  throwOnError: true,
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: isNaming,
};

/** Whether a command that adds to the page adds nothing but the name of a quantity. */
function isNaming(asked: TrustContext): boolean {
  if (asked.command !== '\\htmlData') return false;
  return Object.entries(asked.attributes).every(
    ([attribute, name]) => attribute === 'data-quantity' && /^\w+$/.test(name),
  );
}

/** The KaTeX whose style sheet belongs to the markup. */
export const katexVersion: string = katex.version;

/** Formulas that are remembered: more than a page has, whose letters and terms come again and again. */
const most = 1000;

/** A formula inside a line of text. */
export const inlineMath = remembering(most, (tex) =>
  katex.renderToString(tex, { ...options, macros: macros(tex) }).replace(namesInTex, ''),
);

/** The names of quantities are in the markup; the TeX that KaTeX notes beside it goes without. */
const namesInTex = /\\htmlData\{quantity=\w+\}/g;

/** Rows of fractions would touch each other at the usual distance. */
const macros = (tex: string): Readonly<Record<string, string>> =>
  fractionsInMatrix.test(tex) ? { '\\arraystretch': '1.75' } : {};

const fractionsInMatrix = /\\begin\{[bp]?matrix\}[^]*\\frac[^]*\\end\{[bp]?matrix\}/;

/**
 * A displayed formula. It is set as text because KaTeX breaks nothing else; with the typesetter below it breaks where
 * the line allows it and nowhere else.
 */
export const displayedMath = (tex: string): string => inlineMath(`\\displaystyle ${tex}`);

/**
 * The room that a formula takes from left to right, and no height: nobody sees or hears it. Its place in the style sheet
 * is `.room`.
 */
export const roomOf = (tex: string): string =>
  `<span class="room" aria-hidden="true">${unseenMath(`\\displaystyle ${tex}`)}</span>`;

const unseenMath = remembering(most, (tex) => katex.renderToString(tex, { ...options, output: 'html' }));

/** At least 6:1 on white, and different in grey print too. */
const colours: Readonly<Record<Colour, string>> = {
  outer: '#1f5f8b',
  local: '#a83a22',
  different: '#a83a22',
};

export const typesetter: Typesetter = {
  breaks: 'html',
  named: (name, tex) => `\\htmlData{quantity=${name}}{${tex}}`,
  colour: (colour, tex) => `\\textcolor{${colours[colour]}}{${tex}}`,
};
