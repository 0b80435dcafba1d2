import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { texOfMembers } from '../../../src/notation/tex.ts';
import { normalise } from '../../fixtures/normalise.mjs';
import { documentOf } from '../samples.ts';
import { bodyOf, handout } from './handout.ts';

interface NoteFormula {
  readonly id: string;
  readonly latex: string;
}

const formulas = JSON.parse(
  readFileSync(new URL('../../fixtures/worked-notes.json', import.meta.url), 'utf8'),
) as readonly NoteFormula[];

const { derivation, notation } = documentOf('3-2-2', 'zh');
const plain = derivation.equations.map(({ members }) =>
  normalise(texOfMembers(members, { notation, shape: derivation.network.shape })),
);
const printed = normalise(bodyOf(handout('3-2-2', 'zh')));

test('the notes have 60 formulas', () => expect(formulas).toHaveLength(60));

describe.each(formulas)('formula $id of the worked notes', ({ latex }) => {
  const wanted = normalise(latex);

  test('stands in a plain equation', () => {
    expect(plain.filter((equation) => equation.includes(wanted))).not.toEqual([]);
  });

  test('stands in the printed document', () => {
    expect(printed).toContain(wanted);
  });
});

test('a formula with a slip is not found', () => {
  const slip = normalise('\\frac{\\partial z_1^2}{\\partial w_{11}^2} = x_2');
  expect(plain.filter((equation) => equation.includes(slip))).toEqual([]);
  expect(printed).not.toContain(slip);
});
