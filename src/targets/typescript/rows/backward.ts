import type { Formula, Statement } from '../../../program/fold.ts';
import type { NumbersName } from '../../../program/numbers.ts';
import type { Fold, Nest } from '../../../program/rows/nest.ts';
import type { RowsLayer } from '../../../program/rows/rows-program.ts';
import { assignment } from '../formula.ts';
import { roundedIn } from '../numbers.ts';
import type { Places } from '../places.ts';
import { added, finished, layerFunction, rowPlaces, sourceName, sumOf, unitsOf } from './forward.ts';
import { loopHead, loops, type Store, stored } from './loops.ts';
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
      ...biasLoops(layer.biases, use),
      ...(below?.errors ?? []).flatMap((nest) => loops(nest, stored(nest))),
    ],
  });
}

/** The rows of some units side by side: each product of what comes back, and each weight. */
function along(
  { layer, preactivations, weights }: RowsLayer,
  returned: Nest | undefined,
  units: readonly number[],
  { use, isFirst }: { readonly use: Use; readonly isFirst: boolean },
): readonly string[] {
  const source = sourceName(preactivations);
  const body = [
    ...(returned === undefined ? [] : returning(returned, units, isFirst)),
    ...units.flatMap((unit) => changedWeight(weights, { layer, unit }, use)),
  ];
  return [
    ...units.flatMap((unit) => errorReads({ layer, unit }, body)),
    loopHead({ letter: 'i', size: foldOf(preactivations).over.size }, 1),
    `    const ${source}_i = ${source}[i]!;`,
    ...body,
    '  }',
  ];
}

function foldOf({ fold, target }: Nest): Fold {
  if (fold === undefined) throw new Error(`${target.name} is no sum`);
  return fold;
}

/** dE_da[i] with the products of some units added, in their order. */
function returning(returned: Nest, units: readonly number[], isFirst: boolean): readonly string[] {
  const term = inlined(foldOf(returned).statements);
  const entry = `${returned.target.array}[i]`;
  const terms = units.map((unit) =>
    formulaAt(
      term,
      rowPlaces(unit, (array) => `${array}_${unit}[i]!`),
    ),
  );
  const all = isFirst ? terms : [name(`${entry}!`), ...terms];
  const formula = all.reduce((left, right) => ({ kind: 'binary', operator: 'add', left, right }));
  return [assignment(entry, { formula, source: term.source }, 2)];
}

function changedWeight(weights: Nest, { layer, unit }: Unit, use: Use): readonly string[] {
  const slope = inlined(weights.statements);
  const row = `w_${layer}_${unit}`;
  const entry = `${use.array(row)}[i]`;
  const formula = use.changed(
    `${entry}!`,
    formulaAt(
      slope,
      rowPlaces(unit, () => `${row}[i]!`),
    ),
    { layer, unit },
  );
  return [assignment(entry, { formula, source: slope.source }, 2)];
}

/** The layer of `dE_dw_2_j_i`. */
export const rowLayer = ({ target }: Nest): string => splitName(target.name).array.split('_').at(-1) ?? '';

function biasLoops(biases: Nest | undefined, use: Use): readonly string[] {
  if (biases === undefined) return [];
  const array = `b_${rowLayer(biases)}`;
  const index = biases.target.axes[0]?.letter ?? '0';
  const store: Store = ({ formula, source }, depth) => {
    if (formula.kind === 'select') throw new Error('a slope is no choice');
    const entry = `${use.array(array)}[${index}]`;
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
    groups.map((units) => fused({ layer, preactivations, weights, numbers }, units, use)),
    groupsTogether,
  );
  const steps = biasLoops(biases, use);
  return layerFunction({
    name: `descendAndForward_${layer}`,
    argument: 'learningRate',
    nests: [weights, ...(biases ? [biases] : []), preactivations, ...activations],
    bodies: parts.map((part, index) => [...(index === 0 ? steps : []), ...part.flat()]),
    rest: activations.flatMap((nest) => loops(nest, stored(nest))),
  });
}

interface Fused extends Pick<RowsLayer, 'layer' | 'preactivations' | 'weights'> {
  readonly numbers: NumbersName;
}

function fused(
  { layer, preactivations, weights, numbers }: Fused,
  units: readonly number[],
  use: Use,
): readonly string[] {
  const { fold } = preactivations;
  if (fold === undefined) throw new Error('a preactivation is a sum');
  const [term, slope] = [inlined(fold.statements), inlined(weights.statements)];
  const body = units.flatMap((unit) =>
    fusedWeight(preactivations, { term, slope, use, unit: { layer, unit }, numbers }),
  );
  return [
    ...units.flatMap((unit) => errorReads({ layer, unit }, body)),
    ...units.map((unit) => `  let ${sumOf(preactivations, unit)} = -0;`),
    loopHead({ letter: 'i', size: fold.over.size }, 1),
    '    const last_i = last[i]!;',
    '    const x_i = x[i]!;',
    ...body,
    '  }',
    ...units.map((unit) => finished(preactivations, unit)),
  ];
}

interface FusedWeight {
  readonly term: Statement;
  readonly slope: Statement;
  readonly use: Use;
  readonly unit: Unit;
  readonly numbers: NumbersName;
}

function fusedWeight(
  preactivations: Nest,
  { term, slope, use, unit: { layer, unit }, numbers }: FusedWeight,
): readonly string[] {
  const row = `w_${layer}_${unit}`;
  const old = rowPlaces(unit, () => `${row}[i]!`);
  const ofLast: Places = (used) => (used === 'x_i' ? 'last_i' : old(used));
  const next = use.changed(`${row}[i]!`, formulaAt(slope, ofLast), { layer, unit });
  return [
    assignment(`const ${row}_i`, { formula: roundedIn(numbers, next), source: slope.source }, 2),
    `    ${row}[i] = ${row}_i;`,
    added(
      sumOf(preactivations, unit),
      formulaAt(
        term,
        rowPlaces(unit, () => `${row}_i`),
      ),
      term.source,
      2,
    ),
  ];
}
