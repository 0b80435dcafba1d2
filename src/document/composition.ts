import type { Derivation } from '../derivation/derivation.ts';
import type { GeneralEquation } from '../derivation/general/general-equation.ts';
import type { CheckFacts, Language, WorstFacts } from '../language/language.ts';
import type { Notation } from '../notation/notation.ts';
import type { Parameter } from '../quantity/quantity.ts';
import type { Edition } from './editions/edition.ts';
import type { Numbers } from './numbers/numbers.ts';

/** What a style composes a document from. */
export interface Composition {
  readonly derivation: Derivation;
  readonly notation: Notation;
  readonly language: Language;
  /** What the closing note says of the checks that the derivation passed. */
  readonly checked: CheckFacts;
  /** The largest disagreement among lines about any network that were tried; undefined where there was none. */
  readonly worstOf?: ((lines: readonly GeneralEquation[]) => WorstFacts | undefined) | undefined;
  /** The one parameter to be shown, with all that its derivative needs; all of them where it is missing. */
  readonly only?: Parameter | undefined;
  /** The numbers for which lines are worked out; none where they are missing. */
  readonly numbers?: Numbers | undefined;
  /** What is left out, or wrong on purpose; nothing where it is missing. */
  readonly edition?: Edition | undefined;
  /** Whether readers can ask the figure for each derivative, as only pages of HTML let them; they can where it is missing. */
  readonly explored?: boolean | undefined;
}
