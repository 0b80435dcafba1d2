import { describe, expect, it } from 'vitest';
import { checkDerivation } from '../../../src/derivation/check.ts';
import { linesIn } from '../../../src/document/document.ts';
import { misprints } from '../../../src/verify/misprints.ts';
import { corpus } from '../../networks/corpus.ts';
import { type NumberedChoices, numbered } from './documents.ts';

const choices: readonly (readonly [string, NumberedChoices])[] = [
  ['single-unit', { language: 'zh', digits: 0 }],
  ['shared-biases', { notation: 'lecture', trained: 'weights' }],
  ['penalised', { notation: 'layered', decimals: 'comma' }],
  ['kinked', { notation: 'crib-sheet', digits: 40 }],
  ['classes', {}],
  ['labels', { rounding: 'step', digits: 4 }],
  ['mean-squared-error', { notation: 'differentials', rounding: 'step', digits: 2, decimals: 'comma' }],
];

describe.each(choices)('numbers of %s with %j', (name, chosen) => {
  const spec = corpus.find((each) => each.name === name);
  if (spec === undefined) throw new Error(`no network ${name}`);
  const document = numbered(spec, chosen);

  it('are true and read back from print', () => {
    expect(misprints(document, ['latex', 'markdown'], 1)).toEqual([]);
  });

  it('stand below every line about the network', () => {
    const without = linesIn(document.blocks).filter(
      ({ equation, numbers, members, repeated }) =>
        numbers === undefined &&
        members.at(-1)?.kind !== 'number' &&
        !equation.section.startsWith('derivative-') &&
        (repeated || equation.section !== 'overview'),
    );
    expect(without).toEqual([]);
  });

  it('come from a derivation that keeps its contract', () => {
    expect(checkDerivation(document.derivation, { seed: 1, points: 1 }).passed).toBe(true);
  });
});
