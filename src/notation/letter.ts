/**
 * A letter with its decorations, as data: from it come TeX, the labels of figures, and the reading back of what was
 * printed. The base is plain TeX of a single letter; scripts are letters, digits, signs, commas and brackets.
 */
export interface Letter {
  /** The letter itself, as TeX: `w`, `\\delta`. */
  readonly base: string;
  readonly hat?: boolean;
  readonly subscript?: string;
  readonly superscript?: string;
  /** What it is written as a function of, TeX without the brackets: `\\theta` for 𝓛(θ). Figures leave it out. */
  readonly argument?: string;
}
