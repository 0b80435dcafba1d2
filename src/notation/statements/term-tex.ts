import type { Term, Time } from '../../expression/statement/term.ts';
import type { Letter } from '../letter.ts';
import { letterTex } from '../letter-tex.ts';
import { refPiece } from '../matrix-letters-tex.ts';
import type { Notation } from '../notation.ts';
import type { TexOptions } from '../tex.ts';

/** Letters of what only training has; no author of the notes gives them to anything else. */
export const trainingLetters = {
  parameters: '\\theta',
  rate: '\\eta',
  counter: 't',
  limit: '\\mathrm{max\\_iterations}',
  network: '\\phi',
} as const;

/** Two terms side by side: `W_{1}, b_{1}`. */
export const commas = (texts: readonly string[]): string => texts.join(', ');

/** A term as LaTeX: `W_{1,t}`, `\nabla \theta_{t}`. */
export function termTex(term: Term, options: TexOptions): string {
  const { notation, shape } = options;
  switch (term.kind) {
    case 'whole':
      if (term.time === undefined) return refPiece(term.quantity, options).tex;
      return letterTex(timed(notation.matrix(term.quantity, shape), term.time, notation));
    case 'quantity':
      return letterTex(timed(notation.letter(term.quantity, shape), term.time, notation));
    case 'parameters':
      return letterTex(timed({ base: trainingLetters.parameters }, term.time, notation));
    case 'all':
      return letterTex(timed({ base: smallLetter(term.of, options) }, term.time, notation));
    case 'gradient':
      return `\\nabla ${term.by === 'everything' ? lossTex(options) : termTex(term.by, options)}`;
    case 'partial': {
      const { sign } = notation.derivatives;
      return `\\frac{${sign} ${lossTex(options, term.at)}}{${sign} ${termTex(term.by, options)}}`;
    }
    case 'size':
      return letterTex(notation.size(term.extent));
    case 'network':
      return networkTex(options);
  }
}

/** The loss as a function of the parameters, unless the author writes it as one of something else. */
function lossTex({ notation, shape }: TexOptions, at?: Time): string {
  const letter = notation.letter({ kind: 'loss' }, shape);
  const theta = letterTex(timed({ base: trainingLetters.parameters }, at, notation));
  return letterTex({ ...letter, argument: at === undefined ? (letter.argument ?? theta) : theta });
}

/** Weights of which there is one column are a vector, which has a small letter. */
function smallLetter(of: 'weight' | 'bias', { notation, shape }: TexOptions): string {
  const { base } = notation.letter(
    of === 'weight' ? { kind: of, layer: 1, to: 1, from: 1 } : { kind: of, layer: 1, to: 1 },
    shape,
  );
  return base.toLowerCase();
}

function networkTex({ notation, shape }: TexOptions): string {
  const base = (kind: 'weight' | 'bias'): string => notation.matrix({ kind, layer: 1 }, shape).base;
  const input = letterTex(notation.matrix({ kind: 'input', batch: false }, shape));
  return `${trainingLetters.network}(${input}; ${base('weight')}, ${base('bias')})`;
}

const marks = { initial: '0', now: trainingLetters.counter, next: `${trainingLetters.counter}+1` } as const;

/**
 * A letter with the step of training: below, behind the layer, where the author has layers below, else above in
 * brackets. The start of what has a layer below goes above: W_1^0.
 */
function timed(letter: Letter, time: Time | undefined, { conventions }: Notation): Letter {
  if (time === undefined) return letter;
  const { subscript, superscript } = letter;
  const mark = marks[time];
  if (conventions.layerPlace === 'subscript') {
    if (subscript !== undefined && time === 'initial') return { ...letter, superscript: mark };
    return { ...letter, subscript: subscript === undefined ? mark : `${subscript},${mark}` };
  }
  const own = conventions.layerPlace === 'parentheses' ? `[${mark}]` : `(${mark})`;
  return { ...letter, superscript: superscript === undefined ? own : `${superscript}\\,${own}` };
}
