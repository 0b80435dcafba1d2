import type { LineLetters, Presentation } from '../expression/matrix/presentation.ts';
import { type GeneralQuantity, generalKey } from '../quantity/index.ts';
import type { NetworkShape } from '../quantity/shape.ts';
import { chainRuleLetters } from './chain-rule-letters.ts';
import { layerText } from './index-text.ts';
import type { Letter } from './letter.ts';
import { linearMapLetters } from './linear-map-letters.ts';
import { scripts } from './marks.ts';
import type { Notation } from './notation.ts';
import { ofInputLetters } from './of-input-letters.ts';

/** The letters for one line: those of its topic, x for what a rule is about, and units without numbers where each layer has but one. */
export function withShown(
  usual: Notation,
  { about, abbreviations, withoutUnits, letters }: Presentation,
): Notation {
  const notation = about === undefined ? usual : usual.about(about);
  if (letters !== undefined) return lettersOf[letters](notation);
  const variable = abbreviations === undefined ? undefined : generalKey(abbreviations.argument);
  if (variable === undefined && withoutUnits !== true) return notation;
  return {
    ...notation,
    letter: (quantity, shape) => {
      if (generalKey(quantity) === variable) return { base: 'x' };
      return withoutUnits === true ? layerAlone(notation, quantity, shape) : notation.letter(quantity, shape);
    },
  };
}

const lettersOf = {
  'linear-map': linearMapLetters,
  'chain-rule': chainRuleLetters,
  'of-input': ofInputLetters,
} as const satisfies Record<LineLetters, (usual: Notation) => Notation>;

/** `a_{3}` for the only unit of layer 3; weights keep both of their units. */
function layerAlone(notation: Notation, quantity: GeneralQuantity, shape: NetworkShape): Letter {
  const letter = notation.letter(quantity, shape);
  if (quantity.kind !== 'preactivation' && quantity.kind !== 'activation') return letter;
  const { base, hat } = letter;
  const layer = layerText(notation, quantity.layer);
  return { base, ...(hat && { hat }), ...scripts(notation.conventions, { layer }) };
}

/** What is looked for stands before the line; `least` stands before its members. */
export function senseTex(sense: Presentation['sense']): string {
  switch (sense) {
    case undefined:
    case 'least':
      return '';
    case 'minimise':
      return '\\underset{\\theta}{\\operatorname{minimize}} \\quad ';
    case 'maximise':
      return '\\underset{\\theta}{\\operatorname{maximize}} \\quad ';
  }
}
