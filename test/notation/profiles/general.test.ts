import { describe, expect, test } from 'vitest';
import { layerText } from '../../../src/notation/index-text.ts';
import { letterTex } from '../../../src/notation/letter-tex.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import {
  at,
  type Extent,
  type GeneralQuantity,
  layers,
  samples,
  sizeOf,
  units,
} from '../../../src/quantity/index.ts';
import type { MatrixQuantity } from '../../../src/quantity/matrix.ts';

const order: readonly NotationName[] = ['worked-notes', 'crib-sheet', 'differentials', 'lecture', 'layered'];
const shape = { sizes: [3, 2, 2], functions: [0, 0] };
const lone = { sizes: [3, 1], functions: [0] };

type Letters = readonly string[];

describe('symbolic indices', () => {
  const rows: readonly (readonly [GeneralQuantity, Letters])[] = [
    [
      { kind: 'weight', layer: at.layer, to: at.to, from: at.from },
      ['w_{ij}^{l}', 'w_{ij}^{l}', 'W_{ij}^{[l]}', 'W_{kij}', 'w_{ij}^{(l)}'],
    ],
    [
      { kind: 'weight', layer: at.following, to: at.next, from: at.to },
      ['w_{jk}^{l+1}', 'w_{ki}^{l+1}', 'W_{ki}^{[l+1]}', 'W_{k+1,m,i}', 'w_{ki}^{(l+1)}'],
    ],
    [
      { kind: 'weight', layer: at.last, to: 1, from: 1 },
      ['w_{11}^{L}', 'w_{11}^{L}', 'W_{11}^{[L]}', 'W_{L,11}', 'w_{11}^{(L)}'],
    ],
    [
      { kind: 'weight', layer: 1, to: 1, from: sizeOf(units(0)) },
      ['w_{n_{1},1}^{2}', 'w_{1n}^{1}', 'W_{1,n^{[0]}}^{[1]}', 'W_{1,1,n_{0}}', 'w_{1,M_{0}}^{(1)}'],
    ],
    [
      { kind: 'weight', layer: at.layer, to: 1, from: sizeOf(units(at.previous)) },
      ['w_{n_{l-1},1}^{l}', 'w_{1n}^{l}', 'W_{1,n^{[l-1]}}^{[l]}', 'W_{k1n}', 'w_{1,M_{l-1}}^{(l)}'],
    ],
    [
      { kind: 'activation', layer: at.previous, unit: at.from },
      ['a_{i}^{l-1}', 'a_{j}^{l-1}', 'y_{j}^{[l-1]}', 'h_{k-1,j}', 'a_{j}^{(l-1)}'],
    ],
    [
      { kind: 'preactivation', layer: at.last, unit: at.class },
      ['z_{c}^{L}', 'z_{c}^{L}', 'v_{c}^{[L]}', 'a_{L\\ell}', 'z_{c}^{(L)}'],
    ],
    [
      { kind: 'preactivation', layer: at.last, unit: at.running },
      ["z_{j'}^{L}", "z_{i'}^{L}", "v_{i'}^{[L]}", "a_{Li'}", "z_{i'}^{(L)}"],
    ],
    [
      { kind: 'prediction', layer: at.last, unit: at.to },
      ['Y_{j}', 'y_{i}', 'y_{i}', '\\hat{y}_{i}', '\\hat{y}_{i}'],
    ],
    [
      { kind: 'error', layer: at.layer, unit: at.to },
      ['\\delta_{j}^{l}', '\\delta_{i}^{l}', '\\delta_{i}^{[l]}', '\\delta_{ki}', '\\delta_{i}^{(l)}'],
    ],
    [{ kind: 'activation', layer: 0, unit: at.from }, ['x_{i}', 'x_{j}', 'x_{j}', 'x_{j}', 'a_{j}^{(0)}']],
    [
      { kind: 'activation', layer: at.layer, unit: at.to, sample: at.sample },
      ['a_{j}^{l(p)}', 'a_{i}^{l(p)}', 'y_{i}^{[l](p)}', 'h_{kpi}', 'a_{i}^{(l)[p]}'],
    ],
    [
      { kind: 'target', unit: at.to, sample: at.sample },
      ['\\hat{Y}_{j}^{(p)}', '\\hat{y}_{i}^{(p)}', 'd_{i}^{(p)}', 'y_{pi}', 'y_{i}^{[p]}'],
    ],
    [
      { kind: 'input', unit: 2, sample: 1 },
      ['x_{2}^{(1)}', 'x_{2}^{(1)}', 'x_{2}^{(1)}', 'x_{1,2}', 'x_{2}^{[1]}'],
    ],
    [{ kind: 'function', layer: at.layer }, ['f', '\\sigma', '\\sigma', 'g', 'f_{l}']],
    [{ kind: 'function', layer: at.last }, ['f', '\\sigma', '\\sigma', 'O', 'f_{L}']],
    [{ kind: 'logistic' }, ['\\sigma', '\\mathrm{sigmoid}', '\\mathrm{sigmoid}', '\\sigma', '\\sigma']],
  ];

  test.each(rows)('%j', (quantity, expected) => {
    expect(order.map((name) => letterTex(notations[name].letter(quantity, shape)))).toEqual(expected);
  });
});

