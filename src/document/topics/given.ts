import type { Phrase, Sentence } from '../../language/sentence.ts';
import { learningRate, type Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { roleOf } from '../roles.ts';

/** The numbers with which everything is worked out, and how they are rounded; nothing where there are none. */
export function givenBlocks(composition: Composition): readonly Block[] {
  const { numbers, language } = composition;
  if (numbers === undefined) return [];
  const { digits, rounding, point } = numbers;
  const facts = { digits, rounding, samples: point.inputs.length };
  return [language.numbers.given(facts), ...groups(composition, numbers)].map((text) => ({
    kind: 'paragraph',
    text,
  }));
}

/** Inputs and targets, the parameters layer by layer, and the rates of training. */
function groups({ derivation, language }: Composition, numbers: Numbers): readonly Sentence[] {
  const { given, layers } = derivation.network;
  const { inputs, targets, parameters, rates } = language.numbers;
  const listed = (quantities: readonly Quantity[]): Phrase => valued(quantities, numbers);
  const ofKind = (kind: Quantity['kind']): readonly Quantity[] => given.filter((each) => each.kind === kind);
  const isTrained = derivation.sections.some(({ topic }) => topic.kind === 'update');
  const rated = [...(isTrained ? [learningRate()] : []), ...ofKind('decay')];
  return [
    [...inputs({ values: listed(ofKind('input')) }), ...targets({ values: listed(ofKind('target')) })],
    ...layers.map(({ layer, weights, biases }) => {
      const to = roleOf(layer, layers.length);
      return parameters({ to, biased: biases.length > 0, values: listed([...weights, ...biases]) });
    }),
    ...(rated.length === 0 ? [] : [rates({ values: listed(rated), isTrained })]),
  ];
}

const valued = (quantities: readonly Quantity[], numbers: Numbers): Phrase => ({
  kind: 'numbers',
  of: quantities.flatMap((quantity) => {
    const number = numbers.printedOf(quantity);
    return number === undefined ? [] : [{ quantity, number }];
  }),
});
