import type { Equation } from '../derivation/equation.ts';
import type { NetworkFigure } from '../figure/network-figure.ts';
import type { Parameter } from '../quantity/quantity.ts';
import { allBlocks, type Block, type EntryArray, type GeneralLine, type Line } from './document.ts';

/** The derivative by each parameter in all its forms, beside the network; for a page whose reader chooses one. */
export interface Explorer {
  readonly kind: 'explorer';
  readonly figure: NetworkFigure;
  readonly derivatives: readonly ExploredDerivative[];
  readonly layers: readonly ExploredLayer[];
}

export interface ExploredDerivative {
  readonly parameter: Parameter;
  /** The lines of the document that lead to the derivative, the result last. */
  readonly lines: readonly Equation[];
  /** The derivative as the product of the one by the weighted sum and the local one; missing where it is simpler. */
  readonly delta?: Line;
}

/** The derivatives by all parameters of a layer, in matrices. */
export interface ExploredLayer {
  readonly layer: number;
  readonly weights: readonly (GeneralLine | EntryArray)[];
  readonly biases: readonly GeneralLine[];
}

const explorersIn = (blocks: readonly Block[]): readonly Explorer[] =>
  allBlocks(blocks).filter((block) => block.kind === 'explorer');

/** The lines that only an explorer shows. */
export const exploredLinesIn = (blocks: readonly Block[]): readonly Line[] =>
  explorersIn(blocks).flatMap(({ derivatives }) => derivatives.flatMap(({ delta }) => delta ?? []));

/** The lines about any network in an explorer, which are often shown elsewhere too. */
export const exploredGeneralIn = (blocks: readonly Block[]): readonly GeneralLine[] =>
  explorersIn(blocks).flatMap(({ layers }) =>
    layers.flatMap(({ weights, biases }) => [
      ...weights.filter((shown) => shown.kind === 'general-line'),
      ...biases,
    ]),
  );

/** The arrays of derivatives that only an explorer shows. */
export const exploredEntriesIn = (blocks: readonly Block[]): readonly EntryArray[] =>
  explorersIn(blocks).flatMap(({ layers }) =>
    layers.flatMap(({ weights }) => weights.filter((shown) => shown.kind === 'entries')),
  );
