import katex from 'katex';
import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../../src/derivation/general/general-check.ts';
import type { GeneralEquation } from '../../../../src/derivation/general/general-equation.ts';
import { negated } from '../../../../src/expression/matrix/build.ts';
import { en } from '../../../../src/language/en/index.ts';
import type { Manner } from '../../../../src/notation/manner.ts';
import { texOfEquation } from '../../../../src/notation/matrix-tex.ts';
import { notationOf } from '../../../../src/notation/notation-of.ts';
import { lectureManner } from '../../../../src/notation/profiles/lecture.ts';
import type { NetworkShape } from '../../../../src/quantity/shape.ts';
import { normalise } from '../../../fixtures/normalise.mjs';
import { entries } from '../../../notes/catalogue.ts';
import { missingFrom } from '../../../notes/measure.ts';

const { equations } = deriveGeneral({ depth: 3 });

function found(id: string): GeneralEquation {
  const equation = equations.find((one) => one.id === id);
  if (equation === undefined) throw new Error(`no line ${id}`);
  return equation;
}

const thin = { sizes: [1, 1, 1, 1], functions: [0, 0, 0] };
const classes = { sizes: [3, 3, 3, 2], functions: [0, 0, 1] };

const regression = { sizes: [2, 3, 3], functions: [0, 1] };

function printed(id: string, letters: Partial<Manner['indices']> = {}, network = classes): string {
  const { indices, sizes } = lectureManner;
  const manner = { ...lectureManner, indices: { ...indices, ...letters }, sizes: { ...sizes, outputs: 'k' } };
  const shape = id.startsWith('thin/') ? thin : network;
  return texOfEquation(found(id), { notation: notationOf(manner), shape, words: en.inFormulas });
}

/** The line that prints an entry of the notes, and the author's letters in that place. */
const printing: readonly (readonly [string, string, Partial<Manner['indices']>?, NetworkShape?])[] = [
  ['003/1.11', 'written-out/sample', { sample: 'i' }],
  ['003/1.13', 'mean-squares/objective', { sample: 'i', to: 'j' }],
  ['003/3.1', 'mean-squares/loss', { sample: 'i', to: 'j' }, regression],
  ['003/3.2', 'output-function/linear'],
  ['003/3.4', 'output-function/softmax', { to: 'j', running: 'i' }],
  ['003/3.5', 'class-loss/cross-entropy', { running: 'c' }],
  ['003/3.6', 'class-loss/target', { to: 'c' }],
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

test.each(printing)('the lecture prints %s in %s', (...[entryId, id, letters, network]) => {
  const entry = entries.find((one) => one.id === entryId);
  if (entry === undefined) throw new Error(`no entry ${entryId}`);
  expect(missingFrom([normalise(printed(id, letters, network))], entry)).toBeUndefined();
});

const own = [...new Set(printing.map(([, id]) => id))];

it.each(own)('%s can be typeset', (id) => {
  const tex = printed(id);
  expect(tex).not.toMatch(/undefined|NaN|[\uE000-\uE003]/);
  expect(() =>
    katex.renderToString(tex, { throwOnError: true, strict: 'error', displayMode: true }),
  ).not.toThrow();
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
