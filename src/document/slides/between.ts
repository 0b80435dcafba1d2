import { generalFor } from '../../derivation/general/for-network.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { generalLineOf } from '../general-lines.ts';
import { roleOf } from '../roles.ts';
import { leftOutBy, shownBackwards, shownForwards } from './depth.ts';
import { makeSlide } from './make-slide.ts';
import { whole, words } from './stages.ts';

const lines = {
  forward: ['general/preactivation', 'general/activation'],
  backward: ['recursion/vectors', 'weights/outer', 'bias/gathered'],
} as const;

/** In place of the layers between both ends of a deep network: what holds for any layer. */
export function betweenSlides(pass: keyof typeof lines, composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const depth = network.layers.length;
  const isShown = pass === 'forward' ? shownForwards(depth) : shownBackwards(depth);
  const left = leftOutBy(isShown, depth);
  const [first] = pass === 'forward' ? left : left.toReversed();
  if (first === undefined) return [];
  const general = generalFor(network.spec);
  const shown = lines[pass].flatMap((id) => general.fitting(id) ?? []);
  return [
    makeSlide(
      {
        title: language.slides.titles.layersBetween(),
        place: { at: pass === 'forward' ? 'forward' : 'inside', layer: first },
        items: [
          words(language.slides.layersLeftOut({ layers: left.map((layer) => roleOf(layer, depth)) })),
          ...shown.map((equation) => whole(generalLineOf(equation, language, { isShown: () => false }))),
        ],
      },
      composition,
    ),
  ];
}
