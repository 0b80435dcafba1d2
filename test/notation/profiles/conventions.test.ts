import { expect, test } from 'vitest';
import type { Conventions } from '../../../src/notation/conventions.ts';
import { letterTex } from '../../../src/notation/letter-tex.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import { activation, prediction, target, weight } from '../../../src/quantity/quantity.ts';

const shape = { sizes: [3, 2, 2], functions: [0, 0] };

/** What the authors themselves say of their letters. */
const facts: Readonly<
  Record<NotationName, Pick<Conventions, 'inputLayer' | 'weightOrder' | 'layerPlace' | 'hat'>>
> = {
  'worked-notes': { inputLayer: 1, weightOrder: 'from-to', layerPlace: 'superscript', hat: 'target' },
  'crib-sheet': { inputLayer: 0, weightOrder: 'to-from', layerPlace: 'superscript', hat: 'target' },
  differentials: { inputLayer: 0, weightOrder: 'to-from', layerPlace: 'brackets', hat: 'none' },
  lecture: { inputLayer: 0, weightOrder: 'to-from', layerPlace: 'subscript', hat: 'prediction' },
  layered: { inputLayer: 0, weightOrder: 'to-from', layerPlace: 'parentheses', hat: 'prediction' },
};

test.each(Object.entries(notations))('what a legend says of %s is what is written', (name, notation) => {
  const expected = Object.entries(facts).find(([known]) => known === name)?.[1];
  expect(notation.conventions).toMatchObject(expected ?? {});
  expect(expected).toBeDefined();
});

test.each(Object.entries(notations))('the letters of %s keep to its conventions', (_, notation) => {
  const { conventions } = notation;
  const hats = { prediction: prediction(2, 1), target: target(1) };
  const hatted = Object.entries(hats).filter(([, quantity]) => notation.letter(quantity, shape).hat === true);
  expect(hatted.map(([kind]) => kind)).toEqual(conventions.hat === 'none' ? [] : [conventions.hat]);
  const layer = String(1 + conventions.inputLayer);
  const place = {
    superscript: `^{${layer}}`,
    brackets: `^{[${layer}]}`,
    parentheses: `^{(${layer})}`,
    subscript: `_{${layer}2}`,
  };
  expect(letterTex(notation.letter(activation(1, 2), shape))).toContain(place[conventions.layerPlace]);
  const { subscript } = notation.letter(weight(1, 2, 3), shape);
  expect(subscript?.slice(-2)).toBe(conventions.weightOrder === 'from-to' ? '32' : '23');
});
