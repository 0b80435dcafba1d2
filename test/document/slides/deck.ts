import { composeDocument } from '../../../src/document/compose.ts';
import type { Document, Slide } from '../../../src/document/document.ts';
import { type LanguageName, languages } from '../../../src/language/index.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import { derivationOf, type SampleChoices } from '../../render/samples.ts';

/** A deck of slides about a network, with a closing note as after a check. */
export function deckOf(
  shorthand: string,
  { notation = 'worked-notes', language = 'en', ...choices }: DeckChoices = {},
): Document {
  const derivation = derivationOf(shorthand, choices);
  return composeDocument('slides', {
    derivation,
    notation: notations[notation],
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
  });
}

interface DeckChoices extends SampleChoices {
  readonly notation?: NotationName;
  readonly language?: LanguageName;
}

export const slidesIn = ({ blocks }: Document): readonly Slide[] =>
  blocks.filter((block) => block.kind === 'slide');
