import { describe, expect, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import {
  difference,
  gradient,
  hadamard,
  outer,
  product,
  ref,
  scalar,
  transpose,
} from '../../../../src/expression/matrix/build.ts';
import type { Matrix } from '../../../../src/expression/matrix/matrix.ts';
import { alias, mapJacobian, partials } from '../../../../src/expression/matrix/worked.ts';
import { texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../../../src/notation/profiles/index.ts';

const derived = deriveGeneral({ depth: 2 });
const mine = /^(?:lone-unit|layer|output\/[a-z-]+|batch-layers|linear-map)\/|^output\/by-/;

const find = (id: string, equations = derived.equations) => {
  const found = equations.find((equation) => equation.id === id);
  if (found === undefined) throw new Error(`no equation ${id}`);
  return found;
};

const passes = (equation: ReturnType<typeof find>): boolean =>
  checkGeneral([equation], { seed: 5, digits: 28 }).passed;

const W = (layer: number): Matrix => ref({ kind: 'weight', layer });
const x = ref({ kind: 'input', batch: false });
const a = (layer: number, batch = false): Matrix => ref({ kind: 'activation', layer, batch });
const error = (layer: number, batch = false): Matrix => ref({ kind: 'error', layer, batch });
const target = (layer: number): Matrix => ({
  ...ref({ kind: 'target', batch: false }),
  shape: a(layer).shape,
});

describe('lines about networks of one depth', () => {
  test.each([1, 2, 3, 4])(
    'hold in networks of %i layers',
    (depth) => {
      const { equations } = deriveGeneral({ depth });
      const lines = equations.filter(({ id }) => mine.test(id));
      const { equations: checks } = checkGeneral(lines, { seed: 3, digits: 28, assignments: 4 });
      expect(checks.filter(({ passed, networks }) => !passed || networks < 3)).toEqual([]);
      expect(lines.filter(({ id }) => id.startsWith('layer/') && id.endsWith('by-weights'))).toHaveLength(
        depth,
      );
    },
    120_000,
  );

  test('say nothing of biases where there are none', () => {
    const { equations } = deriveGeneral({ depth: 2, biases: false });
    const lines = equations.filter(({ id }) => mine.test(id));
    expect(lines.filter(({ id }) => id.includes('bias'))).toEqual([]);
    expect(checkGeneral(lines, { seed: 3, digits: 28, assignments: 2 }).passed).toBe(true);
  }, 120_000);

  test('are not there for networks of any depth', () => {
    const ids = deriveGeneral().equations.map(({ id }) => id);
    expect(ids.filter((id) => /^(?:layer|output\/[a-z-]+|batch-layers)\//.test(id))).toEqual([]);
  });

  test.each<readonly [string, string, Matrix]>([
    ['the layer after for the layer', 'layer/1/by-weights', outer(error(1), a(1))],
    ['a sign', 'output/binary-cross-entropy/by-preactivations', difference(target(2), a(2))],
    ['δ = e', 'output/half-squared-error/error-term', alias('difference', difference(target(2), a(2)))],
    ['weights as they stand', 'linear-map/rule', W(1)],
    ['no slope', 'layer/1/by-preactivations', gradient({ kind: 'activation', layer: 1, batch: false })],
    [
      '∂v/∂w without ∂𝓛/∂v',
      'lone-unit/by-weight',
      partials({ kind: 'preactivation', layer: 1, unit: 1 }, { kind: 'weight', layer: 1 }),
    ],
    ['half of the product', 'layer/2/by-biases', hadamard(error(2), error(2))],
    ['no 1/m', 'batch-layers/2/by-weights', outer(error(2, true), a(1, true))],
    ['W² for W¹', 'linear-map/image', mapJacobian(product(W(1), x), { kind: 'input', batch: false })],
    ['0 for y − d', 'lone-unit/by-sum', scalar(derived.pool.number(0))],
  ])('are no longer true with %s', (_, id, last) => {
    const equation = find(id);
    expect(passes(equation)).toBe(true);
    expect(passes({ ...equation, members: [...equation.members.slice(0, -1), last] })).toBe(false);
  });

  test('are no longer true with another entry beside them', () => {
    const equation = find('layer/2/by-weights');
    if (equation.beside === undefined) throw new Error('the rule for one entry stands beside');
    const { members } = equation.beside;
    const beside = { ...equation.beside, members: [...members.slice(0, -1), scalar(derived.pool.number(1))] };
    expect(passes({ ...equation, beside })).toBe(false);
  });

  test('the transpose of the Jacobian is the map', () => {
    const equation = find('linear-map/rule');
    const [jacobian] = equation.members;
    if (jacobian === undefined) throw new Error('an equation has members');
    expect(passes({ ...equation, members: [transpose(jacobian), W(1)] })).toBe(true);
  });
});

const shapes = {
  one: { sizes: [3, 1], functions: [0] },
  two: { sizes: [3, 4, 1], functions: [0, 0] },
  many: { sizes: [3, 4, 2], functions: [0, 0] },
} as const;

describe('a line is printed', () => {
  const alone = deriveGeneral({ depth: 1 });
  test.each<readonly [NotationName, keyof typeof shapes, string, string]>([
    [
      'differentials',
      'one',
      'lone-unit/by-weight',
      '\\mathrm{d} w = \\frac{\\partial \\mathcal{L}}{\\partial v} \\frac{\\partial v}{\\partial w} = \\mathrm{d} v x^{T}',
    ],
    ['differentials', 'one', 'layer/1/preactivation', 'v = w x + b'],
    ['differentials', 'two', 'output/binary-cross-entropy/error-term', '\\delta = -e'],
    [
      'differentials',
      'two',
      'output/binary-cross-entropy/one/by-activations',
      '\\mathrm{d} y^{[2]} = \\frac{y^{[2]} - d}{y^{[2]} (1 - y^{[2]})}',
    ],
    [
      'differentials',
      'many',
      'output/cross-entropy/many/by-activations',
      '\\mathrm{d} y_{i}^{[2]} = -\\frac{d_{i}}{y_{i}^{[2]}}',
    ],
    ['differentials', 'two', 'linear-map/rule', '\\frac{\\partial A x}{\\partial x} = A^{T}'],
    ['crib-sheet', 'many', 'linear-map/rule', '\\frac{\\partial A x}{\\partial x} = A^{T}'],
    ['crib-sheet', 'many', 'layer/1/by-weights', '\\frac{\\partial C}{\\partial W^{1}} = \\delta^{1} x^{T}'],
    [
      'differentials',
      'two',
      'batch-layers/inputs',
      'X = [x^{(1)} \\ x^{(2)} \\ \\dots \\ x^{(m)}] \\quad (n^{[0]} \\times m)',
    ],
    [
      'differentials',
      'two',
      'batch-layers/1/by-preactivations',
      "\\mathrm{d} V^{[1]} = W^{[2]T} \\mathrm{d} V^{[2]} \\cdot \\sigma'(V^{[1]})",
    ],
  ])('in %s, %s: %s', (notation, shape, id, tex) => {
    const equation = find(id, shape === 'one' ? alone.equations : derived.equations);
    expect(texOfEquation(equation, { notation: notations[notation], shape: shapes[shape] })).toBe(tex);
  });
});
