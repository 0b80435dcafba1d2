import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import type { GeneralEquation } from '../../../../src/derivation/general/general-equation.ts';
import { gradient, outer, ref, scalar } from '../../../../src/expression/matrix/build.ts';
import type { Matrix } from '../../../../src/expression/matrix/matrix.ts';
import { rowsOfEquation, texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../../../src/notation/profiles/index.ts';
import { at, type Index } from '../../../../src/quantity/index.ts';
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

const options = (name: NotationName) => ({ notation: notations[name].about('parameters'), shape });

test.each<readonly [string, readonly string[]]>([
  ['003/7.2', ['weight/source']],
  ['003/7.5', ['weights/outline']],
  ['003/7.6', ['weights/three', 'weight/chain']],
  ['003/7.7', ['weights/three-filled']],
  ['003/7.8', ['bias/preactivation']],
  ['003/7.11', ['bias/stacked']],
])('the lecture prints %s', (wanted, ids) => {
  const entry = entries.find((one) => one.id === wanted);
  if (entry === undefined) throw new Error(`no entry ${wanted}`);
  const displays = ids.map((id) => normalise(texOfEquation(found(id), options('lecture'))));
  expect(missingFrom(displays, entry)).toBeUndefined();
});

const mine = equations.filter(({ id }) => /^(?:weight|weights|bias)\//.test(id));

describe.each(['worked-notes', 'crib-sheet', 'differentials', 'lecture', 'layered'] as const)(
  '%s',
  (name) => {
    it.each(mine.map(({ id }) => id))('can typeset %s', (id) => {
      const tex = texOfEquation(found(id), options(name));
      expect(tex).not.toMatch(/undefined|NaN|[\uE000-\uE003]/);
      expect(() => setStrictly(tex)).not.toThrow();
    });
  },
);

test.each<readonly [NotationName, string, string]>([
  [
    'crib-sheet',
    'bias/stacked',
    '\\frac{\\partial C}{\\partial b^{l}} = \\begin{bmatrix} \\delta_{1}^{l} \\\\ \\delta_{2}^{l} \\\\ \\vdots \\\\ \\delta_{n}^{l} \\end{bmatrix} = \\delta^{l}',
  ],
  ['differentials', 'bias/preactivation', 'v_{i}^{[l]} = b_{i}^{[l]} + \\sum_{j} W_{ij}^{[l]} y_{j}^{[l-1]}'],
])('%s prints %s in letters of its own', (name, id, tex) => {
  expect(texOfEquation(found(id), options(name))).toBe(tex);
});

test('the example of three units stands in one row with the product that it is', () => {
  expect(rowsOfEquation(found('weights/three-filled'), options('lecture'))).toHaveLength(1);
});

describe.each([true, false])('with biases: %s', (biases) => {
  const derived = deriveGeneral({ biases, depth: 3 }).equations.filter(({ id }) =>
    mine.some((equation) => equation.id === id),
  );
  const { equations: checks } = checkGeneral(derived, { seed: 11, digits: 28, assignments: 6 });

  it('every line holds in three networks', () => {
    expect(derived.length).toBe(
      biases ? mine.length : mine.filter(({ id }) => !id.startsWith('bias')).length,
    );
    expect(checks.filter(({ passed, networks }) => !passed || networks < 3)).toEqual([]);
  });
});

const shallow = { seed: 3, digits: 28, assignments: 4 } as const;
const vector = (kind: 'error' | 'activation', layer: Index): Matrix => ref({ kind, layer, batch: false });

test.each<readonly [string, Matrix]>([
  ['weight/source', scalar(pool.number(0))],
  ['weights/outline', outer(vector('activation', at.layer), vector('activation', at.previous))],
  ['weights/three-filled', outer(vector('activation', at.layer), vector('activation', at.previous))],
  ['weights/three-filled', outer(vector('activation', at.previous), vector('error', at.layer))],
  ['bias/preactivation', scalar(pool.number(1))],
  ['bias/stacked', gradient({ kind: 'activation', layer: at.layer, batch: false })],
])('%s is no longer true with another last member', (id, last) => {
  const equation = found(id);
  const members = [...equation.members.slice(0, -1), last];
  expect(checkGeneral([{ ...equation, members }], shallow).passed).toBe(false);
});

test('an array with all its entries is refused where there are more of them', () => {
  const { domain, ...equation } = found('weights/three');
  const anywhere = { ...equation, domain: { ...domain, premises: [] } };
  expect(() => checkGeneral([anywhere], shallow)).toThrow(RangeError);
});
