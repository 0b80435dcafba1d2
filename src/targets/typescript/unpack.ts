import type { Program } from '../../program/program.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Quantity, QuantityKind } from '../../quantity/quantity.ts';
import { fitting, indent, list, width } from './layout.ts';

/** The given quantities of these kinds, in groups of one layer each. */
export function givenByLayer(
  { given }: Program,
  kinds: readonly QuantityKind[],
): readonly (readonly string[])[] {
  const layers = new Map<number, string[]>();
  for (const quantity of given.filter(({ kind }) => kinds.includes(kind))) {
    const layer = 'layer' in quantity ? quantity.layer : 0;
    layers.set(layer, [...(layers.get(layer) ?? []), machineName(quantity)]);
  }
  return [...layers.values()];
}

/** `const { a, b } = record;` for each group, and for parts of a group that are too long for one line. */
export function unpackRecord(groups: readonly (readonly string[])[], record: string): readonly string[] {
  const room = width - `${indent(1)}const {  } = ${record};`.length;
  return groups
    .flatMap((names) => fitting(names, room))
    .map((names) => `${indent(1)}const { ${names.join(', ')} } = ${record};`);
}

/** `const [x_1, , x_3] = tuple;` with the names that the program uses; nothing if it uses none. */
export function unpackTuple(
  { given }: Program,
  elements: readonly Quantity[],
  tuple: string,
): readonly string[] {
  const used = new Set(given.map(machineName));
  const names = elements.map(machineName).map((name) => (used.has(name) ? name : ''));
  const last = names.findLastIndex((name) => name !== '');
  return last < 0 ? [] : [list('const [', names.slice(0, last + 1), `] = ${tuple};`, 1)];
}
