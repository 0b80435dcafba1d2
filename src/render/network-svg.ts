import { allBlocks, type Document } from '../document/document.ts';
import { noHighlight } from '../figure/highlight.ts';
import { type NetworkFigure, networkFigure } from '../figure/network-figure.ts';
import type { ValuedGraph } from '../figure/valued-graph.ts';
import { machineName } from '../quantity/machine-name.ts';
import { figureWordsOf } from './document-figure-words.ts';
import { networkSvg } from './svg.ts';
import { valuedSvg } from './valued-svg.ts';

/** The network of a document as a file of its own: one SVG element, nothing marked. */
export function renderNetworkSvg(document: Document): string {
  const { derivation, notation } = document;
  return figureSvg(networkFigure(derivation.network, notation, noHighlight), document, 'network');
}

/** A figure in the words of its document; its ids start with `idPrefix`. */
export const figureSvg = (figure: NetworkFigure, document: Document, idPrefix: string): string =>
  networkSvg(figure, { words: figureWordsOf(document), idPrefix, nameOf: machineName });

/** The file beside a document that shows the network with all its numbers. */
export const graphFile = 'graph.svg';

/** That file; nothing for documents without such a figure. */
export function renderGraphSvg(document: Document): string | undefined {
  const found = allBlocks(document.blocks).find((block) => block.kind === 'valued-graph');
  return found && graphFigureSvg(found.graph, document, 'graph');
}

/** The network with all its numbers, in the words of its document; its ids start with `idPrefix`. */
export function graphFigureSvg(graph: ValuedGraph, { language }: Document, idPrefix: string): string {
  const { title, description } = language.figure.valued;
  return valuedSvg(graph, { title, description, idPrefix, nameOf: machineName });
}
