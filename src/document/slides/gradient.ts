import type { Equation, Section, Topic } from '../../derivation/equation.ts';
import { type Highlight, pathsOf } from '../../figure/highlight.ts';
import { loss, type Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Slide } from '../document.ts';
import { outerQuantities, splitAtChainRules } from '../topics/gradient.ts';
import { cut, inTheSameWay } from './alike.ts';
import { texOf } from './forms.ts';
import { headOf } from './head.ts';
import { makeSlide } from './make-slide.ts';
import { paged } from './paged.ts';
import { mostRows, rowsOf } from './room.ts';
import { built, lineHeight, slideLine } from './shown-line.ts';
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
  const slideHead = headOf(text, pathsOf(derivation.network, by), composition);
  const about = {
    title: language.slides.titles.gradient({ of: loss(), by }),
    place,
    head: slideHead,
  };
  const isBeside = rowsOf(texOf(chain.members, composition), slideHead.width) === 1;
  const height = lineHeight(chain, composition);
  const below = isBeside ? Math.min(slideHead.below, slideHead.beside - height) : slideHead.below - height;
  return paged(stepsOf(equations, through.length, composition), below, composition).map((items, index) => {
    const above: Item =
      index === 0
        ? built(chain, 'term', composition)
        : { ...whole({ ...chain, repeated: true }), joinsNext: true };
    const isBuilt = index === 0;
    return isBeside
      ? makeSlide({ ...about, beside: [above], isBuilt, items }, composition)
      : makeSlide({ ...about, items: [above, ...items] }, composition);
  });
}

/** The lines between chain rule and result, and the result; of many paths only the first ones. */
function stepsOf(equations: readonly Equation[], paths: number, composition: Composition): readonly Item[] {
  const { slides } = composition.language;
  const isCut = paths > mostPaths;
  const kinds = ['recall', 'known', 'local-derivative'] as const;
  const steps = kinds.flatMap((kind) => {
    const ofKind = equations.filter((each) => each.because.kind === kind && !isLongKnown(each, composition));
    return isCut && ofKind.length > mostPaths ? ofKind.slice(0, mostPaths) : ofKind;
  });
  const results = equations.filter(({ because }) => because.kind === 'result');
  const lines = (some: readonly Equation[]): readonly Item[] =>
    some.map((equation) => {
      const { kind } = equation.because;
      const line = slideLine(equation, composition, kind === 'recall' ? { rows: mostRows.recall } : {});
      return kind === 'local-derivative' ? built(line, 'member', composition) : whole(line);
    });
  return [...lines(steps), ...(isCut ? [words(slides.otherPaths({ paths }))] : []), ...lines(results)];
}

/** A forward formula that is too long to be repeated here. */
const isLongKnown = ({ because, members }: Equation, composition: Composition): boolean =>
  because.kind === 'known' && rowsOf(texOf(members, composition)) > mostRows.known;

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
  const head = headOf(
    language.document.directly({ outputs }),
    allPaths(quantities, composition),
    composition,
  );
  const title = language.slides.titles.outputGradient({ outputs });
  return cut(items, quantities, head.below, composition).map((page) =>
    makeSlide({ title, place, head, items: page }, composition),
  );
}

const allPaths = (quantities: readonly Quantity[], { derivation }: Composition): Highlight =>
  new Set(quantities.flatMap((quantity) => [...pathsOf(derivation.network, quantity)]));
