import type { Section } from '../../derivation/equation.ts';
import type { Expr } from '../../expression/expr.ts';
import { feeding, towardsLoss } from '../../figure/feeding.ts';
import type { Highlight } from '../../figure/highlight.ts';
import { networkFigure } from '../../figure/network-figure.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { QuantityKind } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { roleOf } from '../roles.ts';
import { headingOf } from './heading.ts';

/**
 * One layer of the forward pass: weighted sums beside the figure of what feeds the first unit, then what happens inside
 * the units.
 */
export function forwardBlocks(section: Section, layer: number, composition: Composition): readonly Block[] {
  const { derivation, language } = composition;
  const { layers } = derivation.network;
  const to = roleOf(layer, layers.length);
  const biased = (layers[layer - 1]?.biases.length ?? 0) > 0;
  const sums = section.equations.filter(({ members: [left] }) => isRefTo(left, 'preactivation'));
  const largest = section.equations.filter(({ members: [left] }) => isRefTo(left, 'maximum', 'log-sum'));
  const conversions = section.equations.filter(({ members: [left] }) => isRefTo(left, 'activation'));
  return [
    headingOf(section, composition),
    ...opening(
      feeding(derivation.network, layer, 1),
      group(language.document.weightedSums({ to, biased }), sums, composition),
      composition,
    ),
    ...group(language.document.maximum(), largest, composition),
    ...group(language.document.innerConversion({ to }), conversions, composition),
  ];
}

/** The outputs under their own names. */
export function outputBlocks(section: Section, composition: Composition): readonly Block[] {
  const { derivation, language } = composition;
  const named = section.equations.filter(({ because }) => because.kind === 'definition');
  const fused = section.equations.filter(({ because }) => because.kind === 'in-range');
  return [
    headingOf(section, composition),
    ...opening(
      towardsLoss(derivation.network),
      group(language.document.outputs({ count: named.length }), named, composition),
      composition,
    ),
    ...group(language.document.fusedLoss(), fused, composition),
  ];
}

/** The loss output by output, and all of it. */
export const outputLossBlocks = (section: Section, composition: Composition): readonly Block[] => [
  headingOf(section, composition),
  ...group(composition.language.numbers.outputLosses(), section.equations, composition),
];

function group(text: Sentence, equations: Section['equations'], { language }: Composition): readonly Block[] {
  if (equations.length === 0) return [];
  return [{ kind: 'paragraph', text }, ...equations.map((equation) => lineOf(equation, language))];
}

/** More lines than these would reach below the figure. */
const mostBeside = 3;

/** Words and their first lines beside the figure of their step. */
function opening(
  step: Highlight,
  blocks: readonly Block[],
  { derivation: { network }, notation }: Composition,
): readonly Block[] {
  if (blocks.length === 0) return [];
  const figure = networkFigure(network, notation, step);
  const beside = blocks.slice(0, 1 + mostBeside);
  return [{ kind: 'opening', figure, blocks: beside }, ...blocks.slice(beside.length)];
}

const isRefTo = (expr: Expr | undefined, ...kinds: readonly QuantityKind[]): boolean =>
  expr?.kind === 'ref' && kinds.includes(expr.quantity.kind);
