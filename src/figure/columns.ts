import { keyOf } from '../quantity/key.ts';
import { lastLayer } from '../quantity/shape.ts';
import type { Circle, Point } from './geometry.ts';
import { type FigureNetwork, type Highlight, unitQuantities } from './highlight.ts';

/** A unit of the network where the figure shows it. */
export interface PlacedUnit extends Circle {
  readonly layer: number;
  readonly unit: number;
}

/** One layer as a column: the units that are shown, and where dots stand for those that are not. */
export interface Column {
  readonly layer: number;
  readonly x: number;
  readonly units: readonly PlacedUnit[];
  readonly dots: readonly Point[];
}

export const nodeRadius = 0.34;

const widestWholeLayer = 12;
const firstShown = 3;
const mostExtraShown = 2;

/** A place in a column: a unit, or `null` for units left out. */
export type Slot = number | null;

/**
 * The slots of a layer from top to bottom. Up to 12 units all are shown; of wider layers the first three and the last,
 * and the lit ones where these are at most two, with dots for what is left out between them.
 */
export function slotsOf(network: FigureNetwork, layer: number, highlight: Highlight): readonly Slot[] {
  const size = network.shape.sizes[layer] ?? 0;
  const all = Array.from({ length: size }, (_, index) => index + 1);
  if (size <= widestWholeLayer) return all;
  const lit = all.filter((unit) => isLit(unitQuantities(network, layer, unit).map(keyOf), highlight));
  const extra = new Set(lit.length <= mostExtraShown ? lit : []);
  const shown = all.filter((unit) => unit <= firstShown || unit === size || extra.has(unit));
  return shown.flatMap((unit, index) => (unit === (shown[index - 1] ?? 0) + 1 ? [unit] : [null, unit]));
}

/** Whether any of the keys is lit. */
export const isLit = (keys: readonly string[], highlight: Highlight): boolean =>
  keys.some((key) => highlight.has(key));

/** A column centred on the height y = 0, one slot per `rowDistance`. */
export function columnAt(layer: number, x: number, slots: readonly Slot[], rowDistance: number): Column {
  const placed = slots.map((unit, index) => ({
    unit,
    centre: { x, y: (index - (slots.length - 1) / 2) * rowDistance },
  }));
  return {
    layer,
    x,
    units: placed.flatMap(({ unit, centre }) =>
      unit === null ? [] : [{ layer, unit, centre, radius: nodeRadius }],
    ),
    dots: placed.flatMap(({ unit, centre }) => (unit === null ? [centre] : [])),
  };
}

/** All layers of a network, the input first. */
export const layersOf = ({ shape }: FigureNetwork): readonly number[] =>
  Array.from({ length: lastLayer(shape) + 1 }, (_, layer) => layer);
