import { describe, expect, it, test } from 'vitest';
import { array, firstAndLast, stack, upTo } from '../../../src/expression/matrix/arrays.ts';
import { bindMatrix } from '../../../src/expression/matrix/bind.ts';
import {
  columnOf,
  diag,
  difference,
  hadamard,
  jacobian,
  jacobianByScalar,
  outer,
  product,
  ref,
  scalar,
  series,
  spread,
  sum,
  transpose,
  unitVector,
} from '../../../src/expression/matrix/build.ts';
import type { Matrix } from '../../../src/expression/matrix/matrix.ts';
import { sameShape } from '../../../src/expression/matrix/shapes.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { symbolic } from '../../../src/expression/symbolic/build.ts';
import { at, type Index, samples, units } from '../../../src/quantity/index.ts';
import { type MatrixQuantity, type MatrixShape, shapeOf } from '../../../src/quantity/matrix.ts';

const z = (layer: Index, batch = false): MatrixQuantity => ({ kind: 'preactivation', layer, batch });
const a = (layer: Index, batch = false): MatrixQuantity => ({ kind: 'activation', layer, batch });
const W = (layer: Index): MatrixQuantity => ({ kind: 'weight', layer });
const here = units(at.layer);
const before = units(at.previous);

const pool = new ExpressionPool();
const build = symbolic(pool);

describe('shapes', () => {
  const shapes: readonly (readonly [string, Matrix, MatrixShape])[] = [
    ['W', ref(W(at.layer)), { rows: here, columns: before }],
    ['Wᵀ', transpose(ref(W(at.layer))), { rows: before, columns: here }],
    ['W a', product(ref(W(at.layer)), ref(a(at.previous))), { rows: here, columns: 1 }],
    ['W A', product(ref(W(at.layer)), ref(a(at.previous, true))), { rows: here, columns: samples }],
    ['z aᵀ', outer(ref(z(at.layer)), ref(a(at.previous))), { rows: here, columns: before }],
    ['diag z', diag(ref(z(at.layer))), { rows: here, columns: here }],
    ['b in every column', spread(ref({ kind: 'bias', layer: at.layer })), { rows: here, columns: samples }],
    ['∂z/∂a', jacobian(z(at.layer), a(at.previous)), { rows: before, columns: here }],
    ['∂z/∂a, numerator', jacobian(z(at.layer), a(at.previous), 'numerator'), { rows: here, columns: before }],
    [
      '∂z/∂w',
      jacobianByScalar(z(at.layer), { kind: 'weight', layer: at.layer, to: at.to, from: at.from }),
      { rows: 1, columns: here },
    ],
    ['W_{·,j}', columnOf(W(at.layer), at.from), { rows: here, columns: 1 }],
    [
      'Σ of columns',
      series('sample', samples, columnOf(z(at.layer, true), at.sample)),
      { rows: here, columns: 1 },
    ],
    ['e_i', unitVector(here, at.to), { rows: here, columns: 1 }],
    ['x', ref({ kind: 'input', batch: false }), { rows: units(0), columns: 1 }],
    ['Y', ref({ kind: 'prediction', batch: true }), { rows: units(at.last), columns: samples }],
  ];

  it.each(shapes)('%s', (_, { shape }, expected) => {
    expect(shape).toEqual(expected);
  });

  const misfits: readonly (readonly [string, () => Matrix])[] = [
    ['W W', () => product(ref(W(at.layer)), ref(W(at.layer)))],
    ['W a of the wrong layer', () => product(ref(W(at.layer)), ref(a(at.layer)))],
    ['a + z of two layers', () => sum(ref(a(at.previous)), ref(z(at.layer)))],
    ['z − Z', () => difference(ref(z(at.layer)), ref(z(at.layer, true)))],
    ['z ⊙ zᵀ', () => hadamard(ref(z(at.layer)), transpose(ref(z(at.layer))))],
    ['diag W', () => diag(ref(W(at.layer)))],
    ['∂W/∂a', () => jacobian(W(at.layer), a(at.previous))],
    ['a stack of matrices', () => stack(pool, { index: 'to', over: here, shown: [1] }, ref(W(at.layer)))],
  ];

  it.each(misfits)('refuse %s', (_, make) => {
    expect(make).toThrow(RangeError);
  });
});

describe('arrays', () => {
  const entry = build.quantity({ kind: 'weight', layer: at.layer, to: at.to, from: at.from });
  const weight = (to: Index, from: Index) => build.quantity({ kind: 'weight', layer: at.layer, to, from });

  it('show the first, dots, and the last', () => {
    const made = array(pool, {
      entry,
      rows: { index: 'to', over: here, shown: firstAndLast(here, 1) },
      columns: { index: 'from', over: before, shown: firstAndLast(before, 2) },
    });
    const [height, width] = [{ of: here }, { of: before }];
    expect(made).toMatchObject({
      cells: [
        [weight(1, 1), weight(1, 2), 'across', weight(1, width)],
        ['down', 'down', 'diagonal', 'down'],
        [weight(height, 1), weight(height, 2), 'across', weight(height, width)],
      ],
      shape: shapeOf(W(at.layer)),
    });
  });

  it('show all of a known number', () => {
    const made = array(pool, { entry, rows: { index: 'to', over: here, shown: upTo(3) } });
    expect(made).toMatchObject({ cells: [[weight(1, at.from)], [weight(2, at.from)], [weight(3, at.from)]] });
  });
});

describe('binding an index', () => {
  it('reaches every part and the shape', () => {
    const general = sum(product(ref(W(at.layer)), ref(a(at.previous))), ref(z(at.layer)));
    const bound = bindMatrix(pool, general, 'layer', at.beforeLast);
    const expected = sum(
      product(ref(W(at.beforeLast)), ref(a({ symbol: 'last', plus: -2 }))),
      ref(z(at.beforeLast)),
    );
    expect(bound).toEqual(expected);
  });

  it('leaves the index of a sum alone', () => {
    const x = build.quantity({ kind: 'input', unit: at.running });
    const summed = scalar(build.sum('running', units(0), x));
    expect(bindMatrix(pool, summed, 'running', 3)).toEqual(summed);
    expect(bindMatrix(pool, scalar(x), 'running', 3)).not.toEqual(scalar(x));
  });
});

test('two shapes are the same only side by side', () => {
  const shape = shapeOf(W(at.layer));
  expect(sameShape(shape, shapeOf(W(at.layer)))).toBe(true);
  expect(sameShape(shape, shapeOf(W(at.following)))).toBe(false);
  expect(sameShape(shape, { ...shape, columns: 1 })).toBe(false);
});
