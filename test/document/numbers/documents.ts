import { derive } from '../../../src/derivation/derive.ts';
import type { Trained } from '../../../src/derivation/sections/update.ts';
import { composeDocument } from '../../../src/document/compose.ts';
import type { Document } from '../../../src/document/document.ts';
import type { Edition } from '../../../src/document/editions/edition.ts';
import { type NumberChoices, numbersAt } from '../../../src/document/numbers/numbers.ts';
import { type LanguageName, languages } from '../../../src/language/index.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import { type DecimalMark, withDecimals } from '../../../src/notation/decimal-mark.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import { randomPoint } from '../../networks/random-point.ts';

const checked = { equations: 1, points: 2, seed: 1, digits: 40, worst: '1e-26', worstEquation: '6.5' };

export interface NumberedChoices extends Partial<NumberChoices> {
  readonly trained?: Trained;
  readonly notation?: NotationName;
  readonly language?: LanguageName;
  readonly decimals?: DecimalMark;
  readonly edition?: Edition;
}

/** A worked document with numbers: at a random point, with nine digits, unless told otherwise. */
export function numbered(spec: NetworkSpec, choices: NumberedChoices = {}): Document {
  const {
    trained = 'all',
    notation = 'worked-notes',
    language = 'en',
    decimals = 'point',
    edition,
  } = choices;
  const derivation = derive(spec, { trained });
  const { point = randomPoint(spec, 3), learningRate = 0.5, digits = 9, rounding = 'display' } = choices;
  return composeDocument('worked', {
    derivation,
    notation: withDecimals(notations[notation], decimals),
    language: languages[language],
    checked,
    edition,
    numbers: numbersAt(derivation, { point, learningRate, digits, rounding }),
  });
}