describe('vectors and matrices', () => {
  const rows: readonly (readonly [MatrixQuantity, Letters])[] = [
    [
      { kind: 'weight', layer: at.layer },
      ['\\mathbf{W}^{l}', 'W^{l}', 'W^{[l]}', 'W_{k}', '\\boldsymbol{W}^{(l)}'],
    ],
    [
      { kind: 'bias', layer: at.last },
      ['\\mathbf{b}^{L}', 'b^{L}', 'b^{[L]}', '\\mathbf{b}_{L}', '\\boldsymbol{b}^{(L)}'],
    ],
    [
      { kind: 'preactivation', layer: at.layer, batch: false },
      ['\\mathbf{z}^{l}', 'z^{l}', 'v^{[l]}', '\\mathbf{a}_{k}', '\\boldsymbol{z}^{(l)}'],
    ],
    [
      { kind: 'activation', layer: at.previous, batch: true },
      ['\\mathbf{A}^{l-1}', 'A^{l-1}', 'Y^{[l-1]}', '\\mathbf{H}_{k-1}', '\\boldsymbol{A}^{(l-1)}'],
    ],
    [
      { kind: 'activation', layer: 0, batch: true },
      ['\\mathbf{X}', 'X', 'X', '\\mathbf{X}', '\\boldsymbol{A}^{(0)}'],
    ],
    [
      { kind: 'error', layer: at.layer, batch: false },
      [
        '\\boldsymbol{\\delta}^{l}',
        '\\delta^{l}',
        '\\delta^{[l]}',
        '\\boldsymbol{\\delta}_{k}',
        '\\delta^{(l)}',
      ],
    ],
    [
      { kind: 'prediction', batch: false },
      ['\\mathbf{y}', 'y', 'y', '\\hat{\\mathbf{y}}', '\\hat{\\boldsymbol{y}}'],
    ],
    [
      { kind: 'target', batch: true },
      ['\\hat{\\mathbf{Y}}', '\\hat{Y}', 'D', '\\mathbf{Y}', '\\boldsymbol{Y}'],
    ],
  ];

  test.each(rows)('%j', (quantity, expected) => {
    expect(order.map((name) => letterTex(notations[name].matrix(quantity, shape)))).toEqual(expected);
  });

  const alone: readonly (readonly [MatrixQuantity, string])[] = [
    [{ kind: 'weight', layer: 1 }, 'w'],
    [{ kind: 'bias', layer: 1 }, 'b'],
    [{ kind: 'preactivation', layer: 1, batch: false }, 'v'],
    [{ kind: 'activation', layer: 1, batch: false }, 'y^{[1]}'],
  ];

  test.each(alone)('%j of a network of one unit in differentials', (quantity, expected) => {
    expect(letterTex(notations.differentials.matrix(quantity, lone))).toBe(expected);
  });
});

describe('sizes', () => {
  const rows: readonly (readonly [Extent, Letters])[] = [
    [units(at.layer), ['n_{l}', 'n_{l}', 'n^{[l]}', 'n', 'M_{l}']],
    [units(at.following), ['n_{l+1}', 'n_{l+1}', 'n^{[l+1]}', 'n', 'M_{l+1}']],
    [units(at.last), ['n_{L}', 'n_{L}', 'n^{[L]}', 'K', 'M_{L}']],
    [units(0), ['n_{1}', 'n_{0}', 'n^{[0]}', 'n_{0}', 'M_{0}']],
    [samples, ['m', 'm', 'm', 'N', 'm']],
    [layers(1, at.last), ['L', 'L', 'L', 'L', 'L']],
  ];

  test.each(rows)('%j', (extent, expected) => {
    expect(order.map((name) => letterTex(notations[name].size(extent)))).toEqual(expected);
  });
});

describe.each(Object.entries(notations))('the indices of %s', (_, notation) => {
  const symbols = ['layer', 'last', 'to', 'from', 'next', 'running', 'class', 'sample'] as const;

  test('differ from each other and from sizes', () => {
    const sizes = [units(at.layer), units(at.last), samples].map((extent) => notation.size(extent).base);
    const names = [...symbols.map((symbol) => notation.index(symbol)), ...new Set(sizes)];
    expect(new Set(names).size).toBe(names.length);
  });

  test('count layers from the input', () => {
    expect(notation.layerNumber(0)).toBe(notation.conventions.inputLayer);
    expect(layerText(notation, 2)).toBe(`${2 + notation.conventions.inputLayer}`);
  });
});
