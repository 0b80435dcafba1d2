import { describe, expect, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import {
  diag,
  mappedDerivative,
  ref,
  scalar,
  scaled,
  transpose,
} from '../../../../src/expression/matrix/build.ts';
import type { Matrix } from '../../../../src/expression/matrix/matrix.ts';
import {
  composition,
  functionJacobian,
  identity,
  placed,
  sole,
  squaredNorm,
  tower,
} from '../../../../src/expression/matrix/special.ts';
import { texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../../../src/notation/profiles/index.ts';
import { at, units } from '../../../../src/quantity/index.ts';

const { equations, pool } = deriveGeneral({ depth: 2 });

const find = (id: string) => {
  const found = equations.find((equation) => equation.id === id);
  if (found === undefined) throw new Error(`no equation ${id}`);
  return found;
};

/** The line with another last member. */
const withLast = (id: string, last: Matrix) => {
  const equation = find(id);
  return { ...equation, members: [...equation.members.slice(0, -1), last] };
};

const passes = (equation: ReturnType<typeof find>): boolean => checkGeneral([equation], { seed: 2 }).passed;

const x = ref({ kind: 'input', batch: false });
const W = (layer: number): Matrix => ref({ kind: 'weight', layer });
const half = pool.divide(
  pool.symbolic({ kind: 'quantity', quantity: { kind: 'decay' } }, []),
  pool.number(2),
);
const a = pool.symbolic(
  { kind: 'quantity', quantity: { kind: 'activation', layer: at.previous, unit: at.from } },
  [],
);

describe('a line that is changed is no longer true', () => {
  test.each<readonly [string, string, Matrix]>([
    ['a tower that starts at its second layer', 'composition/tower', tower(x, 2, false)],
    ['a layer left out', 'composition/whole', composition(x, 1, 1, true)],
    ['one norm of two', 'objective/penalty', scaled(half, squaredNorm(W(1)))],
    ['the value at another place', 'jacobian/weight', placed(a, 1, units(at.layer))],
    [
      'the slopes for the identity',
      'jacobian/bias',
      diag(mappedDerivative(at.layer, ref({ kind: 'preactivation', layer: at.layer, batch: false }))),
    ],
    ['the identity for the slopes', 'jacobian/activation', identity(units(at.layer))],
    ['a unit without its derivative', 'unit-example/squared-error/bias', sole(composition(x, 1, 1, true))],
    ['another layer', 'last/composed', ref({ kind: 'preactivation', layer: at.last, batch: false })],
    ['1 for an error term', 'naming/error', scalar(pool.number(1))],
  ])('%s', (_, id, last) => {
    expect(passes(find(id))).toBe(true);
    expect(passes(withLast(id, last))).toBe(false);
  });

  test('save for what is equal', () => {
    expect(passes(withLast('jacobian/activation', transpose(functionJacobian(at.layer))))).toBe(true);
  });
});

const shapes = {
  many: { sizes: [3, 4, 2], functions: [0, 1] },
  deep: { sizes: [2, 3, 2, 2], functions: [0, 0, 0] },
  one: { sizes: [2, 1], functions: [0] },
} as const;

test.each<readonly [string, NotationName, keyof typeof shapes, string]>([
  [
    'composition/tower',
    'crib-sheet',
    'deep',
    'y = f(x) = \\sigma(W^{L} \\cdots \\sigma(W^{2} \\sigma(W^{1} x + b^{1}) + b^{2}) + \\cdots + b^{L})',
  ],
  [
    'unit-example/squared-error/bias',
    'crib-sheet',
    'one',
    '\\frac{\\partial C(\\theta)}{\\partial b} = 2 (\\sigma(W x + b) - \\hat{y}) \\cdot [1 - \\sigma(W x + b)] \\sigma(W x + b) \\cdot 1',
  ],
  [
    'naming/error',
    'crib-sheet',
    'many',
    '\\frac{\\partial C(\\theta)}{\\partial z_{i}^{l}} \\Rightarrow \\delta_{i}^{l}',
  ],
  ['last/composed', 'crib-sheet', 'many', '\\Rightarrow a^{L} = \\rho(W^{L} a^{L-1} + b^{L})'],
  ['objective/sum', 'layered', 'many', 'J = \\mathcal{L} + s'],
  [
    'objective/penalty',
    'layered',
    'many',
    's = \\frac{\\lambda}{2} (\\|\\boldsymbol{W}^{(1)}\\|_{F}^{2} + \\|\\boldsymbol{W}^{(2)}\\|_{F}^{2})',
  ],
  [
    'jacobian/weight',
    'layered',
    'many',
    '\\frac{\\partial \\boldsymbol{z}^{(l)}}{\\partial w_{ij}^{(l)}} = [0, \\dots, \\underset{i}{a_{j}^{(l-1)}}, \\dots, 0]',
  ],
  [
    'error-term/naming',
    'layered',
    'many',
    '\\delta^{(l)} = \\frac{\\partial \\mathcal{L}(\\boldsymbol{y}, \\hat{\\boldsymbol{y}})}{\\partial \\boldsymbol{z}^{(l)}} \\quad \\in \\mathbb{R}^{M_{l}}',
  ],
])('%s in %s', (id, name, shape, tex) => {
  expect(texOfEquation(find(id), { notation: notations[name], shape: shapes[shape] })).toBe(tex);
});

test('a line with steps has a reason for each', () => {
  const uneven = equations.filter(
    ({ members, steps }) => steps !== undefined && steps.length !== members.length - 1,
  );
  expect(uneven.map(({ id }) => id)).toEqual([]);
});

test('many layers are summed over, and a network deep enough is found for every line', () => {
  const deep = deriveGeneral({ depth: 7 }).equations.find(({ id }) => id === 'objective/penalty');
  expect(deep?.domain.premises).toEqual([{ kind: 'penalty' }]);
  expect(deep?.members[1]?.kind).toBe('scaled');
});
