import { describe, expect, it, test } from 'vitest';
import { settingOf } from '../../../src/derivation/general/setting.ts';
import {
  type StatementName,
  statementNames,
  statementsOf,
} from '../../../src/derivation/general/statements/index.ts';
import { buildModel } from '../../../src/network/build-model.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import type { Notation } from '../../../src/notation/notation.ts';
import { notationOf } from '../../../src/notation/notation-of.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import { lectureManner } from '../../../src/notation/profiles/lecture.ts';
import { printStatement } from '../../../src/notation/statements/statement-tex.ts';
import { setStrictly } from '../../render/strict-katex.ts';

const network: NetworkSpec = {
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

const formulas = (name: StatementName, notation: NotationName): readonly string[] =>
  formulasIn(name, notations[notation]);

const formulasIn = (name: StatementName, notation: Notation, of = network): readonly string[] =>
  statementsOf(name, { setting: settingOf({ biases: true }), network: of })
    .flatMap((statement) => printStatement(statement, { notation, shape: buildModel(of).shape }))
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'math' ? [part.tex] : [])));

const names = Object.keys(notations).filter((name): name is NotationName => name in notations);

describe.each(names)('in the notation %s', (notation) => {
  test.each(statementNames)('%s is typeset', (name) => {
    const printed = formulas(name, notation);
    expect(printed.length).toBeGreaterThan(0);
    for (const tex of printed) expect(() => setStrictly(tex, false)).not.toThrow();
  });
});

test.each([
  ['parameters-by-layer', 'crib-sheet', '\\theta = \\{W^{1}, b^{1}, W^{2}, b^{2}, \\dots, W^{L}, b^{L}\\}'],
  ['error-plan', 'crib-sheet', '\\delta^{l+1} \\rightarrow \\delta^{l}'],
  [
    'weight-update',
    'crib-sheet',
    'w_{ij}^{l\\,(t+1)} = w_{ij}^{l\\,(t)} - \\eta \\frac{\\partial C(\\theta^{(t)})}{\\partial w_{ij}^{l}}',
  ],
  ['unit-counts', 'differentials', 'n^{[0]}, n^{[1]}, n^{[2]}, n^{[3]}'],
  ['shapes-of-layers', 'differentials', 'x - n^{[0]} \\times 1'],
  ['shapes-of-layers', 'layered', '\\boldsymbol{x} \\in \\mathbb{R}^{M_{0}}'],
] as const)('%s in %s', (name, notation, tex) => {
  expect(formulas(name, notation)[0]).toBe(tex);
});

describe('a network with few layers, which are all written', () => {
  const written = (name: StatementName, depth: number, style: NotationName): string | undefined =>
    formulasIn(name, notations[style], { ...network, layers: network.layers.slice(-depth) })[0];

  test.each([
    ['parameters-by-layer', 1, '\\theta = \\{W^{1}, b^{1}\\}'],
    ['parameters-by-layer', 2, '\\theta = \\{W^{1}, b^{1}, W^{2}, b^{2}\\}'],
    ['data-flow', 1, 'x \\rightarrow z^{1} \\rightarrow a^{1} = \\phi(x; W, b)'],
  ] as const)('%s of %d', (name, depth, tex) => {
    expect(written(name, depth, 'crib-sheet')).toBe(tex);
  });

  it('has no dots in its gradient', () => {
    expect(written('gradient-of-all', 1, 'lecture')).not.toContain('dots');
    expect(written('gradient-of-all', 3, 'lecture')).toContain('dots');
  });
});

it('says every step once where two names are one letter', () => {
  expect(formulas('data-flow', 'crib-sheet')[0]).toMatch(/^x \\rightarrow z\^\{1\}/);
  expect(formulas('data-flow', 'layered')[0]).toMatch(/^\\boldsymbol\{x\} = \\boldsymbol\{a\}\^\{\(0\)\} /);
});

describe('in other letters of the same author', () => {
  const letters = notationOf({
    ...lectureManner,
    indices: { ...lectureManner.indices, layer: 'i' },
    sizes: { ...lectureManner.sizes, outputs: 'k' },
  });

  it('shapes', () => {
    expect(formulasIn('shapes-of-hidden', letters)).toEqual([
      'W_{i} \\in \\mathbb{R}^{n \\times n}',
      '\\mathbf{b}_{i} \\in \\mathbb{R}^{n} \\quad 0 < i < L',
      'W_{L} \\in \\mathbb{R}^{k \\times n}',
      '\\mathbf{b}_{L} \\in \\mathbb{R}^{k}',
    ]);
  });

  it('the array of all derivatives, each column down to the last row of its own block', () => {
    const last = formulasIn('gradient-array', letters).at(-1)?.split('\\\\').at(-1) ?? '';
    const below = [...last.matchAll(/\\partial ([Wb]_\{[^}]*\})/g)].map(([, letter]) => letter);
    expect(below).toEqual([
      'W_{1n1}',
      'W_{1nn}',
      'W_{2n1}',
      'W_{2nn}',
      'W_{L,k1}',
      'W_{L,kn}',
      'b_{1n}',
      'b_{Lk}',
    ]);
  });
});
