import type { Section } from '../../derivation/equation.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';

/** What a kind of document shows, and in which order. */
export interface Style {
  /** Text on pages unless told otherwise. */
  readonly medium?: 'slides';
  /**
   * Sections by their names, in this order, without contents and closing note; those that have nothing to show are left
   * out. `sections` are those of the derivation to be shown.
   */
  parts(
    names: readonly string[],
    sections: readonly Section[],
    composition: Composition,
  ): readonly StylePart[];
}

/** A section of a style. */
export interface StylePart {
  readonly name: string;
  readonly blocks: readonly Block[];
}
