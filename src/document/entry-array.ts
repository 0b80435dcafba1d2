import { keyOf } from '../quantity/key.ts';
import { weight } from '../quantity/quantity.ts';
import type { Composition } from './composition.ts';
import type { Entry, EntryArray } from './document.ts';

/** More rows or columns than these are shown by the first ones and the last. */
const mostShown = 4;

/** The derivatives by all weights of a layer in the places of the weights; nothing for a single weight. */
export function entryArray(layer: number, { derivation }: Composition): EntryArray | undefined {
  const { weights = [] } = derivation.network.layers[layer - 1] ?? {};
  const equations = new Map(
    derivation.equations.flatMap((equation) => {
      const [left] = equation.members;
      const { compact } = equation;
      if (left?.kind !== 'partial' || left.by.kind !== 'weight' || compact === undefined) return [];
      const isOfLoss = left.of.kind === 'ref' && left.of.quantity.kind === 'loss';
      return isOfLoss ? [[keyOf(left.by), { equation, value: compact }] as const] : [];
    }),
  );
  const [rows, columns] = [
    derivation.network.shape.sizes[layer] ?? 0,
    derivation.network.shape.sizes[layer - 1] ?? 0,
  ];
  if (weights.length < 2 || weights.some((each) => !equations.has(keyOf(each)))) return undefined;
  const entry = (to: number | 'dots', from: number | 'dots'): Entry => {
    if (to === 'dots') return { kind: 'dots', direction: from === 'dots' ? 'diagonal' : 'down' };
    if (from === 'dots') return { kind: 'dots', direction: 'across' };
    const found = equations.get(keyOf(weight(layer, to, from)));
    if (found === undefined) throw new Error('every weight has its derivative');
    return { kind: 'entry', ...found };
  };
  return {
    kind: 'entries',
    layer,
    rows: shownOf(rows).map((to) => shownOf(columns).map((from) => entry(to, from))),
    tag: 'value',
  };
}

function shownOf(count: number): readonly (number | 'dots')[] {
  if (count > mostShown) return [1, 2, 'dots', count];
  return Array.from({ length: count }, (_, index) => index + 1);
}
