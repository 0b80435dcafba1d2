import type { Letter } from '../notation/letter.ts';
import type { Notation } from '../notation/notation.ts';
import { keyOf } from '../quantity/key.ts';
import {
  activation,
  input,
  loss,
  type Parameter,
  prediction,
  type Quantity,
  type Weight,
} from '../quantity/quantity.ts';
import { lastLayer } from '../quantity/shape.ts';
import { arrangement, lossDistance } from './arrange.ts';
import { biasesOf } from './biases.ts';
import { type Column, isLit, nodeRadius, type PlacedUnit } from './columns.ts';
import type { GapEdge } from './gap.ts';
import { type Box, between, type Circle, type Point, type Segment } from './geometry.ts';
import { type FigureNetwork, type Highlight, unitQuantities } from './highlight.ts';

/**
 * A network drawn from left to right, as data: units as circles, edges with the names of their weights, biases as short
 * arrows from above, all outputs leading to the loss E. Lengths are in units of the figure, x to the right and y down,
 * the middle of the input column at (0, 0). Without words: printers are given those.
 */
export interface NetworkFigure {
  readonly nodes: readonly FigureNode[];
  readonly edges: readonly FigureEdge[];
  readonly biases: readonly FigureBias[];
  /** Where units of wide layers are left out: places for three dots above each other. */
  readonly dots: readonly Point[];
  readonly captions: readonly FigureCaption[];
}

export interface FigureNode extends Point {
  readonly quantity: Quantity;
  readonly letter: Letter;
  readonly radius: number;
  readonly role: 'input' | 'hidden' | 'output' | 'loss';
  readonly lit: boolean;
}

/** A line from the rim of one circle to the rim of another. */
export interface FigureEdge extends Segment {
  /** `null` for the edges from outputs to E, which bear no parameter. */
  readonly quantity: Weight | null;
  readonly lit: boolean;
  readonly label?: FigureLabel;
}

/** A name with the box it is allowed to fill. */
export interface FigureLabel extends Box {
  readonly letter: Letter;
}

/** An arrow into the unit, and the name at its tail. */
export interface FigureBias extends Segment {
  readonly quantity: Exclude<Parameter, Weight>;
  readonly lit: boolean;
  readonly label: FigureLabel;
}

/** The place of the words under a column. */
export interface FigureCaption extends Point {
  readonly layer: number;
  readonly role: 'input' | 'hidden' | 'output';
}

const captionDistance = 0.36;

/**
 * The figure of a network with the lit quantities marked.
 *
 * Up to 12 units a layer are all drawn; wider layers are shortened with dots (see `slotsOf`). Up to 36 weights between
 * two layers are all named, else only the lit ones (see `gapBetween`). Places depend on the highlight only where
 * something is left out.
 */
export function networkFigure(
  network: FigureNetwork,
  notation: Notation,
  highlight: Highlight,
): NetworkFigure {
  const letter = (quantity: Quantity): Letter => notation.letter(quantity, network.shape);
  const { columns, gaps } = arrangement(network, notation, highlight);
  const units = columns.flatMap((column) => column.units);
  const lossCircle = lossCircleBeside(columns);
  const biases = biasesOf(network, letter, highlight, units);
  const nodes = [
    ...units.map((unit) => unitNode(network, letter, highlight, unit)),
    lossNode(letter, highlight, lossCircle),
  ];
  return {
    nodes,
    edges: [
      ...gaps.flatMap(({ edges }) => edges.map((edge) => weightEdge(letter, highlight, edge))),
      ...nodes.filter(({ role }) => role === 'output').map((node) => lossEdge(highlight, node, lossCircle)),
    ],
    biases,
    dots: columns.flatMap((column) => column.dots),
    captions: captionsUnder(network, columns),
  };
}

function lossCircleBeside(columns: readonly Column[]): Circle {
  const outputs = columns[columns.length - 1];
  if (outputs === undefined) throw new RangeError('a network has layers');
  return { centre: { x: outputs.x + lossDistance(outputs), y: 0 }, radius: nodeRadius };
}

function unitNode(
  network: FigureNetwork,
  letter: (quantity: Quantity) => Letter,
  highlight: Highlight,
  { layer, unit, centre, radius }: PlacedUnit,
): FigureNode {
  const role = roleOf(network, layer);
  const quantity =
    role === 'input' ? input(unit) : role === 'output' ? prediction(layer, unit) : activation(layer, unit);
  const lit = isLit(unitQuantities(network, layer, unit).map(keyOf), highlight);
  return { ...centre, radius, role, quantity, letter: letter(quantity), lit };
}

function roleOf({ shape }: FigureNetwork, layer: number): FigureCaption['role'] {
  if (layer === 0) return 'input';
  return layer === lastLayer(shape) ? 'output' : 'hidden';
}

function lossNode(
  letter: (quantity: Quantity) => Letter,
  highlight: Highlight,
  { centre, radius }: Circle,
): FigureNode {
  const quantity = loss();
  const { argument: _, ...short } = letter(quantity);
  return {
    ...centre,
    radius,
    role: 'loss',
    quantity,
    letter: short,
    lit: highlight.has(keyOf(quantity)),
  };
}

function weightEdge(letter: (quantity: Quantity) => Letter, highlight: Highlight, edge: GapEdge): FigureEdge {
  const { quantity, line, label } = edge;
  const bare = { ...line, quantity, lit: highlight.has(keyOf(quantity)) };
  return label === undefined ? bare : { ...bare, label: { ...label, letter: letter(quantity) } };
}

function lossEdge(highlight: Highlight, output: FigureNode, lossCircle: Circle): FigureEdge {
  const line = between({ centre: output, radius: output.radius }, lossCircle);
  return { ...line, quantity: null, lit: output.lit && highlight.has(keyOf(loss())) };
}

function captionsUnder(network: FigureNetwork, columns: readonly Column[]): readonly FigureCaption[] {
  const lowest = Math.max(
    ...columns.flatMap(({ units }) => units.map(({ centre, radius }) => centre.y + radius)),
  );
  return columns.map(({ layer, x }) => ({
    layer,
    role: roleOf(network, layer),
    x,
    y: lowest + captionDistance,
  }));
}
