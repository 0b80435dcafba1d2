import type { Formula, Statement } from '../../../program/fold.ts';
import type { NumbersName } from '../../../program/numbers.ts';
import type { Fold, Nest } from '../../../program/rows/nest.ts';
import type { RowsLayer } from '../../../program/rows/rows-program.ts';
import { assignment } from '../formula.ts';
import { roundedIn } from '../numbers.ts';
import type { Places } from '../places.ts';
import { alongRow } from './along-row.ts';
import {
  added,
  finished,
  layerFunction,
  type RowEntry,
  readSource,
  rowPlaces,
  sourceName,
  sumOf,
  unitsOf,
} from './forward.ts';
import { loops, type Store, stored } from './loops.ts';
import { splitName } from './names.ts';
import { formulaAt, groupsTogether, inlined, inParts, unitGroups, unitsTogether } from './units.ts';
import { errorReads, type Unit, type Use } from './use.ts';

const name = (text: string): Formula => ({ kind: 'name', name: text });

/** The parameters of a layer, and what goes back to the layer `below`, if there is one. */
export function backwardFunctions(
  layer: RowsLayer,
  below: RowsLayer | undefined,
  use: Use,
): readonly string[] {
  const { returned } = below ?? {};
  const groups = unitGroups(unitsOf(layer.preactivations), unitsTogether.backward);
  const parts = inParts(
    groups.map((units, index) => along(layer, returned, units, { use, isFirst: index === 0 })),
    groupsTogether,
  );
  const nests = [layer.weights, ...(layer.biases ? [layer.biases] : []), ...(returned ? [returned] : [])];
  return layerFunction({
    name: `${use.verb}_${layer.layer}`,
    argument: use.argument,
    nests: [...nests, ...(below?.errors ?? [])],
    bodies: parts.map((part) => part.flat()),
    rest: [
      ...sharedBias(layer.biases, use),
      ...(below?.errors ?? []).flatMap((nest) => loops(nest, stored(nest))),
    ],
  });
}

/** The rows of some units side by side: each product of what comes back, and each weight. */
function along(
  { layer, preactivations, weights, biases }: RowsLayer,
  returned: Nest | undefined,
  units: readonly number[],
  { use, isFirst }: { readonly use: Use; readonly isFirst: boolean },
): readonly string[] {
  const loop = alongRow(foldOf(preactivations).over.size, (index) => [
    readSource(sourceName(preactivations), index),
    ...(returned === undefined ? [] : returning(returned, units, { index, isFirst })),
    ...units.flatMap((unit) => changedWeight(weights, { layer, unit, index }, use)),
  ]);
  return [...beforeLoop({ layer, biases }, units, { use, loop }), ...loop];
}

/** What is done for each unit before the loop along its row: its error is read, and its bias changes. */
function beforeLoop(
  { layer, biases }: { readonly layer: number; readonly biases: Nest | undefined },
  units: readonly number[],
  { use, loop }: { readonly use: Use; readonly loop: readonly string[] },
): readonly string[] {
  return units.flatMap((unit) => {
    const steps = hasOwnBiases(biases) ? [changedBias(biases, { layer, unit }, use)] : [];
    return [...errorReads({ layer, unit }, [...steps, ...loop]), ...steps];
  });
}

function foldOf({ fold, target }: Nest): Fold {
  if (fold === undefined) throw new Error(`${target.name} is no sum`);
  return fold;
}

/** An entry of dE_da with the products of some units added, in their order. */
function returning(
  returned: Nest,
  units: readonly number[],
  { index, isFirst }: { readonly index: string; readonly isFirst: boolean },
): readonly string[] {
  const term = inlined(foldOf(returned).statements);
  const entry = `${returned.target.array}[${index}]`;
  const terms = units.map((unit) =>
    formulaAt(
      term,
      rowPlaces({ unit, index }, (array) => `${array}_${unit}[${index}]!`),
    ),
  );
  const all = isFirst ? terms : [name(`${entry}!`), ...terms];
  const formula = all.reduce((left, right) => ({ kind: 'binary', operator: 'add', left, right }));
  return [assignment(entry, { formula, source: term.source }, 2)];
}

function changedWeight(weights: Nest, { layer, unit, index }: Unit & RowEntry, use: Use): readonly string[] {
  const slope = inlined(weights.statements);
  const row = `w_${layer}_${unit}`;
  const entry = `${use.array(row)}[${index}]`;
  const places = rowPlaces({ unit, index }, () => `${row}[${index}]!`);
  const formula = use.changed(`${entry}!`, formulaAt(slope, places), { layer, unit });
  return [assignment(entry, { formula, source: slope.source }, 2)];
}

