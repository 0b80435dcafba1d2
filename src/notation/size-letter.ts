import type { Extent, Index } from '../quantity/index.ts';
import type { Letter } from './letter.ts';
import type { SizeLetters } from './manner.ts';

/** The letter of a number of units, samples or layers. */
export function sizeLetter(sizes: SizeLetters, extent: Extent, layerText: (layer: Index) => string): Letter {
  switch (extent.kind) {
    case 'samples':
      return { base: sizes.samples };
    case 'layers':
      return { base: layerText(extent.last) };
    case 'units':
      return unitsLetter(sizes, extent.layer, layerText(extent.layer));
  }
}

function unitsLetter({ units, outputs, layerPlace }: SizeLetters, layer: Index, text: string): Letter {
  if (outputs !== undefined && isLastSymbol(layer)) return { base: outputs };
  switch (layerPlace) {
    case 'subscript':
      return { base: units, subscript: text };
    case 'brackets':
      return { base: units, superscript: `[${text}]` };
    case 'neighbours':
      return isAtHand(layer) ? { base: units } : { base: units, subscript: text };
    case 'none':
      return typeof layer === 'number' ? { base: units, subscript: text } : { base: units };
  }
}

/** Whether it is layer l itself, not one before or behind it. */
const isAtHand = (layer: Index): boolean =>
  typeof layer !== 'number' && 'symbol' in layer && layer.symbol === 'layer' && layer.plus === 0;

/** Whether the layer is the last one of any network, L itself. */
export const isLastSymbol = (layer: Index): boolean =>
  typeof layer !== 'number' && 'symbol' in layer && layer.symbol === 'last' && layer.plus === 0;
