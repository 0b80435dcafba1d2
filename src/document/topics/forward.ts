import type { Section } from '../../derivation/equation.ts';
import type { Sentence } from '../../language/sentence.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { roleOf } from '../roles.ts';
import { headingOf } from './heading.ts';

/** One layer of the forward pass: weighted sums, then what happens inside the units. */
export function forwardBlocks(section: Section, layer: number, composition: Composition): readonly Block[] {
  const { derivation, language } = composition;
  const { layers } = derivation.network;
  const to = roleOf(layer, layers.length);
  const biased = (layers[layer - 1]?.biases.length ?? 0) > 0;
  const sums = section.equations.filter(({ members: [left] }) => isRefTo(left, 'preactivation'));
  const conversions = section.equations.filter(({ members: [left] }) => isRefTo(left, 'activation'));
  return [
    headingOf(section, composition),
    ...group(language.document.weightedSums({ to, biased }), sums, composition),
    ...group(language.document.innerConversion({ to }), conversions, composition),
  ];
}

/** The outputs under their own names. */
export function outputBlocks(section: Section, composition: Composition): readonly Block[] {
  const { language } = composition;
  return [
    headingOf(section, composition),
    ...group(language.document.outputs({ count: section.equations.length }), section.equations, composition),
  ];
}

function group(text: Sentence, equations: Section['equations'], { language }: Composition): readonly Block[] {
  if (equations.length === 0) return [];
  return [{ kind: 'paragraph', text }, ...equations.map((equation) => lineOf(equation, language))];
}

const isRefTo = (expr: Section['equations'][number]['members'][number] | undefined, kind: string): boolean =>
  expr?.kind === 'ref' && expr.quantity.kind === kind;
