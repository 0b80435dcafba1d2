import type { Conventions, Place } from './conventions.ts';
import { indices } from './indices.ts';
import type { Letter } from './letter.ts';

/** What a letter is marked with, already as TeX. */
export interface Marks {
  readonly layer?: string | undefined;
  /** In the author's order. */
  readonly units?: readonly string[];
  readonly sample?: string | undefined;
  /** Whether one of the indices could have two digits. */
  readonly wide?: boolean;
  /** Whether a comma sets the layer off from the units below it: `W_{L,11}`. */
  readonly layerApart?: boolean;
}

type Scripts = Pick<Letter, 'subscript' | 'superscript'>;

/** Puts the marks where an author has them: units below, layer and sample above or in front of the units. */
export function scripts(
  { layerPlace, samplePlace }: Pick<Conventions, 'layerPlace' | 'samplePlace'>,
  { layer, units = [], sample, wide = false, layerApart = false }: Marks,
): Scripts {
  const marks = [
    { place: layerPlace, text: layer },
    { place: samplePlace, text: sample },
  ].filter((mark): mark is { readonly place: Place; readonly text: string } => mark.text !== undefined);
  const inFront = marks.filter(({ place }) => place === 'subscript').map(({ text }) => text);
  const above = marks.filter(({ place }) => place !== 'subscript');
  const below = layerApart
    ? [...inFront, indices(units, wide)].join(',')
    : indices([...inFront, ...units], wide);
  return {
    ...(below !== '' && { subscript: below }),
    ...(above.length > 0 && { superscript: above.map(({ place, text }) => placed[place](text)).join('') }),
  };
}

const placed = {
  superscript: (text: string) => text,
  brackets: (text: string) => `[${text}]`,
  parentheses: (text: string) => `(${text})`,
  subscript: (text: string) => text,
} as const satisfies Record<Place, (text: string) => string>;
