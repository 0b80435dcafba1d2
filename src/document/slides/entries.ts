import { generalFor } from '../../derivation/general/for-network.ts';
import { allFeeding } from '../../figure/feeding.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { entryArray } from '../entry-array.ts';
import { generalLineOf } from '../general-lines.ts';
import { roleOf } from '../roles.ts';
import { headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { whole, words } from './stages.ts';

/** The derivatives by all weights of a layer in the places of the weights; nothing for a single weight. */
export function entrySlides(layer: number, composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const array = entryArray(layer, composition);
  if (array === undefined) return [];
  const to = roleOf(layer, network.layers.length);
  const product = generalFor(network.spec).fitting(`brief/${layer}/weights`);
  const outer =
    product === undefined ? [] : [generalLineOf(product, language, { isShown: () => false, repeated: true })];
  return [
    makeSlide(
      {
        title: language.slides.titles.entries({ to }),
        place: { at: 'matrices' },
        head: headOf(language.slides.entries({ to }), allFeeding(network, layer), composition),
        items: [
          { block: array, portion: 'entry', count: array.rows.flat().length },
          ...(outer.length === 0 ? [] : [words(language.slides.outer()), ...outer.map(whole)]),
        ],
      },
      composition,
    ),
  ];
}
