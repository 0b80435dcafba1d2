import type { Equation, Section } from '../../derivation/equation.ts';
import { towardsLoss } from '../../figure/feeding.ts';
import { keyOf } from '../../quantity/key.ts';
import { loss } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block, Slide } from '../document.ts';
import { figureBlock, networkWords } from '../topics/overview.ts';
import { aloneOn, headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { built, slideLine } from './shown-line.ts';
import { whole, words } from './stages.ts';

/** The network in words and as a figure. */
export function networkSlides(composition: Composition): readonly Slide[] {
  const { slides } = composition.language;
  return [
    makeSlide(
      {
        title: [slides.titles.network],
        place: { at: 'network' },
        items: [words(networkWords(composition)), whole(networkFigureBlock(composition))],
      },
      composition,
    ),
  ];
}

/** The whole network; its names where there is room for them. */
function networkFigureBlock(composition: Composition): Block {
  const block = figureBlock(composition);
  return block.kind === 'figure' ? { ...block, figure: aloneOn(block.figure) } : block;
}

/** The loss, and what is minimised. */
export function lossSlides(overview: Section | undefined, composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const equations = (overview?.equations ?? []).filter(({ subject }) => subject.kind === 'network');
  if (equations.length === 0) return [];
  return [
    makeSlide(
      {
        title: [language.slides.titles.loss],
        place: { at: 'loss' },
        head: headOf(
          language.document.targetsKnown({ targets: network.targets }),
          towardsLoss(network),
          composition,
        ),
        items: equations.map((equation) =>
          isOfLoss(equation)
            ? built(slideLine(equation, composition), 'member', composition)
            : whole(slideLine(equation, composition)),
        ),
      },
      composition,
    ),
  ];
}

const isOfLoss = ({ members: [left] }: Equation): boolean =>
  left?.kind === 'ref' && keyOf(left.quantity) === keyOf(loss());
