import type { Section } from '../../derivation/equation.ts';
import { activationUses } from '../../derivation/sections/overview.ts';
import { noHighlight } from '../../figure/highlight.ts';
import { networkFigure } from '../../figure/network-figure.ts';
import type { Sentence } from '../../language/sentence.ts';
import { layerSizes } from '../../network/spec.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { roleOf } from '../roles.ts';
import { givenBlocks } from './given.ts';
import { headingOf } from './heading.ts';

/** The network in words and as a figure, its loss and its activation functions. */
export function overviewBlocks(section: Section, composition: Composition): readonly Block[] {
  const { language } = composition;
  return [
    headingOf(section, composition),
    { kind: 'paragraph', text: networkWords(composition) },
    figureBlock(composition),
    ...section.equations.map((equation) => lineOf(equation, language)),
    ...givenBlocks(composition),
  ];
}

/** The whole network as a figure. */
export function figureBlock({ derivation, notation, language }: Composition): Block {
  const figure = networkFigure(derivation.network, notation, noHighlight);
  const complete =
    figure.dots.length === 0 &&
    figure.edges.every(({ quantity, label }) => quantity === null || label !== undefined);
  return { kind: 'figure', figure, caption: language.document.figureOverview({ complete }) };
}

/** How many units there are, and what they do. */
export const networkWords = (composition: Pick<Composition, 'language' | 'derivation'>): Sentence =>
  composition.language.document.network(networkFacts(composition));

function networkFacts({ derivation: { network } }: Pick<Composition, 'derivation'>) {
  const { spec, layers } = network;
  return {
    sizes: layerSizes(spec),
    weights: layers.reduce((count, { weights }) => count + weights.length, 0),
    biases: layers.reduce((count, { biases }) => count + biases.length, 0),
    activations: activationUses(network).map(({ activation, layers: used }) => ({
      activation,
      layers: used.map((layer) => roleOf(layer, layers.length)),
    })),
    loss: spec.loss,
  };
}
