/**
 * The room of a slide that is 16 cm wide and 9 cm high, in centimetres: for formulas, text, and a figure beside text.
 * What does not fit after all is made smaller by the template.
 */
export const room = {
  width: 11.1,
  height: 6.9,
  textWidth: 14.4,
  figure: { width: 5.2, height: 2.7 },
  /** A figure between text and caption. */
  alone: { width: 13.5, height: 4.2 },
} as const;

/** Formulas longer than so many rows are shown in a shorter form where they have one. */
export const mostRows = { result: 2, recall: 1, known: 1, alike: 1 } as const;

/** About how wide a formula is, fractions as wide as the longer side of their bar. */
export const widthOf = (tex: string): number => 0.199 * signsOf(tex);

/** About how high it is where it breaks to rows of this width, the space below it included. */
export const heightOf = (tex: string, width: number = room.width): number =>
  rowsOf(tex, width) * (tex.includes('\\frac') ? 1.05 : 0.65) + 0.06;

export const rowsOf = (tex: string, width: number = room.width): number => Math.ceil(widthOf(tex) / width);

function signsOf(tex: string): number {
  const flat = flattened(tex.replaceAll(/\\(?:left|right|[Bb]igg?[lr])(?![a-zA-Z])|\\[,;]/g, ''));
  const letters = flat.replaceAll(/\\[a-zA-Z]+/g, (name) => (name === '\\cdot' ? '+' : 'x'));
  const signs = letters.replaceAll(/[{}\s&\\]/g, '');
  return signs.length + 1.4 * (signs.match(/[=+]/g)?.length ?? 0);
}

/** Scripts made shorter and fractions flat, from the inside outwards. */
function flattened(tex: string): string {
  const flatter = tex
    .replaceAll(/[_^]\{([^{}]*)\}(?:\^\{([^{}]*)\})?/g, (_, below: string, above: string | undefined = '') =>
      'i'.repeat(Math.ceil(0.6 * Math.max(plainLength(below), plainLength(above)))),
    )
    .replaceAll(/\\(?:mathcal|mathbf|mathrm|boldsymbol|operatorname)\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\hat(?:\{([^{}]*)\}| ?([A-Za-z]))/g, '$1$2')
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, above: string, below: string) =>
      plainLength(above) > plainLength(below) ? above : below,
    );
  return flatter === tex ? tex : flattened(flatter);
}

const plainLength = (tex: string): number =>
  tex.replaceAll(/\\[a-zA-Z]+/g, 'x').replaceAll(/[{}\s]/g, '').length;
