/**
 * A letter with its decorations, as data: from it come TeX, the labels of figures, and the reading back of what was
 * printed. All parts are plain TeX of a single letter or digits and commas.
 */
export interface Letter {
  /** The letter itself, as TeX: `w`, `\\delta`. */
  readonly base: string;
  readonly hat?: boolean;
  readonly subscript?: string;
  readonly superscript?: string;
}
