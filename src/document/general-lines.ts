import type { Derivation } from '../derivation/derivation.ts';
import type { EquationId } from '../derivation/equation.ts';
import { generalFor } from '../derivation/general/for-network.ts';
import type { GeneralEquation, GeneralReason } from '../derivation/general/general-equation.ts';
import type { GeneralReasonSentences, IsShown, ReasonOf } from '../language/general.ts';
import type { Language } from '../language/language.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Notation } from '../notation/notation.ts';
import type { GeneralLine } from './document.ts';

/** How a line about any network stands in its document, beyond what the equation says. */
export interface GeneralLineChoices {
  readonly notation?: Notation | undefined;
  readonly repeated?: boolean;
  /** Which lines the document shows; words speak of no others. */
  readonly isShown: IsShown;
}

/** The line that shows a general equation; one with a reason for each step has a row for each. */
export function generalLineOf(
  equation: GeneralEquation,
  language: Language,
  { notation, repeated = false, isShown }: GeneralLineChoices,
): GeneralLine {
  const worded = (because: GeneralReason): Sentence => generalReasonOf(because, language, isShown);
  const { steps, because } = equation;
  const [first, ...others] = steps ?? [];
  return {
    kind: 'general-line',
    equation,
    notation,
    reason: worded(first ?? because),
    ...(steps !== undefined && { steps: others.map(worded) }),
    repeated,
    tag: 'value',
  };
}

/** The words beside a line or a step. */
const generalReasonOf = (
  because: GeneralReason,
  { general: { reasons } }: Language,
  isShown: IsShown,
): Sentence => said(reasons, because.kind, because, isShown);

/** Pairs a reason with the sentence of its kind, which the compiler follows through the type parameter only. */
const said = <K extends GeneralReason['kind']>(
  reasons: { readonly [P in K]: GeneralReasonSentences[P] },
  kind: K,
  because: ReasonOf<K>,
  isShown: IsShown,
): Sentence => reasons[kind](because, isShown);

/** A line about any network by its id. Throws for one that there is not. */
export function generalEquation({ network }: Derivation, id: EquationId): GeneralEquation {
  const found = generalFor(network.spec).find(id);
  if (found === undefined) throw new RangeError(`no general equation ${id}`);
  return found;
}
