import { describe, expect, it } from 'vitest';
import type { Derivation } from '../../src/derivation/derivation.ts';
import { derive } from '../../src/derivation/derive.ts';
import { engineGradients } from '../../src/engine/gradients.ts';
import { en } from '../../src/language/en/index.ts';
import { zh } from '../../src/language/zh/index.ts';
import { sourceOf } from '../../src/network/source/source.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { readTypedFormula } from '../../src/network/typed/typed-formula.ts';
import { lower } from '../../src/program/lower.ts';
import type { Gradients, Point } from '../../src/quantity/point.ts';
import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { text } from '../expression/calculus/text.ts';
import { runSample } from '../program/run.ts';

/** A network whose loss is its output: ∂E/∂w = f′(w·x)·x. */
const network = (formula: string): NetworkSpec => ({
  name: 'kinked',
  inputs: 1,
  layers: [
    {
      units: 1,
      activation: readTypedFormula(sourceOf(formula, 'activation'), { kind: 'activation' }),
      bias: false,
    },
  ],
  loss: readTypedFormula(sourceOf('y', 'loss'), { kind: 'loss', outputs: 1 }),
  l2: 0,
  document: {},
});

const weightGradient = ({ weights }: Gradients): number => weights[0]?.[0]?.[0] ?? Number.NaN;

/** f′(z) by formulas, by code and by the engine. */
function slopesAt(derivation: Derivation, spec: NetworkSpec, z: number): readonly number[] {
  const point: Point = { weights: [[[z]]], biases: [null], inputs: [[1]], targets: [[0]] };
  return [
    symbolicWitness(derivation).gradients(point),
    runSample(lower(derivation, { style: 'shared' }), point, 0).gradients,
    engineGradients(spec, point),
  ].map(weightGradient);
}

const words = (sentence: readonly unknown[]): string => sentence.join('');

/** The value at each place that is looked at, and what kind of kinks documents tell of. */
const rows: readonly (readonly [
  string,
  kinds: readonly string[],
  slopes: readonly (readonly [number, number])[],
])[] = [
  ['sign(z)*log(1 + abs(z))', ['smooth'], [[0, 1]]],
  ['sign(z)*log(1 + abs(z)) + abs(z)', ['corner'], [[0, 0]]],
  ['abs(z)*sign(z)', ['smooth'], [[0, 1]]],
  ['abs(3*z - 1)*sign(3*z - 1)', ['smooth'], [[1 / 3, 3]]],
  ['min(0, z) + max(0, z)', ['smooth'], [[0, 1]]],
  ['z == 0 ? 0 : 1 - exp(-z)', ['smooth'], [[0, 1]]],
  ['z == 0 ? 1 : (exp(z) - 1)/z', ['smooth'], [[0, 0.5]]],
  ['z == 0 ? 1 : sin(z)/z', [], [[0, 0]]],
  ['z*abs(z)', [], [[0, 0]]],
  ['abs(z)', ['corner'], [[0, 0]]],
  ['max(0, z)', ['corner'], [[0, 0]]],
  ['max(z, 0)', ['corner'], [[0, 1]]],
  ['2*min(0, z) + max(0, z)', ['corner'], [[0, 0]]],
  [
    'max(-1, min(1, z))',
    ['corner', 'corner'],
    [
      [-1, 0],
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'max(0, min(1, 0.2*z + 0.5))',
    ['corner', 'corner'],
    [
      [-2.5, 0],
      [0, 0.2],
      [2.5, 0],
    ],
  ],
  [
    'abs(z - 1)*sign(z - 1) + abs(z)',
    ['corner', 'smooth'],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  ['sign(z)', ['jump'], [[0, 0]]],
  ['z > 0 ? 1 : 0', ['jump'], [[0, 0]]],
  ['sign(z)*log(2 + abs(z))', ['jump'], [[0, 0]]],
];

describe.each(rows)('at the kinks of %s', (formula, kinds, slopes) => {
  const spec = network(formula);
  const derivation = derive(spec);

  it.each(slopes)('z = %d has the slope %d by formulas, code and engine', (z, slope) => {
    for (const found of slopesAt(derivation, spec, z)) expect(found).toBeCloseTo(slope, 8);
  });

  it(`tells of ${kinds.join(' and ') || 'nothing'}`, () => {
    expect(derivation.local.slope(1).kinks.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('what documents say of kinks', () => {
  it.each<[string, string, string]>([
    [
      'sign(z)*log(1 + abs(z))',
      'Where a part of the formula has a kink, the rules do not apply; but from both sides the derivative comes to 1 at z = 0, and that is its value.',
      '公式的某一部分有尖点，求导法则在那里不适用；但从两侧看，导数在 z = 0 处趋于 1，这就是它在那里的值。',
    ],
    [
      'max(-1, min(1, z))',
      'The function has kinks, where it has no derivative: its slope passes from 0 to 1 at z = −1 and from 1 to 0 at z = 1. By convention the derivative is taken to be 0 at z = −1 and 0 at z = 1.',
      '函数有尖点，那里没有导数：斜率在 z = −1 处由 0 变为 1，在 z = 1 处由 1 变为 0。按约定，导数在 z = −1 处取 0，在 z = 1 处取 0。',
    ],
    [
      'sign(z)',
      'At z = 0 the function is not continuous and has no derivative. By convention the derivative is taken to be 0 at z = 0.',
      '函数在 z = 0 处不连续，那里没有导数。按约定，导数在 z = 0 处取 0。',
    ],
    [
      'sqrt(abs(z))',
      'The function has a kink, where it has no derivative: its slope passes from −∞ to ∞ at z = 0. The formula for the derivative has no value at z = 0.',
      '函数有尖点，那里没有导数：斜率在 z = 0 处由 −∞ 变为 ∞。导数的公式在 z = 0 处没有值。',
    ],
  ])('%s', (formula, english, chinese) => {
    const { kinks } = derive(network(formula)).local.slope(1);
    expect(words(en.document.kinks({ kinks }))).toBe(english);
    expect(words(zh.document.kinks({ kinks }))).toBe(chinese);
  });
});

it('prints hard tanh and its derivative by cases along the number line', () => {
  const { formula, forms } = derive(network('max(-1, min(1, z))')).local.slope(1);
  expect([formula, ...forms].map(text)).toEqual([
    '{z at-most -1: -1; z less 1: z; 1}',
    '{z at-most -1: 0; z less 1: 1; 0}',
  ]);
});
