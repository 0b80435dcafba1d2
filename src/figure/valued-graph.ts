import type { Letter } from '../notation/letter.ts';
import type { Notation } from '../notation/notation.ts';
import type { Parameter, Quantity, Weight } from '../quantity/quantity.ts';
import type { Box, Point, Segment } from './geometry.ts';
import type { FigureNetwork } from './highlight.ts';
import { type Reading, type Readings, readingOf } from './readings.ts';
import { type ValuedColumn, valuedColumns } from './valued-columns.ts';
import { valuedEdges } from './valued-edges.ts';

/**
 * A network as a graph of what is computed, with numbers, as data: boxes for inputs, weighted sums, activations and the
 * loss, each with its value and the derivative of the loss by it. Lengths are as in a network figure, the middle of the
 * inputs at (0, 0).
 */
export interface ValuedGraph {
  readonly boxes: readonly ValuedBox[];
  readonly edges: readonly ValuedEdge[];
  readonly biases: readonly ValuedBias[];
  /** Where units of wide layers are left out: places for three dots above each other. */
  readonly dots: readonly Point[];
}

/** The reading of a quantity in a rectangle about a point. */
export interface ValuedBox extends Point, Reading {
  readonly quantity: Quantity;
  readonly width: number;
  readonly height: number;
}

/** An arrow from box to box; of a weight with its reading in the box of the label, where there is room for it. */
export interface ValuedEdge extends Segment {
  readonly quantity: Weight | null;
  readonly label?: Box & Reading;
}

/** An arrow from above into the box of a weighted sum, the reading at its tail. */
export interface ValuedBias extends Segment {
  readonly quantity: Exclude<Parameter, Weight>;
  readonly label: Box & Reading;
}

/** The graph of a network with what is known of it in numbers. Layers of more than 12 units are shortened with dots. */
export function valuedGraph(network: FigureNetwork, notation: Notation, readings: Readings): ValuedGraph {
  const reading = (quantity: Quantity): Reading =>
    readingOf(quantity, letterOf(quantity, network, notation), readings);
  const columns = valuedColumns(network, reading);
  return {
    boxes: columns.flatMap(boxesIn),
    ...valuedEdges(network, columns, reading),
    dots: columns.flatMap(({ dots }) => dots),
  };
}

const boxesIn = ({ units, width, height }: ValuedColumn): readonly ValuedBox[] =>
  units.map((unit) => ({ ...unit, width, height }));

/** The loss without what it depends on. */
function letterOf(quantity: Quantity, { shape }: FigureNetwork, notation: Notation): Letter {
  const { argument: _, ...short } = notation.letter(quantity, shape);
  return quantity.kind === 'loss' ? short : notation.letter(quantity, shape);
}

/** The rectangle around all that is drawn. */
export function extentOfValued({ boxes, biases }: ValuedGraph): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  const drawn = [...boxes, ...biases.map(({ label }) => ({ ...label, ...label.centre }))];
  return {
    left: Math.min(...drawn.map(({ x, width }) => x - width / 2)),
    right: Math.max(...drawn.map(({ x, width }) => x + width / 2)),
    top: Math.min(...drawn.map(({ y, height }) => y - height / 2)),
    bottom: Math.max(...drawn.map(({ y, height }) => y + height / 2)),
  };
}
