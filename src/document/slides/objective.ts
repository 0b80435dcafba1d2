import type { Section } from '../../derivation/equation.ts';
import { pathsOf } from '../../figure/highlight.ts';
import { objective } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { inTheSameWay } from './alike.ts';
import { headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { slideLine } from './shown-line.ts';
import { whole } from './stages.ts';

/** The derivatives of J: what the penalty adds. */
export function objectiveSlides({ equations }: Section, composition: Composition): readonly Slide[] {
  const { derivation, language } = composition;
  const { network } = derivation;
  const place = { at: 'objective' } as const;
  const inFull = equations.filter(({ because }) => because.kind !== 'same-way');
  const left = inFull[0]?.members[0];
  const by = left?.kind === 'partial' ? left.by : undefined;
  if (by === undefined) return [];
  const weights = network.layers.reduce((count, layer) => count + layer.weights.length, 0);
  return [
    makeSlide(
      {
        title: language.slides.titles.gradient({ of: objective(), by }),
        place,
        head: headOf(language.document.penalised({ weights }), pathsOf(network, by), composition),
        items: inFull.map((equation) => whole(slideLine(equation, composition))),
      },
      composition,
    ),
    ...inTheSameWay(equations, place, composition),
  ];
}
