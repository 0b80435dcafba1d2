import type { Notation } from '../notation/notation.ts';
import { type Column, columnAt, layersOf, slotsOf } from './columns.ts';
import { allNamed, type Gap, gapBetween } from './gap.ts';
import { type FigureNetwork, type Highlight, noHighlight } from './highlight.ts';

/** All columns of a figure and what connects them. */
export interface Arrangement {
  readonly columns: readonly Column[];
  readonly gaps: readonly Gap[];
}

/** Distances of columns that are tried in turn until the names between them touch nothing. */
const distances = [2, 2.4, 2.8, 3.2, 3.6, 4, 4.4];
const tolerableCostPerEdge = 0.1;

const whole = new WeakMap<FigureNetwork, WeakMap<Notation, Arrangement>>();

/**
 * Columns from left to right, each as far from the one before as the names of the weights between them need. Places
 * where nothing is left out are the same whatever is lit, and found once: the search for room is what figures cost.
 */
export function arrangement(network: FigureNetwork, notation: Notation, highlight: Highlight): Arrangement {
  if (!isWhole(network)) return arranged(network, notation, highlight);
  const known = whole.get(network) ?? new WeakMap<Notation, Arrangement>();
  whole.set(network, known);
  const found = known.get(notation) ?? arranged(network, notation, noHighlight);
  known.set(notation, found);
  return found;
}

/** Whether every unit is drawn and every weight named. */
const isWhole = (network: FigureNetwork): boolean =>
  network.layers.every(({ weights }) => allNamed(weights)) &&
  layersOf(network).every((layer) => !slotsOf(network, layer, noHighlight).includes(null));

function arranged(network: FigureNetwork, notation: Notation, highlight: Highlight): Arrangement {
  const rowDistance = rowDistanceOf(network);
  const columns: Column[] = [];
  const gaps: Gap[] = [];
  for (const layer of layersOf(network)) {
    const slots = slotsOf(network, layer, highlight);
    const place = (x: number): Column => columnAt(layer, x, slots, rowDistance);
    const sources = columns[columns.length - 1];
    if (sources === undefined) {
      columns.push(place(0));
      continue;
    }
    const { targets, gap } = roomiest(network, notation, highlight, sources, place);
    columns.push(targets);
    gaps.push(gap);
  }
  return { columns, gaps };
}

/**
 * Rows stand further apart where many edges cross among their names, and where biases need room above the circles.
 * Decided once for the figure, so that rows of neighbouring columns match.
 */
function rowDistanceOf(network: FigureNetwork): number {
  const { sizes } = network.shape;
  const crowds = network.layers
    .filter((layer) => allNamed(layer.weights))
    .map(({ layer }) => sizesBeside(sizes, layer));
  const crowd = Math.max(0, ...crowds);
  const forNames = crowd <= 2 ? 1 : crowd === 3 ? 1.15 : crowd === 4 ? 1.25 : 1.4;
  const forBiases = network.layers.some(({ biases }) => biases.length > 0) ? 1.25 : 1;
  return Math.max(forNames, forBiases);
}

const sizesBeside = (sizes: readonly number[], layer: number): number =>
  Math.min(sizes[layer - 1] ?? 0, sizes[layer] ?? 0);

interface Attempt {
  readonly targets: Column;
  readonly gap: Gap;
}

/** The nearest column whose gap holds its names without conflict, else the one with the least conflict. */
function roomiest(
  network: FigureNetwork,
  notation: Notation,
  highlight: Highlight,
  sources: Column,
  place: (x: number) => Column,
): Attempt {
  let best: Attempt | undefined;
  for (const distance of distancesFrom(network, sources, place)) {
    const targets = place(sources.x + distance);
    const gap = gapBetween(network, notation, highlight, sources, targets);
    if (best === undefined || gap.cost < best.gap.cost) best = { targets, gap };
    if (gap.cost <= tolerableCostPerEdge * gap.edges.length) break;
  }
  if (best === undefined) throw new Error('no distance was tried');
  return best;
}

/**
 * The distances worth trying, none so near that a steep edge would run into the neighbours of its target. Where only lit
 * edges are named it is one that does not depend on names, so that columns stay in place from one highlight to the next.
 */
function distancesFrom(
  network: FigureNetwork,
  sources: Column,
  place: (x: number) => Column,
): readonly number[] {
  const targets = place(sources.x);
  const weights = network.layers.find(({ layer }) => layer === targets.layer)?.weights ?? [];
  const nearest = steepest * (halfHeight(sources) + halfHeight(targets));
  if (!allNamed(weights)) return [Math.max(2.8, nearest)];
  const beyond = distances.filter((distance) => distance > nearest);
  return beyond.length === distances.length ? distances : [nearest, ...beyond];
}

/** The least ratio of an edge's width to its height. */
const steepest = 0.5;

const halfHeight = ({ units }: Column): number => Math.max(...units.map(({ centre }) => centre.y));

/** The distance of E from the outputs, so that the edges to it keep clear of other outputs and their biases. */
export const lossDistance = (outputs: Column): number => Math.max(1.5, steepest * halfHeight(outputs));
