import { describe, expect, it, test } from 'vitest';
import { resolve, type Scene, withIndex } from '../../../../src/derivation/general/scene.ts';
import { settingOf } from '../../../../src/derivation/general/setting.ts';
import { type StatementName, statementsOf } from '../../../../src/derivation/general/statements/index.ts';
import { termsIn } from '../../../../src/derivation/general/statements/terms-in.ts';
import { trialNetworks } from '../../../../src/derivation/general/trials.ts';
import { engineTraining } from '../../../../src/engine/train.ts';
import type { Routine } from '../../../../src/expression/statement/listing.ts';
import type { Item } from '../../../../src/expression/statement/series.ts';
import type { Statement } from '../../../../src/expression/statement/statement.ts';
import type { Term } from '../../../../src/expression/statement/term.ts';
import { buildModel } from '../../../../src/network/build-model.ts';
import type { NetworkSpec } from '../../../../src/network/spec.ts';
import { indexKey } from '../../../../src/quantity/index.ts';
import { type MatrixQuantity, shapeOf } from '../../../../src/quantity/matrix.ts';
import type { Point } from '../../../../src/quantity/point.ts';
import { column, type Memory, runRoutine } from './run-routine.ts';

const classes: NetworkSpec = {
  name: 'classes',
  inputs: 3,
  layers: [
    { units: 3, activation: 'sigmoid', bias: true },
    { units: 3, activation: 'sigmoid', bias: true },
    { units: 2, activation: 'softmax', bias: true },
  ],
  loss: 'cross-entropy',
  l2: 0,
  document: {},
};

const networks = [...trialNetworks, classes];

const sceneOf = (spec: NetworkSpec): Scene => ({
  network: buildModel(spec),
  assignment: new Map(),
  samples: 1,
});

const said = (name: StatementName, network: NetworkSpec = classes, biases = true): readonly Statement[] =>
  statementsOf(name, { setting: settingOf({ biases }), network });

const only = <K extends Statement['kind']>(name: StatementName, kind: K): Extract<Statement, { kind: K }> => {
  const found = said(name).find((one): one is Extract<Statement, { kind: K }> => one.kind === kind);
  if (found === undefined) throw new Error(`${name} says no ${kind}`);
  return found;
};

/** What a term is about, without what is said of it. */
function arrayOf(term: Term): string {
  if (term.kind === 'whole' && 'layer' in term.quantity)
    return `${term.quantity.kind} ${indexKey(term.quantity.layer)}`;
  if (term.kind === 'quantity' && 'layer' in term.quantity)
    return `${term.quantity.kind} ${indexKey(term.quantity.layer)}`;
  if (term.kind === 'partial' || (term.kind === 'gradient' && term.by !== 'everything'))
    return arrayOf(term.by === 'everything' ? term : term.by);
  throw new Error(`a term of no layer: ${term.kind}`);
}

const parametersOf = ({ layers }: NetworkSpec): readonly string[] =>
  layers.flatMap((_, index) => [`weight ${index + 1}`, `bias ${index + 1}`]);

describe('lists', () => {
  const names = [
    'parameters-by-layer',
    'parameters-by-kind',
    'parameters-as-row',
    'gradient-of-all',
    'gradient-column',
  ] as const;

  test.each(networks.flatMap((network) => names.map((name) => [name, network] as const)))(
    '%s names every parameter once, in $name',
    (name, network) => {
      const list = said(name, network).find((one) => one.kind === 'list');
      const terms = termsIn(list?.items ?? [], sceneOf(network)).map(arrayOf);
      expect(terms.toSorted()).toEqual(parametersOf(network).toSorted());
    },
  );

  it('go layer by layer, or kind by kind', () => {
    const terms = (name: StatementName) =>
      said(name)
        .flatMap((one) => (one.kind === 'list' ? termsIn(one.items, sceneOf(classes)) : []))
        .map(arrayOf);
    expect(terms('parameters-by-layer')).toEqual(parametersOf(classes));
    expect(terms('parameters-by-kind').slice(0, 4)).toEqual(['weight 1', 'weight 2', 'weight 3', 'bias 1']);
  });
});

describe('a flow', () => {
  it('makes z and a of every layer in the order of the forward pass', () => {
    const { items } = only('data-flow', 'flow');
    expect(termsIn(items, sceneOf(classes)).map(arrayOf)).toEqual(
      [1, 2, 3].flatMap((layer) => [`preactivation ${layer}`, `activation ${layer}`]),
    );
  });

  it('goes back from the layer after', () => {
    const scene = withIndex(sceneOf(classes), 'layer', 1);
    const { start, items } = only('error-plan', 'flow');
    const layers = [...start, ...items].map((term) =>
      term.kind === 'whole' && 'layer' in term.quantity ? resolve(term.quantity.layer, scene) : undefined,
    );
    expect(layers).toEqual([2, 1]);
  });
});

const lengthIn = (side: MatrixQuantityShape['rows'], scene: Scene): number =>
  side === 1 ? 1 : resolve({ of: side }, scene);

type MatrixQuantityShape = ReturnType<typeof shapeOf>;

