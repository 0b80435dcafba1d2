import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import type { GeneralEquation } from '../../../../src/derivation/general/general-equation.ts';
import { gradient, mapped, product, ref, scalar } from '../../../../src/expression/matrix/build.ts';
import type { Matrix } from '../../../../src/expression/matrix/matrix.ts';
import type { LetterTopic } from '../../../../src/expression/matrix/topic.ts';
import { alias } from '../../../../src/expression/matrix/worked.ts';
import { rowsOfEquation, texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../../../src/notation/profiles/index.ts';
import { at } from '../../../../src/quantity/index.ts';
import { normalise } from '../../../fixtures/normalise.mjs';
import { entries } from '../../../notes/catalogue.ts';
import { missingFrom } from '../../../notes/measure.ts';
import { setStrictly } from '../../../render/strict-katex.ts';

const { equations, pool } = deriveGeneral({ depth: 3 });
const shape = { sizes: [3, 3, 3, 2], functions: [0, 0, 1] };

function found(id: string): GeneralEquation {
  const equation = equations.find((one) => one.id === id);
  if (equation === undefined) throw new Error(`no line ${id}`);
  return equation;
}

const printed = (id: string, name: NotationName, topic: LetterTopic): string =>
  texOfEquation(found(id), { notation: notations[name].about(topic), shape });

/** The lines that print an entry of the notes, in the letters of a topic. */
const printing: readonly (readonly [string, LetterTopic, readonly string[]])[] = [
  ['003/1.3', 'model', ['without-argument/prediction']],
  ['003/1.4', 'model', ['of-input/preactivation']],
  ['003/1.5', 'model', ['of-input/activation']],
  ['003/1.6', 'model', ['of-input/network']],
  ['003/6.1', 'hidden', ['paths/rule']],
  ['003/6.2', 'hidden', ['paths/outer', 'paths/variable', 'paths/between']],
  ['003/6.3', 'hidden', ['activation/chain']],
  ['003/6.4', 'hidden', ['activation/chain']],
  ['003/6.5', 'hidden', ['activation/errors', 'activation/column']],
  ['003/6.6', 'hidden', ['activation/product']],
  ['003/6.7', 'hidden', ['activation/dot']],
  ['003/6.8', 'hidden', ['activation/stacked']],
  ['003/6.9', 'hidden', ['activation/stacked']],
  ['003/6.10', 'hidden', ['preactivation/column']],
  ['003/6.11', 'hidden', ['preactivation/chain']],
  ['003/6.12', 'hidden', ['preactivation/chain']],
  ['003/6.13', 'hidden', ['preactivation/gathered']],
  ['003/6.14', 'hidden', ['preactivation/gathered']],
];

test.each(printing)('the lecture prints %s', (wanted, topic, ids) => {
  const entry = entries.find((one) => one.id === wanted);
  if (entry === undefined) throw new Error(`no entry ${wanted}`);
  const displays = ids.map((id) => normalise(printed(id, 'lecture', topic)));
  expect(missingFrom(displays, entry)).toBeUndefined();
});

const mine = equations.filter(({ id }) =>
  /^(?:of-input|without-argument|paths|activation|preactivation)\//.test(id),
);

describe.each(['worked-notes', 'crib-sheet', 'differentials', 'lecture', 'layered'] as const)(
  '%s',
  (name) => {
    it.each(mine.map(({ id }) => id))('can typeset %s', (id) => {
      const tex = printed(id, name, 'hidden');
      expect(tex).not.toMatch(/undefined|NaN|[\uE000-\uE003]/);
      expect(() => setStrictly(tex)).not.toThrow();
    });
  },
);

test.each<readonly [NotationName, string, string]>([
  ['lecture', 'paths/variable', 'z = h_{ij}'],
  ['worked-notes', 'paths/variable', 'u = a_{j}^{l}'],
  ['differentials', 'paths/between', 'q_{j}(z) = v_{j}^{[l+1]}'],
  [
    'layered',
    'of-input/activation',
    '\\boldsymbol{a}^{(l)}(\\boldsymbol{x}) = f_{l}(\\boldsymbol{z}^{(l)}(\\boldsymbol{x}))',
  ],
  ['crib-sheet', 'of-input/network', 'f(x) = a^{L}(x) = \\rho(z^{L}(x))'],
])('%s prints %s in letters of its own', (name, id, tex) => {
  expect(printed(id, name, 'hidden')).toBe(tex);
});

test.each<readonly [NotationName, string]>([
  ['lecture', '= (W_{i+1})^{T} (\\nabla_{\\mathbf{a}_{i+1}} \\mathcal{L}(\\theta))'],
  [
    'worked-notes',
    '= (\\mathbf{W}^{l+1})^{T} \\left( \\frac{\\partial E}{\\partial \\mathbf{z}^{l+1}} \\right)',
  ],
  ['crib-sheet', '= (W^{l+1})^{T} \\delta^{l+1}'],
  ['differentials', '= W^{[l+1]T} \\mathrm{d} v^{[l+1]}'],
])('%s has one pair of brackets around what is transposed, and none around a letter', (name, tex) => {
  const rows = rowsOfEquation(found('activation/stacked'), {
    notation: notations[name].about('hidden'),
    shape,
  });
  expect(rows.at(-1)?.tex).toBe(tex);
});

describe.each([true, false])('with biases: %s', (biases) => {
  const ids = new Set(mine.map(({ id }) => id));
  const derived = deriveGeneral({ biases, depth: 3 }).equations.filter(({ id }) => ids.has(id));
  const { equations: checks } = checkGeneral(derived, { seed: 11, digits: 28, assignments: 6 });

  it('every line holds in three networks', () => {
    expect(derived).toHaveLength(mine.length);
    expect(checks.filter(({ passed, networks }) => !passed || networks < 3)).toEqual([]);
  });
});

test.each<readonly [string, Matrix]>([
  ['of-input/activation', ref({ kind: 'preactivation', layer: at.layer, batch: false })],
  ['of-input/network', mapped(at.last, ref({ kind: 'activation', layer: at.last, batch: false }))],
  ['paths/between', alias('in-chain-rule', scalar(pool.number(1)))],
  ['paths/rule', scalar(pool.number(0))],
  ['activation/product', scalar(pool.number(0))],
  ['activation/dot', scalar(pool.number(0))],
  ['activation/stacked', gradient({ kind: 'preactivation', layer: at.layer, batch: false })],
  ['preactivation/chain', scalar(pool.number(0))],
  ['preactivation/gathered', gradient({ kind: 'activation', layer: at.layer, batch: false })],
  [
    'without-argument/preactivation',
    product(
      ref({ kind: 'weight', layer: at.layer }),
      ref({ kind: 'activation', layer: at.previous, batch: false }),
    ),
  ],
])('%s is no longer true with another last member', (id, last) => {
  const equation = found(id);
  const members = [...equation.members.slice(0, -1), last];
  expect(checkGeneral([{ ...equation, members }], { seed: 3, digits: 28, assignments: 4 }).passed).toBe(
    false,
  );
});

test('a step is from one member to the next', () => {
  const stepped = mine.filter(({ steps }) => steps !== undefined);
  expect(stepped.length).toBeGreaterThan(0);
  for (const { members, steps } of stepped) expect(steps).toHaveLength(members.length - 1);
});
