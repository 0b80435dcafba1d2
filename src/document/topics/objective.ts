import type { Equation, Section } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf, reasonsOnce } from '../lines.ts';
import { sameWayWords } from './gradient.ts';
import { headingOf } from './heading.ts';

/** The derivatives of J: the first one in full, the others in the same way. */
export function objectiveBlocks(section: Section, composition: Composition): readonly Block[] {
  const { derivation, language } = composition;
  const weights = derivation.network.layers.reduce((count, layer) => count + layer.weights.length, 0);
  const model = section.equations.find(({ because }) => because.kind === 'result');
  const alike = section.equations.filter(({ because }) => because.kind === 'same-way');
  const inFull = section.equations.filter(({ because }) => because.kind !== 'same-way');
  return [
    headingOf(section, composition),
    { kind: 'paragraph', text: language.document.penalised({ weights }) },
    ...reasonsOnce(inFull.map((equation) => lineOf(equation, language))),
    ...(alike.length === 0 ? [] : [{ kind: 'paragraph', text: sameWayWords(composition) } as const]),
    ...alike.map((equation) =>
      lineOf(equation, language, { model: isOfWeight(equation) ? model : undefined }),
    ),
  ];
}

/** Biases have no penalty, so that their lines are not made like the model. */
const isOfWeight = ({ members: [left] }: Equation): boolean =>
  left?.kind === 'partial' && left.by.kind === 'weight';
