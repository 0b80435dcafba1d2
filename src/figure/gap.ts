import type { Notation } from '../notation/notation.ts';
import { keyOf } from '../quantity/key.ts';
import type { Weight } from '../quantity/quantity.ts';
import type { Column, PlacedUnit } from './columns.ts';
import { type Box, between, type Circle, type Segment } from './geometry.ts';
import type { FigureNetwork, Highlight } from './highlight.ts';
import { letterExtent } from './letter-extent.ts';
import { placeLabels } from './place-labels.ts';

/** The size of the names of weights and biases: one em in units of the figure. */
export const labelSize = 0.25;

/** The connections of two neighbouring columns. */
export interface Gap {
  readonly edges: readonly GapEdge[];
  /** What is wrong with the places of the labels; 0 if they touch nothing. */
  readonly cost: number;
}

export interface GapEdge {
  readonly quantity: Weight;
  readonly line: Segment;
  readonly label?: Box;
}

const mostLabels = 36;
const labelPadding = 0.04;

/**
 * The edges between two columns with their labels. Up to 36 weights all are named; of more only the lit ones, and none
 * if these are again more than 36: such names could not be read.
 * Names of lit edges keep clear of lit edges alone, as the others leave no room.
 */
export function gapBetween(
  network: FigureNetwork,
  notation: Notation,
  highlight: Highlight,
  sources: Column,
  targets: Column,
): Gap {
  const weights = network.layers.find(({ layer }) => layer === targets.layer)?.weights ?? [];
  const edges = weights.flatMap((quantity) => {
    const line = lineOf(quantity, sources, targets);
    return line === undefined ? [] : [{ quantity, line }];
  });
  const named = namedWeights(weights, highlight);
  const labelled = edges.filter(({ quantity }) => named.has(quantity));
  const { boxes, cost } = placeLabels(
    labelled.map(({ quantity, line }) => ({ segment: line, ...labelExtent(network, notation, quantity) })),
    {
      circles: clearances([...sources.units, ...targets.units]),
      lines: (allNamed(weights) ? edges : labelled).map(({ line }) => line),
      preferred: fanFraction([...named]),
    },
  );
  const labels = new Map(labelled.map(({ quantity }, index) => [quantity, boxes[index]]));
  return { cost, edges: edges.map((edge) => withLabel(edge, labels.get(edge.quantity))) };
}

const withLabel = (edge: GapEdge, label: Box | undefined): GapEdge =>
  label === undefined ? edge : { ...edge, label };

/** Whether all weights of one gap are named, lit or not. */
export const allNamed = (weights: readonly Weight[]): boolean => weights.length <= mostLabels;

function namedWeights(weights: readonly Weight[], highlight: Highlight): ReadonlySet<Weight> {
  if (allNamed(weights)) return new Set(weights);
  const lit = weights.filter((quantity) => highlight.has(keyOf(quantity)));
  return new Set(lit.length <= mostLabels ? lit : []);
}

/** Where a fan of edges has opened: nearer to its targets the more these outnumber its sources. */
function fanFraction(weights: readonly Weight[]): number {
  const sources = new Set(weights.map(({ from }) => from)).size;
  const targets = new Set(weights.map(({ to }) => to)).size;
  return Math.min(0.7, Math.max(0.3, targets / Math.max(1, sources + targets)));
}

function lineOf(quantity: Weight, sources: Column, targets: Column): Segment | undefined {
  const from = sources.units.find(({ unit }) => unit === quantity.from);
  const to = targets.units.find(({ unit }) => unit === quantity.to);
  return from && to && between(from, to);
}

function labelExtent(
  { shape }: FigureNetwork,
  notation: Notation,
  quantity: Weight,
): { width: number; height: number } {
  const { width, above, below } = letterExtent(notation.letter(quantity, shape));
  return { width: width * labelSize + labelPadding, height: (above + below) * labelSize + labelPadding };
}

const clearances = (units: readonly PlacedUnit[]): readonly Circle[] =>
  units.map(({ centre, radius }) => ({ centre, radius: radius + 0.03 }));
