import type { Equation, Section } from '../../derivation/equation.ts';
import { feeding, towardsLoss, wholeLayer } from '../../figure/feeding.ts';
import { type Highlight, noHighlight } from '../../figure/highlight.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Portion } from '../../notation/parts.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { roleOf } from '../roles.ts';
import { cut } from './alike.ts';
import { headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { built, slideLine } from './shown-line.ts';
import { type Item, whole } from './stages.ts';
import type { Place } from './trail.ts';

/** One layer forwards: the weighted sums, the first one term by term, then the activations. */
export function forwardSlides(section: Section, layer: number, composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const to = roleOf(layer, network.layers.length);
  const biased = (network.layers[layer - 1]?.biases.length ?? 0) > 0;
  const { titles } = language.slides;
  const about = { place: { at: 'forward', layer }, composition } as const;
  return [
    ...alike(leftIs(section, 'preactivation'), {
      ...about,
      title: titles.weightedSums({ to }),
      text: language.document.weightedSums({ to, biased }),
      portion: 'term',
      litBy: (quantity) => ('unit' in quantity ? feeding(network, layer, quantity.unit) : noHighlight),
    }),
    ...alike(leftIs(section, 'activation'), {
      ...about,
      title: titles.innerConversion({ to }),
      text: language.document.innerConversion({ to }),
      portion: 'member',
      litBy: () => wholeLayer(network, layer),
    }),
  ];
}

/** The outputs under their own names. */
export function outputSlides(section: Section, composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const { length: count } = network.predictions;
  return alike(leftIs(section, 'prediction'), {
    place: { at: 'forward', layer: network.layers.length },
    composition,
    title: language.slides.titles.outputs({ count }),
    text: language.document.outputs({ count }),
    portion: 'member',
    litBy: () => towardsLoss(network),
  });
}

const leftIs = ({ equations }: Section, kind: Quantity['kind']): readonly Equation[] =>
  equations.filter(({ members: [left] }) => left?.kind === 'ref' && left.quantity.kind === kind);

interface Alike {
  readonly place: Place;
  readonly composition: Composition;
  readonly title: Sentence;
  readonly text: Sentence;
  /** In what the first line is built up. */
  readonly portion: Portion;
  litBy(first: Quantity): Highlight;
}

/** Lines that say the same of one unit after the other, as many as so many slides hold. */
function alike(equations: readonly Equation[], about: Alike): readonly Slide[] {
  const { composition, text, litBy } = about;
  const items = equations.map((equation, index): Item => {
    const line = slideLine(equation, composition);
    return index === 0 ? built(line, about.portion, composition) : whole(line);
  });
  const { below } = headOf(text, noHighlight, composition);
  return cut(items, quantitiesOf(items), below, composition).map((page) => {
    const [first] = quantitiesOf(page);
    const lit = first === undefined ? noHighlight : litBy(first);
    return makeSlide({ ...about, head: headOf(text, lit, composition), items: page }, composition);
  });
}

/** What stands on the left sides of lines. */
const quantitiesOf = (items: readonly Item[]): readonly Quantity[] =>
  items.flatMap(({ block }) => {
    const left = block.kind === 'line' ? block.members[0] : undefined;
    return left?.kind === 'ref' ? [left.quantity] : [];
  });
