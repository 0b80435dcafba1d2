import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../src/derivation/general/derive-general.ts';
import { unitText } from '../../src/notation/index-text.ts';
import { letterTex } from '../../src/notation/letter-tex.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { at, type GeneralQuantity, type IndexSymbol, sizeOf, units } from '../../src/quantity/index.ts';

const { equations } = deriveGeneral({ depth: 3 });
const shape = { sizes: [3, 4, 2], functions: [0, 0] };
const oneUnit = { sizes: [3, 1], functions: [0] };

/** All symbols in a line, bound or free. */
function symbolsIn(members: unknown): readonly string[] {
  const text = JSON.stringify(members, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  const found = [...text.matchAll(/"(?:symbol|index)":"(\w+)"/g)].flatMap(([, symbol]) => symbol ?? []);
  return [...new Set(found)];
}

const isSymbol = (name: string): name is IndexSymbol =>
  ['layer', 'last', 'to', 'from', 'next', 'running', 'class', 'sample'].includes(name);

describe.each(Object.entries(notations))('in the notation %s', (_, notation) => {
  it.each(equations.map((one) => [one.id, one] as const))(
    'different indices of %s have different letters',
    (_id, { members, shown }) => {
      const letters = shown?.about === undefined ? notation : notation.about(shown.about);
      const symbols = symbolsIn(members).filter(isSymbol);
      expect(new Set(symbols.map((symbol) => letters.index(symbol))).size).toBe(symbols.length);
    },
  );

  test('a topic of which nothing is said has the usual letters, and the topic before it is forgotten', () => {
    const unit: GeneralQuantity = { kind: 'weight', layer: at.layer, to: at.to, from: at.from };
    const usual = letterTex(notation.letter(unit, shape));
    expect(letterTex(notation.about('parameters').letter(unit, shape))).toBe(usual);
    expect(letterTex(notation.about('hidden').about('parameters').letter(unit, shape))).toBe(usual);
  });
});

test.each<readonly [NotationName, Parameters<typeof notations.lecture.about>[0], GeneralQuantity, string]>([
  ['lecture', 'model', { kind: 'activation', layer: at.layer, unit: at.to }, 'h_{ij}'],
  ['lecture', 'parameters', { kind: 'activation', layer: at.layer, unit: at.to }, 'h_{ki}'],
  [
    'lecture',
    'samples',
    { kind: 'prediction', layer: at.last, unit: at.to, sample: at.sample },
    '\\hat{y}_{ij}',
  ],
  ['lecture', 'hidden', { kind: 'weight', layer: at.following, to: at.next, from: at.to }, 'W_{i+1,m,j}'],
  ['differentials', 'hidden', { kind: 'preactivation', layer: at.layer, unit: at.next }, 'v_{j}^{[l]}'],
  ['layered', 'algorithm', { kind: 'loss' }, '\\mathcal{L}'],
  ['layered', 'parameters', { kind: 'loss' }, '\\mathcal{L}(\\boldsymbol{y}, \\hat{\\boldsymbol{y}})'],
])('%s writes about %s: %j as %s', (name, topic, quantity, tex) => {
  expect(letterTex(notations[name].about(topic).letter(quantity, shape))).toBe(tex);
});

test('the number of units says its layer only beside another one', () => {
  const hidden = notations.lecture.about('hidden');
  expect(unitText(hidden, sizeOf(units(at.layer)))).toBe('n');
  expect(unitText(hidden, sizeOf(units(at.following)))).toBe('n_{i+1}');
});

describe('what the loss is a function of', () => {
  it.each<readonly [NotationName, GeneralQuantity, string]>([
    ['crib-sheet', { kind: 'loss' }, 'C(\\theta)'],
    ['worked-notes', { kind: 'loss' }, 'E'],
    ['differentials', { kind: 'loss' }, '\\mathcal{L}(y^{[2]}, d)'],
    ['differentials', { kind: 'mean-loss' }, '\\mathcal{L}(Y^{[2]}, D)'],
    ['differentials', { kind: 'loss', sample: at.sample }, '\\mathcal{L}(Y^{[2](p)}, D^{(p)})'],
    ['lecture', { kind: 'loss', sample: at.sample }, '\\mathcal{L}_{p}(\\theta)'],
  ])('%s writes %j as %s', (name, loss, tex) => {
    expect(letterTex(notations[name].wholeLoss(loss, shape))).toBe(tex);
  });

  it('is said of a single unit without its layer', () => {
    expect(letterTex(notations.differentials.wholeLoss({ kind: 'loss' }, oneUnit))).toBe(
      '\\mathcal{L}(y, d)',
    );
  });
});
