import { activation, input, loss, preactivation, prediction, type Quantity } from '../quantity/quantity.ts';
import { lastLayer } from '../quantity/shape.ts';
import { layersOf, type Slot, slotsOf } from './columns.ts';
import type { Point } from './geometry.ts';
import { type FigureNetwork, noHighlight } from './highlight.ts';
import { letterExtent } from './letter-extent.ts';
import { namedWidth, numberRow, numberWidth, type Reading, readingSize } from './readings.ts';

/** Boxes of one kind above each other, all of one size. */
export interface ValuedColumn {
  /** The layer of its quantities; one more than the last for the loss. */
  readonly layer: number;
  readonly x: number;
  readonly units: readonly PlacedReading[];
  readonly width: number;
  readonly height: number;
  readonly dots: readonly Point[];
}

export interface PlacedReading extends Point, Reading {
  readonly unit: number;
  readonly quantity: Quantity;
}

/** More numbers than these between two columns could not be read. */
const mostLabels = 9;
/** Room across a gap, in widths of a name, for the square root of the number of names. */
const roomPerName = 1.2;
const padding = 0.13;
export const letterRow = 0.4;
const betweenBoxes = 0.3;
/** The least ratio of an edge's width to its height. */
const steepest = 0.45;
/** The distance of columns between which nothing stands, and of those whose edges have no names. */
const nearest = { inside: 0.6, unnamed: 1.5, loss: 0.9 };

/** Whether there is room for the numbers of the weights into a layer. */
export const hasLabels = (network: FigureNetwork, layer: number): boolean =>
  (network.layers.find((candidate) => candidate.layer === layer)?.weights ?? []).length <= mostLabels;

type Read = (quantity: Quantity) => Reading;

/** What stands in a column, still without a place. */
interface Content {
  readonly layer: number;
  readonly slots: readonly Slot[];
  readonly readings: ReadonlyMap<number, Reading & { readonly quantity: Quantity }>;
}

/** All columns from left to right, the loss last. */
export function valuedColumns(network: FigureNetwork, read: Read): readonly ValuedColumn[] {
  const contents = [
    ...layersOf(network).flatMap((layer) => contentsOf(network, layer, read)),
    contentOf(lastLayer(network.shape) + 1, [1], () => loss(), read),
  ];
  const row = rowDistanceOf(network, Math.max(...contents.map(({ readings }) => sizeOf(readings).height)));
  const columns: ValuedColumn[] = [];
  for (const content of contents) columns.push(columnAfter(columns.at(-1), content, row, network, read));
  return columns;
}

/** The inputs, or the sums and the activations of a layer. */
function contentsOf(network: FigureNetwork, layer: number, read: Read): readonly Content[] {
  const slots = slotsOf(network, layer, noHighlight);
  if (layer === 0) return [contentOf(layer, slots, input, read)];
  const isLast = layer === lastLayer(network.shape);
  return [
    contentOf(layer, slots, (unit) => preactivation(layer, unit), read),
    contentOf(layer, slots, (unit) => (isLast ? prediction(layer, unit) : activation(layer, unit)), read),
  ];
}

function contentOf(
  layer: number,
  slots: readonly Slot[],
  quantityOf: (unit: number) => Quantity,
  read: Read,
): Content {
  const shown = slots.flatMap((unit) => (unit === null ? [] : [unit]));
  const withReading = (quantity: Quantity) => ({ ...read(quantity), quantity });
  return { layer, slots, readings: new Map(shown.map((unit) => [unit, withReading(quantityOf(unit))])) };
}

function columnAfter(
  before: ValuedColumn | undefined,
  { layer, slots, readings }: Content,
  row: number,
  network: FigureNetwork,
  read: Read,
): ValuedColumn {
  const size = sizeOf(readings);
  const reach = ((slots.length - 1) / 2) * row;
  const x =
    before === undefined
      ? 0
      : before.x + (before.width + size.width) / 2 + roomBetween(network, read, before, layer, reach);
  const places = slots.map((unit, index) => ({ unit, x, y: index * row - reach }));
  return {
    layer,
    x,
    ...size,
    units: places.flatMap(({ unit, ...place }) => {
      const reading = unit === null ? undefined : readings.get(unit);
      return unit === null || reading === undefined ? [] : [{ unit, ...place, ...reading }];
    }),
    dots: places.flatMap(({ unit, ...place }) => (unit === null ? [place] : [])),
  };
}

function sizeOf(readings: ReadonlyMap<number, Reading>): { readonly width: number; readonly height: number } {
  const all = [...readings.values()];
  const widths = all.flatMap(({ letter, value, gradient }) => [
    letterExtent(letter).width * readingSize.letter,
    numberWidth(value),
    numberWidth(gradient),
  ]);
  const rows = Math.max(
    ...all.map(({ value, gradient }) => [value, gradient].filter((number) => number !== undefined).length),
  );
  return { width: Math.max(...widths) + 2 * padding, height: letterRow + rows * numberRow + padding };
}

/** Biases stand above their boxes with two rows and an arrow; names on edges that cross need about as much. */
function rowDistanceOf(network: FigureNetwork, height: number): number {
  const isFull = network.layers.some(
    ({ layer, weights, biases }) => biases.length > 0 || (weights.length > 1 && hasLabels(network, layer)),
  );
  return height + betweenBoxes + (isFull ? 2 * numberRow + 0.3 : 0);
}

/** How far apart the sides of neighbouring columns are: room for names, and no edge too steep. */
function roomBetween(
  network: FigureNetwork,
  read: Read,
  before: ValuedColumn,
  layer: number,
  reach: number,
): number {
  if (before.layer === layer) return nearest.inside;
  const height = reach + Math.max(...before.units.map(({ y }) => y));
  const weights = network.layers.find((candidate) => candidate.layer === layer)?.weights;
  if (weights === undefined) return Math.max(nearest.loss, steepest * height);
  if (!hasLabels(network, layer)) return Math.max(nearest.unnamed, steepest * height);
  const readings = weights.map(read);
  const widest = Math.max(...readings.map((each) => Math.max(namedWidth(each), numberWidth(each.gradient))));
  return Math.max(steepest * height, widest * (0.6 + roomPerName * Math.sqrt(weights.length)));
}
