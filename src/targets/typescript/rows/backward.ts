import type { Formula, Statement } from '../../../program/fold.ts';
import type { Nest } from '../../../program/rows/nest.ts';
import type { RowsLayer } from '../../../program/rows/rows-program.ts';
import { assignment } from '../formula.ts';
import type { Places } from '../places.ts';
import { added, finished, layerFunction, rowPlaces, sourceName, sumOf, unitsOf } from './forward.ts';
import { loopHead, loops, type Store, stored } from './loops.ts';
import { splitName } from './names.ts';
import { formulaAt, groupsTogether, inlined, inParts, unitGroups, unitsTogether } from './units.ts';

/** What is done with the slope by a parameter: a step, or adding it up. */
export interface Use {
  readonly verb: 'descend' | 'collect';
  readonly argument: 'learningRate' | '';
  /** The array that changes: of a weight or bias, `w_1_3` or `b_1`. */
  array(parameter: string): string;
  /** What comes in the place of its entry. */
  changed(entry: string, slope: Formula): Formula;
}

const name = (text: string): Formula => ({ kind: 'name', name: text });

export const descend: Use = {
  verb: 'descend',
  argument: 'learningRate',
  array: (parameter) => parameter,
  changed: (entry, slope) => ({
    kind: 'binary',
    operator: 'subtract',
    left: name(entry),
    right: { kind: 'binary', operator: 'multiply', left: name('learningRate'), right: slope },
  }),
};

export const collect: Use = {
  verb: 'collect',
  argument: '',
  array: (parameter) => `slope_${parameter}`,
  changed: (entry, slope) => ({ kind: 'binary', operator: 'add', left: name(entry), right: slope }),
};

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
  return [
    ...units.map((unit) => errorRead(layer, unit)),
    loopHead({ letter: 'i', size: preactivations.fold?.over.size ?? 0 }, 1),
    `    const ${source}_i = ${source}[i]!;`,
    ...(returned === undefined ? [] : returning(returned, units, isFirst)),
    ...units.flatMap((unit) => changedWeight(weights, unit, use)),
    '  }',
  ];
}

export const errorRead = (layer: number, unit: number): string =>
  `  const dE_dz_${layer}_${unit} = dE_dz_${layer}[${unit - 1}]!;`;

/** dE_da[i] with the products of some units added, in their order. */
function returning(returned: Nest, units: readonly number[], isFirst: boolean): readonly string[] {
  const { fold, target } = returned;
  if (fold === undefined) throw new Error('what comes back is a sum');
  const term = inlined(fold.statements);
  const entry = `${target.array}[i]`;
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

function changedWeight(weights: Nest, unit: number, use: Use): readonly string[] {
  const slope = inlined(weights.statements);
  const row = `w_${rowLayer(weights)}_${unit}`;
  const entry = `${use.array(row)}[i]`;
  const formula = use.changed(
    `${entry}!`,
    formulaAt(
      slope,
      rowPlaces(unit, () => `${row}[i]!`),
    ),
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
export function fusedFunctions({
  layer,
  preactivations,
  activations,
  weights,
  biases,
}: RowsLayer): readonly string[] {
  const groups = unitGroups(unitsOf(preactivations), unitsTogether.fused);
  const parts = inParts(
    groups.map((units) => fused({ layer, preactivations, weights }, units)),
    groupsTogether,
  );
  const steps = biasLoops(biases, descend);
  return layerFunction({
    name: `descendAndForward_${layer}`,
    argument: 'learningRate',
    nests: [weights, ...(biases ? [biases] : []), preactivations, ...activations],
    bodies: parts.map((part, index) => [...(index === 0 ? steps : []), ...part.flat()]),
    rest: activations.flatMap((nest) => loops(nest, stored(nest))),
  });
}

function fused(
  { layer, preactivations, weights }: Pick<RowsLayer, 'layer' | 'preactivations' | 'weights'>,
  units: readonly number[],
): readonly string[] {
  const { fold } = preactivations;
  if (fold === undefined) throw new Error('a preactivation is a sum');
  const [term, slope] = [inlined(fold.statements), inlined(weights.statements)];
  return [
    ...units.map((unit) => errorRead(layer, unit)),
    ...units.map((unit) => `  let ${sumOf(preactivations, unit)} = -0;`),
    loopHead({ letter: 'i', size: fold.over.size }, 1),
    '    const last_i = last[i]!;',
    '    const x_i = x[i]!;',
    ...units.flatMap((unit) => fusedWeight(preactivations, { term, slope, layer }, unit)),
    '  }',
    ...units.map((unit) => finished(preactivations, unit)),
  ];
}

function fusedWeight(
  preactivations: Nest,
  { term, slope, layer }: { readonly term: Statement; readonly slope: Statement; readonly layer: number },
  unit: number,
): readonly string[] {
  const row = `w_${layer}_${unit}`;
  const old = rowPlaces(unit, () => `${row}[i]!`);
  const ofLast: Places = (used) => (used === 'x_i' ? 'last_i' : old(used));
  const next = descend.changed(`${row}[i]!`, formulaAt(slope, ofLast));
  return [
    assignment(`const ${row}_i`, { formula: next, source: slope.source }, 2),
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