/** Whether every unit has a bias, which no other unit shares. */
const hasOwnBiases = (biases: Nest | undefined): biases is Nest =>
  biases !== undefined && biases.fold === undefined && biases.target.axes.length === 1;

function changedBias(biases: Nest, { layer, unit }: Unit, use: Use): string {
  const slope = inlined(biases.statements);
  const entry = `${use.array(`b_${layer}`)}[${unit - 1}]`;
  const places: Places = (used) =>
    splitName(used).letters.length === 1 ? `${splitName(used).array}_${unit}` : undefined;
  const formula = use.changed(`${entry}!`, formulaAt(slope, places), { layer, unit });
  return assignment(entry, { formula, source: slope.source }, 1);
}

/** The layer of `dE_dw_2_j_i`. */
export const rowLayer = ({ target }: Nest): string => splitName(target.name).array.split('_').at(-1) ?? '';

/** The step of a bias that all units of a layer share. */
function sharedBias(biases: Nest | undefined, use: Use): readonly string[] {
  if (biases === undefined || hasOwnBiases(biases)) return [];
  const store: Store = ({ formula, source }, depth) => {
    if (formula.kind === 'select') throw new Error('a slope is no choice');
    const entry = `${use.array(`b_${rowLayer(biases)}`)}[0]`;
    return [assignment(entry, { formula: use.changed(`${entry}!`, formula), source }, depth)];
  };
  return loops(biases, store);
}

/** The first layer's step, and its sums for the next sample in the same loops. */
export function fusedFunctions(
  { layer, preactivations, activations, weights, biases }: RowsLayer,
  use: Use,
  numbers: NumbersName,
): readonly string[] {
  const groups = unitGroups(unitsOf(preactivations), unitsTogether.fused);
  const parts = inParts(
    groups.map((units) => fused({ layer, preactivations, weights, biases, numbers }, units, use)),
    groupsTogether,
  );
  const steps = sharedBias(biases, use);
  return layerFunction({
    name: `descendAndForward_${layer}`,
    argument: 'learningRate',
    nests: [weights, ...(biases ? [biases] : []), preactivations, ...activations],
    bodies: parts.map((part, index) => [...(index === 0 ? steps : []), ...part.flat()]),
    rest: activations.flatMap((nest) => loops(nest, stored(nest))),
  });
}

interface Fused extends Pick<RowsLayer, 'layer' | 'preactivations' | 'weights'> {
  readonly biases: Nest | undefined;
  readonly numbers: NumbersName;
}

function fused(
  { layer, preactivations, weights, biases, numbers }: Fused,
  units: readonly number[],
  use: Use,
): readonly string[] {
  const [term, slope] = [inlined(foldOf(preactivations).statements), inlined(weights.statements)];
  const loop = alongRow(foldOf(preactivations).over.size, (index) => [
    readSource('last', index),
    readSource('x', index),
    ...units.flatMap((unit) =>
      fusedWeight(preactivations, { term, slope, use, entry: { layer, unit, index }, numbers }),
    ),
  ]);
  return [
    ...beforeLoop({ layer, biases }, units, { use, loop }),
    ...units.map((unit) => `  let ${sumOf(preactivations, unit)} = -0;`),
    ...loop,
    ...units.map((unit) => finished(preactivations, unit)),
  ];
}

interface FusedWeight {
  readonly term: Statement;
  readonly slope: Statement;
  readonly use: Use;
  readonly entry: Unit & RowEntry;
  readonly numbers: NumbersName;
}

function fusedWeight(
  preactivations: Nest,
  { term, slope, use, entry: { layer, unit, index }, numbers }: FusedWeight,
): readonly string[] {
  const row = `w_${layer}_${unit}`;
  const entry = `${row}[${index}]`;
  const old = rowPlaces({ unit, index }, () => `${entry}!`);
  const ofLast: Places = (used) => (used === 'x_i' ? `last_${index}` : old(used));
  const next = use.changed(`${entry}!`, formulaAt(slope, ofLast), { layer, unit });
  const fresh = `${row}_${index}`;
  const places = rowPlaces({ unit, index }, () => fresh);
  return [
    assignment(`const ${fresh}`, { formula: roundedIn(numbers, next), source: slope.source }, 2),
    `    ${entry} = ${fresh};`,
    added(sumOf(preactivations, unit), formulaAt(term, places), term.source, 2),
  ];
}
