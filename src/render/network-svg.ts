import type { Document } from '../document/document.ts';
import { noHighlight } from '../figure/highlight.ts';
import { type NetworkFigure, networkFigure } from '../figure/network-figure.ts';
import { machineName } from '../quantity/machine-name.ts';
import { figureWordsOf } from './document-figure-words.ts';
import { networkSvg } from './svg.ts';

/** The network of a document as a file of its own: one SVG element, nothing marked. */
export function renderNetworkSvg(document: Document): string {
  const { derivation, notation } = document;
  return figureSvg(networkFigure(derivation.network, notation, noHighlight), document, 'network');
}

/** A figure in the words of its document; its ids start with `idPrefix`. */
export const figureSvg = (figure: NetworkFigure, document: Document, idPrefix: string): string =>
  networkSvg(figure, { words: figureWordsOf(document), idPrefix, nameOf: machineName });
