import type { Equation, Section, Topic } from '../../derivation/equation.ts';
import { type Highlight, pathsOf } from '../../figure/highlight.ts';
import { loss, type Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { outerQuantities, splitAtChainRules } from '../topics/gradient.ts';
import { cut, inTheSameWay } from './alike.ts';
import { makeSlide } from './make-slide.ts';
import { paged } from './paged.ts';
import { built, slideLine } from './shown-line.ts';
import { type Item, whole, words } from './stages.ts';
import type { Place } from './trail.ts';

type GradientTopic = Extract<Topic, { kind: 'gradient' }>;

/** Of more paths than these, so many are shown. */
const mostPaths = 2;

/** A section of gradients: the first in full, its chain rule on every slide; then the others in the same way. */
export function gradientSlides(
  section: Section,
  topic: GradientTopic,
  composition: Composition,
): readonly Slide[] {
  const { layer, of } = topic;
  const place: Place = { at: of === 'parameter' ? 'parameters' : 'inside', layer };
  return splitAtChainRules(section.equations).flatMap((equations) => {
    const [head] = equations;
    return [
      ...(head?.because.kind === 'chain-rule'
        ? inFull(head, head.because.by, equations, place, composition)
        : fromTheLoss(equations, topic, place, composition)),
      ...inTheSameWay(equations, place, composition),
    ];
  });
}

/** Chain rule, factors, result. */
function inFull(
  head: Equation,
  by: Quantity,
  equations: readonly Equation[],
  place: Place,
  composition: Composition,
): readonly Slide[] {
  const { derivation, language } = composition;
  const through = outerQuantities(head.members[1]);
  const others = equations.filter(({ because }) => because.kind === 'same-way').length;
  const text = language.document.pathsOf({ by, through, others });
  const chain = slideLine(head, composition);
  const about = {
    title: language.slides.titles.gradient({ of: loss(), by }),
    place,
    lit: pathsOf(derivation.network, by),
  };
  const pages = paged(stepsOf(equations, through.length, composition), composition);
  return pages.map((items, index) =>
    index === 0
      ? makeSlide(
          { ...about, head: [words(text), built(chain, 'term', composition)], isHeadBuilt: true, items },
          composition,
        )
      : makeSlide({ ...about, head: [words(text), whole({ ...chain, repeated: true })], items }, composition),
  );
}

/** The lines between chain rule and result, and the result; of many paths only the first ones. */
function stepsOf(equations: readonly Equation[], paths: number, composition: Composition): readonly Item[] {
  const { slides } = composition.language;
  const isCut = paths > mostPaths;
  const kinds = ['recall', 'known', 'local-derivative'] as const;
  const steps = kinds.flatMap((kind) => {
    const ofKind = equations.filter(({ because }) => because.kind === kind);
    return isCut && ofKind.length > mostPaths ? ofKind.slice(0, mostPaths) : ofKind;
  });
  const results = equations.filter(({ because }) => because.kind === 'result');
  const lines = (some: readonly Equation[]): readonly Item[] =>
    some.map((equation) =>
      equation.because.kind === 'local-derivative'
        ? built(slideLine(equation, composition), 'member', composition)
        : whole(slideLine(equation, composition)),
    );
  return [...lines(steps), ...(isCut ? [words(slides.otherPaths({ paths }))] : []), ...lines(results)];
}

/** The derivatives of the loss by the outputs. */
function fromTheLoss(
  equations: readonly Equation[],
  { quantities }: GradientTopic,
  place: Place,
  composition: Composition,
): readonly Slide[] {
  const { derivation, language } = composition;
  const outputs = derivation.network.predictions.map(({ quantity }) => quantity);
  const lines = equations.filter(({ because }) => because.kind !== 'same-way');
  const items = lines.map((equation, index) => {
    const line = slideLine(equation, composition);
    return index === 0 ? built(line, 'member', composition) : whole(line);
  });
  return cut(items, quantities, composition).map((page) =>
    makeSlide(
      {
        title: language.slides.titles.outputGradient({ outputs }),
        place,
        lit: allPaths(quantities, composition),
        head: [words(language.document.directly({ outputs }))],
        items: page,
      },
      composition,
    ),
  );
}

const allPaths = (quantities: readonly Quantity[], { derivation }: Composition): Highlight =>
  new Set(quantities.flatMap((quantity) => [...pathsOf(derivation.network, quantity)]));
