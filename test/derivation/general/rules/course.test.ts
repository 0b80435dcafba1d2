import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import type { GeneralEquation } from '../../../../src/derivation/general/general-equation.ts';
import { negated } from '../../../../src/expression/matrix/build.ts';
import { en } from '../../../../src/language/en/index.ts';
import { texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { lecture } from '../../../../src/notation/profiles/lecture.ts';
import type { NetworkShape } from '../../../../src/quantity/shape.ts';
import { normalise } from '../../../fixtures/normalise.mjs';
import { entries } from '../../../notes/catalogue.ts';
import { missingFrom } from '../../../notes/measure.ts';
import { setStrictly } from '../../../render/strict-katex.ts';

const { equations } = deriveGeneral({ depth: 3 });

function found(id: string): GeneralEquation {
  const equation = equations.find((one) => one.id === id);
  if (equation === undefined) throw new Error(`no line ${id}`);
  return equation;
}

const thin = { sizes: [1, 1, 1, 1], functions: [0, 0, 0] };
const classes = { sizes: [3, 3, 3, 2], functions: [0, 0, 1] };

const regression = { sizes: [2, 3, 3], functions: [0, 1] };

function printed(id: string, network: NetworkShape): string {
  const shape = id.startsWith('thin/') ? thin : network;
  return texOfEquation(found(id), { notation: lecture, shape, words: en.inFormulas });
}

/** The line that prints an entry of the notes. */
const printing: readonly (readonly [string, string, NetworkShape?])[] = [
  ['003/1.11', 'written-out/sample'],
  ['003/1.13', 'mean-squares/objective'],
  ['003/3.1', 'mean-squares/loss', regression],
  ['003/3.2', 'output-function/linear'],
  ['003/3.4', 'output-function/softmax'],
  ['003/3.5', 'class-loss/cross-entropy'],
  ['003/3.6', 'class-loss/target'],
  ['003/3.7', 'class-loss/one-term'],
  ['003/3.8', 'class-loss/minimise'],
  ['003/3.9', 'class-loss/maximise'],
  ['003/3.10', 'written-out/class'],
  ['003/4.3', 'thin/whole'],
  ['003/4.4', 'thin/short-1'],
  ['003/4.5', 'thin/short-2'],
  ['003/4.6', 'thin/short-3'],
  ['003/4.7', 'written-out/output'],
  ['003/4.8', 'thin/groups'],
  ['003/5.2', 'loss-by-output/cases'],
  ['003/5.3', 'loss-by-output/cases'],
  ['003/5.4', 'loss-by-output/cases'],
  ['003/5.5', 'loss-by-output/short'],
  ['003/5.6', 'loss-by-output/column'],
  ['003/5.7', 'loss-by-output/column'],
  ['003/5.8', 'softmax/chain'],
  ['003/5.9', 'softmax/chain'],
  ['003/5.10', 'softmax/definition'],
  ['003/5.11', 'softmax/steps'],
  ['003/5.12', 'softmax/steps'],
  ['003/5.13', 'softmax/steps'],
  ['003/5.14', 'softmax/quotient-rule'],
  ['003/5.15', 'softmax/steps'],
  ['003/5.16', 'softmax/steps'],
  ['003/5.17', 'softmax/steps'],
  ['003/5.18', 'softmax/steps'],
  ['003/5.19', 'softmax/steps'],
  ['003/5.21', 'softmax/column'],
  ['003/5.22', 'softmax/column'],
];

const cases: readonly { readonly wanted: string; readonly id: string; readonly network: NetworkShape }[] =
  printing.map(([wanted, id, network = classes]) => ({ wanted, id, network }));

test.each(cases)('the lecture prints $wanted in $id', ({ wanted, id, network }) => {
  const entry = entries.find((one) => one.id === wanted);
  if (entry === undefined) throw new Error(`no entry ${wanted}`);
  expect(missingFrom([normalise(printed(id, network))], entry)).toBeUndefined();
});

const own = [...new Set(printing.map(([, id]) => id))];

it.each(own)('%s can be typeset', (id) => {
  const tex = printed(id, classes);
  expect(tex).not.toMatch(/undefined|NaN|[\uE000-\uE003]/);
  expect(() => setStrictly(tex)).not.toThrow();
});

describe.each([true, false])('with biases: %s', (biases) => {
  const derived = deriveGeneral({ biases, depth: 3 }).equations.filter(({ id }) => own.includes(id));
  const result = checkGeneral(derived, { seed: 7 });

  it('every line holds in three networks', () => {
    expect(derived).toHaveLength(own.length);
    expect(result.equations.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.equations.map(({ networks }) => networks)).toEqual(derived.map(() => 3));
  });

  it('classes and units are combined in all ways, the same and different ones', () => {
    const steps = result.equations.find(({ id }) => id === 'softmax/steps');
    expect(steps?.assignments).toBe(2 * 2 + 3 * 3 + 3 * 3);
  });
});

test('each member has its reason', () => {
  for (const { members, steps } of own.map(found))
    expect(steps?.length ?? members.length - 1).toBe(members.length - 1);
});

test('a member with another sign is found out', () => {
  const steps = found('softmax/steps');
  const wrong = steps.members.map((member, index) => (index === 5 ? negated(member) : member));
  const { equations: checked } = checkGeneral([{ ...steps, members: wrong }], { seed: 7 });
  expect(checked[0]?.passed).toBe(false);
  expect([4, 5]).toContain(checked[0]?.fault?.left);
});
