/** The room of a slide that is 16 cm wide and 9 cm high, in centimetres: its formulas, and what is below its head. */
export const room = { width: 11, height: 4.6 } as const;

/**
 * Formulas longer than so many rows are shown in a shorter form where they have one: what is derived, and what goes in
 * the same way.
 */
export const mostRows = { result: 2, alike: 1 } as const;

/** About how wide a formula is, fractions as wide as the longer side of their bar. */
export const widthOf = (tex: string): number => 0.205 * signsOf(tex);

/** About how high it is where it breaks to rows of this width, the space below it included. */
export const heightOf = (tex: string, width: number = room.width): number =>
  rowsOf(tex, width) * (tex.includes('\\frac') ? 1.05 : 0.65) + 0.06;

export const rowsOf = (tex: string, width: number = room.width): number => Math.ceil(widthOf(tex) / width);

/** A paragraph of so many lines. */
export const paragraphHeight = 0.9;

function signsOf(tex: string): number {
  const flat = flattened(tex.replaceAll(/\\(?:left|right|[Bb]igg?[lr]|,|;|quad)/g, ''));
  const letters = flat.replaceAll(/\\[a-zA-Z]+/g, (name) => (name === '\\cdot' ? '+' : 'x'));
  const signs = letters.replaceAll(/[{}\s&\\]/g, '');
  return signs.length + 1.4 * (signs.match(/[=+]/g)?.length ?? 0);
}

/** Scripts made shorter and fractions flat, from the inside outwards. */
function flattened(tex: string): string {
  const flatter = tex
    .replaceAll(/[_^]\{([^{}]*)\}(?:\^\{([^{}]*)\})?/g, (_, below: string, above = '') =>
      'i'.repeat(Math.ceil(0.6 * Math.max(plainLength(below), plainLength(above)))),
    )
    .replaceAll(/\\hat(?:\{([^{}]*)\}| ?([A-Za-z]))/g, '$1$2')
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, above: string, below: string) =>
      plainLength(above) > plainLength(below) ? above : below,
    );
  return flatter === tex ? tex : flattened(flatter);
}

const plainLength = (tex: string): number =>
  tex.replaceAll(/\\[a-zA-Z]+/g, 'x').replaceAll(/[{}\s]/g, '').length;
