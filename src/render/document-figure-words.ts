import type { Document } from '../document/document.ts';
import type { FigureWords } from './figure-words.ts';

/** The words of a document's figures, in its language. */
export function figureWordsOf({ derivation, language: { figure } }: Document): FigureWords {
  const { sizes } = derivation.network.shape;
  const count = sizes.length - 2;
  return {
    input: figure.layer({ kind: 'input' }),
    hidden: (index) => figure.layer({ kind: 'hidden', index, count }),
    output: figure.layer({ kind: 'output' }),
    title: figure.title(sizes),
    description: figure.description(sizes),
  };
}
