import type { Letter } from '../notation/letter.ts';
import { keyOf } from '../quantity/key.ts';
import type { Parameter, Quantity, Weight } from '../quantity/quantity.ts';
import type { PlacedUnit } from './columns.ts';
import { labelSize } from './gap.ts';
import type { Box, Segment } from './geometry.ts';
import type { FigureNetwork, Highlight } from './highlight.ts';
import { letterExtent } from './letter-extent.ts';

type BiasParameter = Exclude<Parameter, Weight>;

/** A bias at its unit: an arrow from above to the rim of the circle, its name at the tail. */
export interface PlacedBias extends Segment {
  readonly quantity: BiasParameter;
  readonly lit: boolean;
  readonly label: Box & { readonly letter: Letter };
}

const arrowLength = 0.17;
const labelDistance = 0.03;

/** The biases of all units that are shown, layer by layer; a layer without biases has none. */
export function biasesOf(
  network: FigureNetwork,
  letter: (quantity: Quantity) => Letter,
  highlight: Highlight,
  units: readonly PlacedUnit[],
): readonly PlacedBias[] {
  const biases = network.layers.flatMap((layer) => layer.biases);
  return units.flatMap((unit) => {
    const quantity = biases.find((bias) => isInto(bias, unit));
    if (quantity === undefined) return [];
    const lit = highlight.has(keyOf(quantity));
    return [biasAt(unit, quantity, letter(quantity), lit)];
  });
}

const isInto = (bias: BiasParameter, { layer, unit }: PlacedUnit): boolean =>
  bias.layer === layer && (bias.kind === 'shared-bias' || bias.to === unit);

function biasAt(
  { centre, radius }: PlacedUnit,
  quantity: BiasParameter,
  letter: Letter,
  lit: boolean,
): PlacedBias {
  const { width, above, below } = letterExtent(letter);
  const height = (above + below) * labelSize;
  const rim = { x: centre.x, y: centre.y - radius };
  const tail = { x: centre.x, y: rim.y - arrowLength };
  const middle = { x: centre.x, y: tail.y - labelDistance - height / 2 };
  return {
    quantity,
    lit,
    from: tail,
    to: rim,
    label: { letter, centre: middle, width: width * labelSize, height, angle: 0 },
  };
}
