import type { Equation, Section, Topic } from '../../derivation/equation.ts';
import { type Expr, factorsOf } from '../../expression/expr.ts';
import { pathsOf } from '../../figure/highlight.ts';
import { networkFigure } from '../../figure/network-figure.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block, Line } from '../document.ts';
import { lineOf, reasonsOnce } from '../lines.ts';
import { headingOf } from './heading.ts';

type GradientTopic = Extract<Topic, { kind: 'gradient' }>;

/**
 * A section of gradients: the figure with the paths of its first quantity, that derivative in full, and the others after
 * 'in the same way'. A layer's biases follow its weights and begin with a first one of their own.
 */
export function gradientBlocks(
  section: Section,
  topic: GradientTopic,
  composition: Composition,
): readonly Block[] {
  const groups = splitAtChainRules(section.equations);
  return [
    headingOf(section, composition),
    ...groups.flatMap((equations) => groupBlocks(equations, topic, composition)),
  ];
}

/** Each chain rule begins a new group; what stands before the first one is a group too. */
export function splitAtChainRules(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const starts = equations.flatMap(({ because }, index) =>
    because.kind === 'chain-rule' || index === 0 ? [index] : [],
  );
  return starts.map((start, index) => equations.slice(start, starts[index + 1]));
}

function groupBlocks(
  equations: readonly Equation[],
  topic: GradientTopic,
  composition: Composition,
): readonly Block[] {
  const { language } = composition;
  const model = equations.find(({ because }) => because.kind === 'result');
  const alike = equations.filter(({ because }) => because.kind === 'same-way');
  const [head, ...steps] = reasonsOnce(
    equations
      .filter(({ because }) => because.kind !== 'same-way')
      .map((equation) => lineOf(equation, language)),
  );
  if (head === undefined) return sameWay(alike, model, composition);
  return [opening(head, topic, alike.length, composition), ...steps, ...sameWay(alike, model, composition)];
}

/** The first line of a group beside the figure of its paths. */
function opening(
  head: Line,
  topic: GradientTopic,
  others: number,
  { derivation: { network }, notation, language }: Composition,
): Block {
  const { because, members } = head.equation;
  const [first] = topic.quantities;
  const by = because.kind === 'chain-rule' ? because.by : first;
  if (by === undefined) throw new Error('a section of gradients has at least one quantity');
  const text =
    because.kind === 'chain-rule'
      ? language.document.pathsOf({ by, through: outerQuantities(members[1]), others })
      : language.document.directly({ outputs: network.predictions.map(({ quantity }) => quantity) });
  const figure = networkFigure(network, notation, pathsOf(network, by));
  return { kind: 'opening', figure, blocks: [{ kind: 'paragraph', text }, head] };
}

function sameWay(
  alike: readonly Equation[],
  model: Equation | undefined,
  composition: Composition,
): readonly Block[] {
  if (alike.length === 0) return [];
  return [
    { kind: 'paragraph', text: sameWayWords(composition) },
    ...alike.map((equation) => lineOf(equation, composition.language, { model })),
  ];
}

/** Sheets on which lines are blank or wrong do not show by colours in what they differ. */
export const sameWayWords = ({ language, edition }: Composition): Sentence =>
  language.document.sameWay({
    coloured: edition === undefined || (edition.kind !== 'errors' && edition.blank === 'reasons'),
  });

/** The quantities p of a chain rule Σ ∂E/∂p · ∂p/∂q. */
export function outerQuantities(products: Expr | undefined): readonly Quantity[] {
  if (products === undefined) return [];
  const terms = products.kind === 'call' && products.operator === 'add' ? products.args : [products];
  return terms.flatMap((term) => {
    const [outer] = factorsOf(term);
    return outer?.kind === 'partial' ? [outer.by] : [];
  });
}
