import { describe, expect, it, test } from 'vitest';
import { entriesOf } from '../../../src/derivation/general/entries.ts';
import { instantiate } from '../../../src/derivation/general/instantiate.ts';
import { resolve, type Scene } from '../../../src/derivation/general/scene.ts';
import {
  columnOf,
  diag,
  jacobian,
  mapped,
  outer,
  product,
  ref,
  scaled,
  transpose,
  unitVector,
} from '../../../src/expression/matrix/build.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { symbolic } from '../../../src/expression/symbolic/build.ts';
import { buildModel } from '../../../src/network/build-model.ts';
import type { ActivationName, NetworkSpec } from '../../../src/network/spec.ts';
import { at, type Index, type IndexSymbol, layers, sizeOf, units } from '../../../src/quantity/index.ts';
import {
  activation,
  activationFunction,
  bias,
  functionComponent,
  input,
  loss,
  preactivation,
  weight,
} from '../../../src/quantity/quantity.ts';

const spec = (output: ActivationName): NetworkSpec => ({
  name: 'scene',
  inputs: 2,
  layers: [
    { units: 3, activation: 'sigmoid', bias: true },
    { units: 2, activation: output, bias: true },
  ],
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

const network = buildModel(spec('tanh'));
const { pool } = network;
const build = symbolic(new ExpressionPool());

const symbols = ['layer', 'to', 'from', 'class', 'sample'] as const satisfies readonly IndexSymbol[];

const scene = (numbers: Partial<Record<IndexSymbol, number>> = {}, samples = 1): Scene => ({
  network,
  assignment: new Map(
    symbols.flatMap((symbol) => (numbers[symbol] === undefined ? [] : [[symbol, numbers[symbol]] as const])),
  ),
  samples,
});

const z = pool.ref(preactivation(1, 2));

describe('a formula of symbolic indices', () => {
  it('is a sum over the units of a layer', () => {
    const weighted = build.sum(
      'from',
      units(at.previous),
      new ExpressionPool().product([
        build.quantity({ kind: 'weight', layer: at.layer, to: at.to, from: at.from }),
        build.quantity({ kind: 'activation', layer: at.previous, unit: at.from }),
      ]),
    );
    expect(instantiate(weighted, scene({ layer: 1, to: 3 }))).toBe(
      pool.sum([
        pool.product([pool.ref(weight(1, 3, 1)), pool.ref(input(1))]),
        pool.product([pool.ref(weight(1, 3, 2)), pool.ref(input(2))]),
      ]),
    );
  });

  it('has the error term as a derivative of the loss', () => {
    const error = build.quantity({ kind: 'error', layer: at.layer, unit: at.to });
    const expected = pool.partial(pool.ref(loss()), preactivation(1, 2));
    expect(instantiate(error, scene({ layer: 1, to: 2 }))).toBe(expected);
  });

  it('has f′ as the derivative of the activation', () => {
    const slope = build.derivative(
      at.layer,
      build.quantity({ kind: 'preactivation', layer: at.layer, unit: at.to }),
    );
    const expected = pool.partial(pool.ref(activation(1, 2)), preactivation(1, 2));
    expect(instantiate(slope, scene({ layer: 1, to: 2 }))).toBe(expected);
  });

  it.each([
    [1, 1, 1],
    [1, 2, 0],
  ] as const)('has the indicator of %s and %s as %s', (left, right, value) => {
    const indicator = build.indicator(at.to, at.class);
    expect(instantiate(indicator, scene({ to: left, class: right }))).toBe(pool.number(value));
  });

  it('has sizes as numbers', () => {
    expect(instantiate(build.index(sizeOf(units(1))), scene())).toBe(pool.number(3));
    expect(instantiate(build.index(sizeOf({ kind: 'samples' })), scene({}, 4))).toBe(pool.number(4));
    expect(resolve(sizeOf(layers(1, at.last)), scene())).toBe(2);
  });

  it('keeps the sample that it names', () => {
    const own = build.quantity({ kind: 'preactivation', layer: 1, unit: 2, sample: at.sample });
    const expected = pool.symbolic({ kind: 'quantity', quantity: { ...preactivation(1, 2), sample: 3 } }, []);
    expect(instantiate(own, scene({ sample: 3 }, 3))).toBe(expected);
  });
});

test.each([
  ['an index without a number', build.quantity({ kind: 'input', unit: at.to })],
  ['a layer that is not there', build.sum('to', units(3), build.index(at.to))],
  [
    'the derivative by an error term',
    build.partial(build.quantity({ kind: 'loss' }), { kind: 'error', layer: 1, unit: 1 }),
  ],
  [
    'f′ at the preactivation of another layer',
    build.derivative(2, build.quantity({ kind: 'preactivation', layer: 1, unit: 1 })),
  ],
])('%s is refused', (_, formula) => {
  expect(() => instantiate(formula, scene())).toThrow(RangeError);
});

test('an elementwise formula is refused of softmax, the whole function is not', () => {
  const soft: Scene = { ...scene(), network: buildModel(spec('softmax')) };
  const one = build.apply(2, build.quantity({ kind: 'preactivation', layer: 2, unit: 1 }));
  expect(() => instantiate(one, soft)).toThrow(RangeError);
  const rows = entriesOf(mapped(2, ref({ kind: 'preactivation', layer: 2, batch: false })), soft);
  const args = [1, 2].map((unit) => soft.network.pool.ref(preactivation(2, unit)));
  expect(rows[0]).toEqual([soft.network.pool.apply(functionComponent(2, 1), args)]);
});

describe('the entries of', () => {
  const W = (layer: Index) => ref({ kind: 'weight', layer });
  const column = ref({ kind: 'preactivation', layer: 1, batch: false });
  const zs = [1, 2, 3].map((unit) => pool.ref(preactivation(1, unit)));
  const zero = pool.number(0);

  it('a transpose', () => {
    expect(entriesOf(transpose(W(1)), scene())).toEqual(
      [1, 2].map((from) => [1, 2, 3].map((to) => pool.ref(weight(1, to, from)))),
    );
  });

  it('a product', () => {
    const biases = ref({ kind: 'bias', layer: 1 });
    expect(entriesOf(product(W(2), biases), scene())).toEqual(
      [1, 2].map((to) => [
        pool.sum(
          [1, 2, 3].map((from) => pool.product([pool.ref(weight(2, to, from)), pool.ref(bias(1, from))])),
        ),
      ]),
    );
  });

  it('an outer product', () => {
    const x = ref({ kind: 'input', batch: false });
    expect(entriesOf(outer(column, x), scene())).toEqual(
      zs.map((row) => [1, 2].map((unit) => pool.product([row, pool.ref(input(unit))]))),
    );
  });

  it('a diagonal matrix', () => {
    expect(entriesOf(diag(column), scene())).toEqual(
      zs.map((entry, row) => zs.map((_, other) => (row === other ? entry : zero))),
    );
  });

  it('a Jacobian, by its layout', () => {
    const of = { kind: 'preactivation', layer: 2, batch: false } as const;
    const by = { kind: 'activation', layer: 1, batch: false } as const;
    const partial = (above: number, below: number) =>
      pool.partial(pool.ref(preactivation(2, above)), activation(1, below));
    const rows = [1, 2, 3].map((below) => [1, 2].map((above) => partial(above, below)));
    expect(entriesOf(jacobian(of, by), scene())).toEqual(rows);
    expect(entriesOf(jacobian(of, by, 'numerator'), scene())).toEqual(
      [1, 2].map((above) => [1, 2, 3].map((below) => partial(above, below))),
    );
  });

  it('a column of weights', () => {
    expect(entriesOf(columnOf({ kind: 'weight', layer: 1 }, 2), scene())).toEqual(
      [1, 2, 3].map((to) => [pool.ref(weight(1, to, 2))]),
    );
  });

  it('a unit vector and a multiple', () => {
    const two = new ExpressionPool().number(2);
    expect(entriesOf(scaled(two, unitVector(units(1), at.to)), scene({ to: 2 }))).toEqual(
      [0, 1, 0].map((one) => [pool.product([pool.number(2), pool.number(one)])]),
    );
  });

  it('a function, entry by entry', () => {
    expect(entriesOf(mapped(1, column), scene())[1]).toEqual([pool.apply(activationFunction(1), [z])]);
  });
});
