import type { Derivation } from '../../src/derivation/derivation.ts';
import { derive } from '../../src/derivation/derive.ts';
import { composeDocument } from '../../src/document/compose.ts';
import type { Document } from '../../src/document/document.ts';
import type { Edition } from '../../src/document/editions/edition.ts';
import { chosenPoint } from '../../src/document/numbers/chosen-point.ts';
import { type Numbers, numbersAt } from '../../src/document/numbers/numbers.ts';
import { type LanguageName, languages } from '../../src/language/index.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import type { DocumentSpec, NetworkSpec } from '../../src/network/spec.ts';
import { workedNotes } from '../../src/notation/profiles/worked-notes.ts';
import type { Parameter } from '../../src/quantity/quantity.ts';

export interface SampleChoices {
  readonly bias?: boolean;
  readonly outputActivation?: string;
  readonly document?: DocumentSpec;
  /** The one parameter to be shown. */
  readonly only?: Parameter;
  readonly edition?: Edition;
  /** Whether readers can ask for each derivative; they can where nothing is said. */
  readonly explored?: boolean;
  /** Worked out with numbers drawn by this seed. */
  readonly numbers?: number;
}

const specOf = (
  shorthand: string,
  { document = {}, bias = true, outputActivation }: SampleChoices = {},
): NetworkSpec => ({
  ...readShorthand(shorthand, { bias, outputActivation }),
  document,
});

export const derivationOf = (shorthand: string, choices?: SampleChoices): Derivation =>
  derive(specOf(shorthand, choices));

function numbersOf(derivation: Derivation, seed: number): Numbers {
  const learningRate = 0.5;
  const point = chosenPoint('random', derivation.network.spec, { seed, learningRate });
  return numbersAt(derivation, { point, learningRate, digits: 4, rounding: 'display' });
}

/** A composed document of a network without biases, unless they are asked for, with a closing note as after a check. */
export const documentOf = (
  shorthand: string,
  language: LanguageName,
  { bias = false, ...choices }: SampleChoices = {},
): Document => {
  const derivation = derivationOf(shorthand, { bias, ...choices });
  return composeDocument('worked', {
    derivation,
    notation: workedNotes,
    language: languages[language],
    checked: {
      equations: derivation.equations.length,
      points: 3,
      seed: 1,
      digits: 32,
      worst: '3.1e-26',
      worstEquation: '6.5',
    },
    only: choices.only,
    edition: choices.edition,
    explored: choices.explored,
    numbers: choices.numbers === undefined ? undefined : numbersOf(derivation, choices.numbers),
  });
};
