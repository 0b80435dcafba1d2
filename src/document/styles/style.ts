import type { Section } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';

/** What a kind of document shows, and in which order. */
export interface Style {
  /** The body, without contents and closing note. `sections` are those to be shown. */
  body(sections: readonly Section[], composition: Composition): readonly Block[];
}
