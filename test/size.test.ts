import { expect, test } from 'vitest';
import { derive } from '../src/derivation/derive.ts';
import { readShorthand } from '../src/network/shorthand.ts';
import { type Problem, ProblemError } from '../src/problem/problem.ts';
import { weight } from '../src/quantity/quantity.ts';
import { type Extent, refuseLarge, refuseLongCode, refuseManyWeights } from '../src/size.ts';

/** A deep network of which a single weight acts on the loss on 1,024 paths. */
const deep = readShorthand('5-16-16-16-4');
const inFull = derive(deep);
const worked: Extent = {
  style: 'worked',
  only: undefined,
  whole: false,
  canShrink: true,
  formats: ['tex', 'md'],
};

function refusal(act: () => void): Problem | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
  return undefined;
}

test('a derivation in full is refused with its size and the ways out', () => {
  expect(refusal(() => refuseLarge(inFull, worked, 100_000))).toMatchObject({
    code: 'too-large',
    facts: {
      what: 'derivation',
      size: 2_239_274,
      limit: 100_000,
      bytes: 8 * 2_239_274,
      wayOut: 'form-in-deltas',
    },
  });
});

test.each<[string, Extent]>([
  ['in the form in deltas', worked],
  ['of one weight', { ...worked, only: weight(4, 1, 1) }],
  ['about any network', { ...worked, style: 'crib' }],
])('a document %s is not', (what, extent) => {
  const derivation = what === 'in the form in deltas' ? derive(deep, { expand: 0 }) : inFull;
  expect(refusal(() => refuseLarge(derivation, extent, 100_000))).toBeUndefined();
});

test('JSON holds all equations, whatever the style', () => {
  const extent: Extent = { ...worked, style: 'crib', whole: true };
  expect(refusal(() => refuseLarge(inFull, extent, 100_000))).toBeDefined();
});

test('code with every gradient in full is refused likewise', () => {
  expect(refusal(() => refuseLongCode(inFull, 100_000))).toMatchObject({
    facts: { what: 'code', counted: 'operations', wayOut: 'shared-code' },
  });
});

test('too many weights are refused before anything is derived', () => {
  expect(refusal(() => refuseManyWeights(readShorthand('1000-999-10')))).toMatchObject({
    facts: { counted: 'weights', size: 1_008_990, wayOut: 'smaller-network' },
  });
});
