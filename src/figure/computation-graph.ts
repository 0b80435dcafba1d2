import type { Letter } from '../notation/letter.ts';
import type { Notation } from '../notation/notation.ts';
import type { MatrixQuantity } from '../quantity/matrix.ts';
import { loss } from '../quantity/quantity.ts';
import { nodeRadius } from './columns.ts';
import { labelSize } from './gap.ts';
import { along, type Box, between, type Point, type Segment } from './geometry.ts';
import type { FigureNetwork } from './highlight.ts';
import { letterExtent } from './letter-extent.ts';

/**
 * What the loss of one layer is computed from, step by step, as data: circles, arrows to what is computed, at each arrow
 * the derivative that the way back multiplies by. Lengths are as in a network figure, the input at (0, 0).
 */
export interface ComputationGraph {
  readonly nodes: readonly GraphNode[];
  readonly arrows: readonly GraphArrow[];
}

export interface GraphNode extends Point {
  readonly name: GraphName;
  readonly letter: Letter;
  readonly radius: number;
}

export type GraphName = 'input' | 'weight' | 'bias' | 'preactivation' | 'prediction' | 'loss';

/** From one circle to another; the derivative of what is at its tip by what is at its tail. */
export interface GraphArrow extends Segment {
  readonly tail: GraphName;
  readonly tip: GraphName;
  readonly derivative: GraphDerivative;
}

/** A fraction ∂of/∂by and the box it is allowed to fill. */
export interface GraphDerivative extends Box {
  readonly sign: string;
  readonly of: Letter;
  readonly by: Letter;
}

const columnDistance = 2.2;
const rowDistance = 1.5;

const quantities = {
  input: { kind: 'input', batch: false },
  weight: { kind: 'weight', layer: 1 },
  bias: { kind: 'bias', layer: 1 },
  preactivation: { kind: 'preactivation', layer: 1, batch: false },
  prediction: { kind: 'prediction', batch: false },
} as const satisfies Record<Exclude<GraphName, 'loss'>, MatrixQuantity>;

/** The graph of a network with one layer: x, W and b lead to z, z to y, y to the loss. Throws RangeError for more layers. */
export function computationGraph(network: FigureNetwork, notation: Notation): ComputationGraph {
  if (network.layers.length !== 1) throw new RangeError('the graph of one layer is drawn');
  const hasBias = network.layers.some(({ biases }) => biases.length > 0);
  const sources: readonly GraphName[] = ['weight', 'input', ...(hasBias ? ['bias' as const] : [])];
  const names: readonly GraphName[] = [...sources, 'preactivation', 'prediction', 'loss'];
  const nodes = names.map((name) => ({
    name,
    letter: letterOf(name, network, notation),
    radius: nodeRadius,
    ...places[name],
  }));
  const pairs: readonly (readonly [GraphName, GraphName])[] = [
    ...sources.map((source) => [source, 'preactivation'] as const),
    ['preactivation', 'prediction'],
    ['prediction', 'loss'],
  ];
  return { nodes, arrows: pairs.map(([tail, tip]) => arrow(nodes, tail, tip, notation)) };
}

const places: Readonly<Record<GraphName, Point>> = {
  weight: { x: 0, y: -rowDistance },
  input: { x: 0, y: 0 },
  bias: { x: 0, y: rowDistance },
  preactivation: { x: columnDistance, y: 0 },
  prediction: { x: 2 * columnDistance, y: 0 },
  loss: { x: 3 * columnDistance, y: 0 },
};

function letterOf(name: GraphName, { shape }: FigureNetwork, notation: Notation): Letter {
  if (name !== 'loss') return notation.matrix(quantities[name], shape);
  const { argument: _, ...short } = notation.letter(loss(), shape);
  return short;
}

function arrow(
  nodes: readonly GraphNode[],
  tail: GraphName,
  tip: GraphName,
  { derivatives: { sign } }: Notation,
): GraphArrow {
  const [from, to] = [nodeNamed(nodes, tail), nodeNamed(nodes, tip)];
  const line = between({ centre: from, radius: from.radius }, { centre: to, radius: to.radius });
  const derivative = { sign, of: to.letter, by: from.letter };
  return { ...line, tail, tip, derivative: { ...derivative, ...boxOf(derivative, along(line, 0.4)) } };
}

function nodeNamed(nodes: readonly GraphNode[], name: GraphName): GraphNode {
  const found = nodes.find((node) => node.name === name);
  if (found === undefined) throw new RangeError(`no node for the ${name}`);
  return found;
}

const padding = 0.08;
/** The width of the sign ∂ in em. */
export const signWidth = 0.56;

/** The box of a fraction whose letters have the size of labels. */
function boxOf({ of, by }: Pick<GraphDerivative, 'of' | 'by'>, centre: Point): Box {
  const extents = [of, by].map(letterExtent);
  const width = Math.max(...extents.map((extent) => extent.width)) + signWidth;
  const height = extents.reduce((sum, { above, below }) => sum + above + below, 0.4);
  return { centre, width: width * labelSize + padding, height: height * labelSize + padding, angle: 0 };
}

/** The three corners of the head of an arrow, its tip first. */
export function arrowHead({ from, to }: Segment): readonly [Point, Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const neck = { x: to.x - 0.11 * x, y: to.y - 0.11 * y };
  return [
    to,
    { x: neck.x - 0.045 * y, y: neck.y + 0.045 * x },
    { x: neck.x + 0.045 * y, y: neck.y - 0.045 * x },
  ];
}

/** The rectangle around all that is drawn. */
export function extentOfGraph({ nodes }: ComputationGraph): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  return {
    left: Math.min(...nodes.map(({ x, radius }) => x - radius)),
    right: Math.max(...nodes.map(({ x, radius }) => x + radius)),
    top: Math.min(...nodes.map(({ y, radius }) => y - radius)),
    bottom: Math.max(...nodes.map(({ y, radius }) => y + radius)),
  };
}
