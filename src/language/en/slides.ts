import type { LayerRole } from '../language.ts';
import { quantities, say } from '../sentence.ts';
import type { SlideWords } from '../slides.ts';
import { capital, layer, theLayer } from './headings.ts';
import { activationName } from './names.ts';

export const slides: SlideWords = {
  titles: {
    network: 'The network',
    weightedSums: ({ to }) => say`${capital(layer(to))}: weighted sums`,
    innerConversion: ({ to }) => say`${capital(layer(to))}: activations`,
    outputs: ({ count }) => (count === 1 ? say`The output` : say`The outputs`),
    loss: 'How wrong is the network?',
    slope: ({ activation }) => say`The slope of the ${activationName(activation)}`,
    gradient: ({ of, by }) => say`How does ${quantities(by)} act on ${quantities(of)}?`,
    outputGradient: ({ outputs }) =>
      outputs.length === 1 ? say`The way back starts at the output` : say`The way back starts at the outputs`,
    sameWay: ({ quantities: listed }) => say`In the same way: ${quantities(...listed)}`,
    layersBetween: () => say`The layers between`,
    entries: ({ to }) => say`All weights of ${theLayer(to)} at once`,
    forwardInMatrices: 'Forward pass, all units at once',
    backwardInMatrices: 'Backward pass, all units at once',
    update: 'One step downhill',
  },
  stations: {
    network: 'network',
    forward: (to) => shortly(to),
    loss: 'loss',
    inside: (of) => `back to ${shortly(of)}`,
    parameters: () => 'its weights',
    objective: 'penalty',
    matrices: 'matrices',
    update: 'update',
  },
  sameWay: () => say`In the same way:`,
  leftOut: ({ quantities: listed }) =>
    say`${quantities(...listed)} ${listed.length === 1 ? 'goes' : 'go'} in the same way; the handout has ${listed.length === 1 ? 'it' : 'them all'}.`,
  otherPaths: ({ paths }) =>
    say`Two of the ${String(paths)} paths are shown; the other ${paths === 3 ? 'one goes' : `${paths - 2} go`} in the same way.`,
  layersLeftOut: ({ layers }) =>
    say`${capital(listed(layers.map(theLayer)))} ${layers.length === 1 ? 'goes' : 'go'} in the same way, as the following lines say for any layer; the handout has every step.`,
  slope: ({ activation }) =>
    say`All that the way back needs of the ${activationName(activation)} is its slope; the steps from the definition to it are in the handout.`,
  entries: ({ to }) =>
    say`Each derivative in the place of its weight: a row for each unit of ${theLayer(to)}, a column for each unit that feeds it.`,
  outer: () => say`Rows share what comes back, columns share what came in: a column times a row.`,
  update: () =>
    say`Every parameter takes a small step against its derivative. All derivatives belong to the old parameters: they are computed first, then all steps are taken together.`,
  lastStates: 'The slides are shown as they stand after their last step.',
  trail: 'Where we are',
};

const shortly = (role: LayerRole): string => {
  switch (role.kind) {
    case 'input':
      return 'input';
    case 'hidden':
      return role.count === 1 ? 'hidden' : `hidden ${role.index}`;
    case 'output':
      return 'output';
  }
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
