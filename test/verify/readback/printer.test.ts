import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texOf } from '../../../src/notation/tex.ts';
import { type AgreementOptions, readBackAgrees } from '../../../src/verify/readback/agree.ts';
import { type ReadBackOptions, readerOf } from '../../../src/verify/readback/read-back.ts';
import { formulas } from './arbitraries.ts';
import { hasValue } from './has-value.ts';
import { network, optionsFor, worked } from './setting.ts';

const remembering = (options: ReadBackOptions): AgreementOptions => ({
  ...options,
  seed: 1,
  reader: readerOf(options),
});

describe('random formulas are read as they were meant', () => {
  const wide = optionsFor(
    network(2, [
      { units: 11, activation: 'sigmoid', bias: true },
      { units: 1, activation: 'linear', bias: true },
    ]),
  );

  test.each([
    ['worked notes', worked],
    ['two-digit indices and two functions', wide],
  ])(
    '%s',
    (_, given) => {
      const options = remembering(given);
      fc.assert(
        fc.property(formulas(options), (formula) => {
          fc.pre(hasValue(formula, options));
          const latex = texOf(formula, options);
          expect(readBackAgrees(latex, [formula], options), latex).toMatchObject({ passed: true });
        }),
        { numRuns: 400 },
      );
    },
    60_000,
  );
});
