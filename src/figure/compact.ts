import { nodeRadius } from './columns.ts';
import { between, type Circle, type Point, type Segment } from './geometry.ts';
import type { FigureBias, FigureEdge, FigureNode, NetworkFigure } from './network-figure.ts';
import { placeLabels } from './place-labels.ts';

/** The places of rows and columns in the narrower figure. */
interface Squeeze {
  x(x: number): number;
  y(y: number): number;
}

const columnDistance = 1.95;
const lossColumnDistance = 1.3;
const rowDistance = 0.95;
/** The least ratio of an edge's width to its height. */
const steepest = 0.5;
/** More names than these between two columns could not be read in a narrow figure. */
const mostNames = 4;

/**
 * A figure for a narrow place beside text: names only on what is lit, no captions, and columns and rows as near to each
 * other as this allows.
 */
export function compactFigure(figure: NetworkFigure): NetworkFigure {
  const biases = figure.biases.filter(({ lit }) => lit);
  const squeeze = { x: nearerColumns(figure), y: nearerRows(figure, biases) };
  return {
    nodes: figure.nodes.map((node) => ({ ...node, ...moved(node, squeeze) })),
    edges: edgesIn(figure, squeeze),
    biases: biases.map((bias) => biasIn(bias, squeeze)),
    dots: figure.dots.map((dot) => moved(dot, squeeze)),
    captions: [],
  };
}

const moved = ({ x, y }: Point, squeeze: Squeeze): Point => ({ x: squeeze.x(x), y: squeeze.y(y) });

/** Linear between two columns, so that a name on an edge stays on it. */
function nearerColumns({ nodes }: NetworkFigure): Squeeze['x'] {
  const columns = [...new Set(nodes.map(({ x }) => x))].toSorted((one, other) => one - other);
  const lossX = nodes.find(({ role }) => role === 'loss')?.x;
  const places: Segment[] = [];
  let place = 0;
  for (const [index, x] of columns.entries()) {
    const before = columns[index - 1];
    if (before === undefined) continue;
    const wanted = x === lossX ? lossColumnDistance : columnDistance;
    const least = steepest * (halfHeight(nodes, before) + halfHeight(nodes, x));
    const next = place + Math.min(x - before, Math.max(wanted, least));
    places.push({ from: { x: before, y: place }, to: { x, y: next } });
    place = next;
  }
  return (x) => interpolated(places, x);
}

const halfHeight = (nodes: readonly FigureNode[], column: number): number =>
  Math.max(...nodes.filter(({ x }) => x === column).map(({ y }) => y));

/** Old places as x, new ones as y. */
function interpolated(places: readonly Segment[], x: number): number {
  const piece = places.find(({ to }) => x <= to.x) ?? places.at(-1);
  if (piece === undefined) return x;
  const { from, to } = piece;
  return from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
}

/** A lit bias needs the room above its unit. */
function nearerRows({ nodes }: NetworkFigure, biases: readonly FigureBias[]): Squeeze['y'] {
  const distances = nodes.flatMap((one) =>
    nodes.filter((other) => other.x === one.x && other.y > one.y).map((other) => other.y - one.y),
  );
  const scale = biases.length > 0 ? 1 : Math.min(1, rowDistance / Math.min(...distances));
  return (y) => y * scale;
}

/** The edges between their moved circles; the names find new places on them. */
function edgesIn({ nodes, edges }: NetworkFigure, squeeze: Squeeze): readonly FigureEdge[] {
  const straight = edges.map((edge) => {
    const line = between(circleAt(nodes, edge.from, squeeze), circleAt(nodes, edge.to, squeeze));
    return { ...edge, ...line };
  });
  const named = straight.filter((edge) => isNamed(edge, edges));
  const { boxes } = placeLabels(
    named.flatMap(({ from, to, label }) =>
      label === undefined ? [] : [{ ...label, segment: { from, to } }],
    ),
    {
      circles: nodes.map((node) => ({ centre: moved(node, squeeze), radius: node.radius + 0.03 })),
      lines: straight.filter(({ lit }) => lit),
      preferred: 0.5,
    },
  );
  const places = new Map(named.map((edge, index) => [edge, boxes[index]]));
  return straight.map((edge) => {
    const { label, ...bare } = edge;
    const box = places.get(edge);
    return label === undefined || box === undefined ? bare : { ...bare, label: { ...label, ...box } };
  });
}

function isNamed({ quantity, lit, label }: FigureEdge, edges: readonly FigureEdge[]): boolean {
  const rivals = edges.filter((other) => other.lit && other.quantity?.layer === quantity?.layer);
  return lit && label !== undefined && rivals.length <= mostNames;
}

/** The circle on whose rim an edge ends, in its new place. */
function circleAt(nodes: readonly FigureNode[], end: Point, squeeze: Squeeze): Circle {
  const node = nodes.find(({ x, y, radius }) => Math.abs(Math.hypot(end.x - x, end.y - y) - radius) < 1e-6);
  if (node === undefined) throw new Error('an edge ends at the rims of circles');
  return { centre: moved(node, squeeze), radius: node.radius };
}

/** A bias keeps its shape above its unit. */
function biasIn(bias: FigureBias, squeeze: Squeeze): FigureBias {
  const unit = { x: bias.to.x, y: bias.to.y + nodeRadius };
  const place = moved(unit, squeeze);
  const shifted = ({ x, y }: Point): Point => ({ x: x + place.x - unit.x, y: y + place.y - unit.y });
  const label = { ...bias.label, centre: shifted(bias.label.centre) };
  return { ...bias, from: shifted(bias.from), to: shifted(bias.to), label };
}
