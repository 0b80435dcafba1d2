import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../src/derivation/general/derive-general.ts';
import {
  difference,
  hadamard,
  negated,
  product,
  ref,
  scaled,
  sum,
  transpose,
} from '../../src/expression/matrix/build.ts';
import type { Matrix } from '../../src/expression/matrix/matrix.ts';
import { texOfMatrices, texOfMatrix } from '../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { at, type Index } from '../../src/quantity/index.ts';
import { setStrictly } from '../render/strict-katex.ts';

const shape = { sizes: [3, 2, 2], functions: [0, 0] };
const { equations, pool } = deriveGeneral();

function printed(id: string, name: NotationName): string {
  const found = equations.find((equation) => equation.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return texOfMatrices(found.members, { notation: notations[name], shape });
}

describe.each(Object.entries(notations))('in the notation %s', (_, notation) => {
  it.each(equations.map(({ id, members }) => [id, members] as const))('%s is typeset', (_id, members) => {
    const tex = texOfMatrices(members, { notation, shape });
    expect(tex).not.toMatch(/undefined|NaN|[\uE000-\uE003]/);
    expect(() => setStrictly(tex)).not.toThrow();
  });
});

test.each<readonly [NotationName, string, string]>([
  [
    'crib-sheet',
    'recursion/law',
    "\\delta_{i}^{l} = \\sigma'(z_{i}^{l}) \\cdot \\sum_{k} w_{ki}^{l+1} \\cdot \\delta_{k}^{l+1}",
  ],
  ['crib-sheet', 'output/gathered', "\\delta^{L} = \\sigma'(z^{L}) \\odot \\nabla C(y)"],
  ['differentials', 'weights/outer', '\\mathrm{d} W^{[l]} = \\mathrm{d} v^{[l]} y^{[l-1]T}'],
  ['differentials', 'batch/weights', '\\mathrm{d} W^{[l]} = \\frac{1}{m} \\mathrm{d} V^{[l]} Y^{[l-1]T}'],
  [
    'differentials',
    'batch/biases',
    '\\mathrm{d} b^{[l]} = \\frac{1}{m} \\sum_{p=1}^{m} \\mathrm{d} V^{[l](p)}',
  ],
  [
    'lecture',
    'weights/outer',
    '\\nabla_{W_{k}} \\mathcal{L}(\\theta) = \\nabla_{\\mathbf{a}_{k}} \\mathcal{L}(\\theta) \\mathbf{h}_{k-1}^{T}',
  ],
  [
    'layered',
    'jacobian/activation',
    "\\frac{\\partial \\boldsymbol{a}^{(l)}}{\\partial \\boldsymbol{z}^{(l)}} = \\frac{\\partial f_{l}(\\boldsymbol{z}^{(l)})}{\\partial \\boldsymbol{z}^{(l)}} = \\operatorname{diag}(f_{l}'(\\boldsymbol{z}^{(l)}))",
  ],
  [
    'worked-notes',
    'weight/local',
    '\\frac{\\partial z_{j}^{l}}{\\partial w_{ij}^{l}} = \\begin{cases} x_{i}, & l = 2 \\\\ a_{i}^{l-1}, & l > 2 \\end{cases}',
  ],
])('%s prints %s', (name, id, tex) => {
  expect(printed(id, name)).toBe(tex);
});

test('who has no δ does not say the same twice', () => {
  expect(printed('recursion/chain', 'crib-sheet')).toMatch(/^\\delta_\{i\}\^\{l\} = \\frac\{\\partial C\}/);
  expect(printed('recursion/chain', 'worked-notes')).toMatch(/^\\frac\{[^=]*= \\sum/);
});

describe('brackets', () => {
  const W = (layer: Index): Matrix => ref({ kind: 'weight', layer });
  const z = (layer: Index): Matrix => ref({ kind: 'preactivation', layer, batch: false });
  const d = (layer: Index): Matrix => ref({ kind: 'error', layer, batch: false });
  const two = pool.number(2);

  it.each<readonly [string, Matrix]>([
    ['z^{l} \\odot W^{l} z^{l-1}', hadamard(z(at.layer), product(W(at.layer), z(at.previous)))],
    ['z^{l} \\odot \\delta^{l} + z^{l}', sum(hadamard(z(at.layer), d(at.layer)), z(at.layer))],
    ['W^{l} (z^{l-1} + \\delta^{l-1})', product(W(at.layer), sum(z(at.previous), d(at.previous)))],
    ['W^{l} (z^{l-1} \\odot \\delta^{l-1})', product(W(at.layer), hadamard(z(at.previous), d(at.previous)))],
    ['W^{l+1} (W^{l} z^{l-1})', product(W(at.following), product(W(at.layer), z(at.previous)))],
    ['(z^{l} + \\delta^{l})^{T}', transpose(sum(z(at.layer), d(at.layer)))],
    ['(W^{l} z^{l-1})^{T}', transpose(product(W(at.layer), z(at.previous)))],
    ['((W^{l})^{T})^{T}', transpose(transpose(W(at.layer)))],
    ['z^{l} - \\delta^{l}', difference(z(at.layer), d(at.layer))],
    ['z^{l} - (\\delta^{l} - z^{l})', difference(z(at.layer), difference(d(at.layer), z(at.layer)))],
    ['-(z^{l} + \\delta^{l})', negated(sum(z(at.layer), d(at.layer)))],
    ['2 (z^{l} + \\delta^{l})', scaled(two, sum(z(at.layer), d(at.layer)))],
    ['z^{l} \\odot (-\\delta^{l})', hadamard(z(at.layer), negated(d(at.layer)))],
  ])('%s', (tex, matrix) => {
    expect(texOfMatrix(matrix, { notation: notations['crib-sheet'], shape })).toBe(tex);
  });
});