describe('shapes', () => {
  const names = ['shapes-of-layers', 'shapes-of-hidden', 'shapes-of-gradients'] as const;

  test.each(names)('%s are those of the parameters, in every layer', (name) => {
    const scene = sceneOf(classes);
    const { rows } = only(name, 'shapes');
    const compared = rows.flatMap(({ items, shape, between }) =>
      layersOf(between, scene).flatMap((layer) => {
        const here = withIndex(scene, 'layer', layer);
        return termsIn(items, here).map((term) => {
          const own = shapeOf(quantityOf(term));
          const sides = (of: MatrixQuantityShape) => [lengthIn(of.rows, here), lengthIn(of.columns, here)];
          return [sides(shape), sides(own)];
        });
      }),
    );
    expect(compared.length).toBeGreaterThan(3);
    for (const [shape, own] of compared) expect(shape).toEqual(own);
  });

  const layersOf = (between: { low: unknown } | undefined, scene: Scene): readonly number[] =>
    between === undefined ? [1] : scene.network.spec.layers.slice(0, -1).map((_, index) => index + 1);

  it('of any hidden layer are not said where the widths differ', () => {
    expect(trialNetworks.flatMap((network) => said('shapes-of-hidden', network))).toEqual([]);
  });
});

function quantityOf(term: Term): MatrixQuantity {
  if (term.kind === 'whole') return term.quantity;
  if (term.kind === 'gradient' && term.by !== 'everything') return quantityOf(term.by);
  throw new Error('an array is expected');
}

describe('the array of all derivatives', () => {
  it('has every parameter of the network once when it is complete', () => {
    const stages = said('gradient-array');
    const last = stages.at(-1);
    if (last?.kind !== 'gradient-array') throw new Error('an array is expected');
    const scene = sceneOf(classes);
    const blocks = last.blocks.flatMap(({ of, first, last: end }) =>
      Array.from(
        { length: resolve(end, scene) - resolve(first, scene) + 1 },
        (_, index) => `${of} ${index + 1}`,
      ),
    );
    expect(blocks.toSorted()).toEqual(parametersOf(classes).toSorted());
    expect(stages.map((stage) => stage.kind === 'gradient-array' && stage.complete)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('shows different entries that the network has, each column ending in the last row of its block', () => {
    const scene = sceneOf(classes);
    for (const stage of said('gradient-array')) {
      if (stage.kind !== 'gradient-array') throw new Error('an array is expected');
      const shown = stage.cells
        .flat()
        .flatMap((cell) => (typeof cell === 'string' ? [] : [JSON.stringify(cell)]));
      expect(new Set(shown).size).toBe(shown.length);
      for (const cell of stage.cells.at(-1) ?? []) {
        if (typeof cell === 'string') continue;
        if (cell.kind !== 'weight' && cell.kind !== 'bias') throw new Error('a parameter is expected');
        const layer = resolve(cell.layer, scene);
        expect(resolve(cell.to, scene)).toBe(classes.layers[layer - 1]?.units);
      }
    }
  });
});

describe('the listings', () => {
  const routines = {
    'gradient-descent': only('training', 'routine'),
    'forward-propagation': only('forward-routine', 'routine'),
    'back-propagation': only('backward-routine', 'routine'),
  } as const satisfies Record<string, Routine>;

  const start: Point = {
    inputs: [[0.3, -0.8, 1.1]],
    targets: [[0, 1]],
    weights: classes.layers.map(({ units }, layer) =>
      Array.from({ length: units }, (_, to) =>
        [0, 1, 2].map((from) => Math.sin(1 + layer * 9 + to * 3 + from)),
      ),
    ),
    biases: classes.layers.map(({ units }, layer) =>
      Array.from({ length: units }, (_, to) => Math.cos(layer + to)),
    ),
  };

  const memoryAt = ({ inputs, targets, weights, biases }: Point): Memory => {
    const memory: Memory = new Map([
      ['input', column(inputs[0] ?? [])],
      ['target', column(targets[0] ?? [])],
    ]);
    weights.forEach((rows, index) => memory.set(`weight ${index + 1}`, rows));
    biases.forEach((cells, index) => memory.set(`bias ${index + 1}`, column(cells ?? [])));
    return memory;
  };

  it('train a network as the engine does', () => {
    const memory = memoryAt(start);
    const scene = withIndex(sceneOf(classes), 'class', 2);
    runRoutine('gradient-descent', memory, { routines, scene, rate: 0.5, iterations: 20 });
    const trained = engineTraining(classes, start, { learningRate: 0.5, epochs: 20 });
    expect(trained.losses.at(-1)).toBeLessThan(0.2 * (trained.losses[0] ?? 0));
    const numbers = parametersOf(classes).flatMap((name) => memory.get(name)?.flat() ?? []);
    const expected = classes.layers.flatMap((_, index) => [
      ...(trained.weights[index] ?? []).flat(),
      ...(trained.biases[index] ?? []),
    ]);
    expect(numbers).toHaveLength(expected.length);
    const worst = Math.max(
      ...numbers.map((number, index) => Math.abs(number - (expected[index] ?? Number.NaN))),
    );
    expect(worst).toBeLessThan(1e-10);
  });

  it('are given what they ask for', () => {
    const steps = routines['gradient-descent'].body.flatMap((step) =>
      step.kind === 'repeat' ? step.body : [],
    );
    const calls = steps.flatMap((step) => (step.kind === 'call' ? [step] : []));
    const named = (items: readonly Item[]): readonly string[] =>
      termsIn(items, sceneOf(classes)).map(({ kind, ...rest }) =>
        kind === 'parameters' ? kind : JSON.stringify(rest),
      );
    expect(calls).toHaveLength(2);
    expect(calls.map(({ given }) => named(given))).toEqual(
      calls.map(({ routine }) => named(routines[routine].given)),
    );
  });
});
