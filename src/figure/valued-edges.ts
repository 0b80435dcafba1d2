import type { Parameter, Quantity, Weight } from '../quantity/quantity.ts';
import type { Box, Circle, Point, Segment } from './geometry.ts';
import type { FigureNetwork } from './highlight.ts';
import { placeLabels } from './place-labels.ts';
import { namedWidth, numberRow, numberWidth, type Reading } from './readings.ts';
import { hasLabels, type PlacedReading, type ValuedColumn } from './valued-columns.ts';
import type { ValuedBias, ValuedEdge } from './valued-graph.ts';

const labelPadding = 0.05;
const arrowLength = 0.2;

/** All arrows: weights from layer to layer, sums to activations, outputs to the loss, and biases. */
export function valuedEdges(
  network: FigureNetwork,
  columns: readonly ValuedColumn[],
  reading: (quantity: Quantity) => Reading,
): { readonly edges: readonly ValuedEdge[]; readonly biases: readonly ValuedBias[] } {
  const gaps = columns.flatMap((targets, index) => {
    const sources = columns[index - 1];
    return sources === undefined ? [] : [{ sources, targets }];
  });
  return {
    edges: gaps.flatMap(({ sources, targets }) => edgesBetween(network, sources, targets, reading)),
    biases: gaps.flatMap(({ sources, targets }) =>
      sources.layer === targets.layer ? [] : biasesInto(network, targets, reading),
    ),
  };
}

function edgesBetween(
  network: FigureNetwork,
  sources: ValuedColumn,
  targets: ValuedColumn,
  reading: (quantity: Quantity) => Reading,
): readonly ValuedEdge[] {
  const weights = network.layers.find(({ layer }) => layer === targets.layer)?.weights;
  if (sources.layer !== targets.layer && weights !== undefined)
    return weightEdges(network, weights, sources, targets, reading);
  const isInside = sources.layer === targets.layer;
  return sources.units.flatMap((source) =>
    targets.units
      .filter((target) => !isInside || target.unit === source.unit || actsTogether(network, sources.layer))
      .map((target) => ({ ...lineOf(source, sources, target, targets), quantity: null })),
  );
}

/** Whether each activation of a layer is made of all its sums. */
const actsTogether = (network: FigureNetwork, layer: number): boolean =>
  network.layers[layer - 1]?.activations.some(
    ({ named }) => named?.kind === 'apply' && named.args.length > 1,
  ) ?? false;

function weightEdges(
  network: FigureNetwork,
  weights: readonly Weight[],
  sources: ValuedColumn,
  targets: ValuedColumn,
  reading: (quantity: Quantity) => Reading,
): readonly ValuedEdge[] {
  const edges = weights.flatMap((quantity) => {
    const source = sources.units.find(({ unit }) => unit === quantity.from);
    const target = targets.units.find(({ unit }) => unit === quantity.to);
    if (source === undefined || target === undefined) return [];
    return [{ quantity, line: lineOf(source, sources, target, targets) }];
  });
  if (!hasLabels(network, targets.layer)) return edges.map(({ quantity, line }) => ({ quantity, ...line }));
  const labelled = edges.map(({ quantity, line }) => ({ segment: line, ...labelSize(reading(quantity)) }));
  const { boxes } = placeLabels(labelled, {
    circles: [...sides(sources, 1), ...sides(targets, -1)],
    lines: edges.map(({ line }) => line),
    preferred: 0.5,
  });
  return edges.map(({ quantity, line }, index) => {
    const box = boxes[index];
    return { quantity, ...line, ...(box !== undefined && { label: { ...box, ...reading(quantity) } }) };
  });
}

/** From the middle of one side to the middle of the other. */
const lineOf = (source: Point, sources: ValuedColumn, target: Point, targets: ValuedColumn): Segment => ({
  from: { x: source.x + sources.width / 2, y: source.y },
  to: { x: target.x - targets.width / 2, y: target.y },
});

/** Circles in place of the sides of boxes, of which names keep clear. */
const sides = ({ units, width, height }: ValuedColumn, direction: 1 | -1): readonly Circle[] =>
  units.flatMap(({ x, y }) =>
    [-1, 0, 1].map((step) => ({
      centre: { x: x + direction * (width / 2 - height / 4), y: y + (step * height) / 4 },
      radius: height / 4 + 0.06,
    })),
  );

function labelSize(reading: Reading): Pick<Box, 'width' | 'height'> {
  const width = Math.max(namedWidth(reading), numberWidth(reading.gradient));
  const rows = reading.gradient === undefined ? 1 : 2;
  return { width: width + labelPadding, height: rows * numberRow };
}

function biasesInto(
  network: FigureNetwork,
  { layer, units, height }: ValuedColumn,
  reading: (quantity: Quantity) => Reading,
): readonly ValuedBias[] {
  const biases = network.layers.find((candidate) => candidate.layer === layer)?.biases ?? [];
  return units.flatMap((unit) => {
    const quantity = biases.find((bias) => isInto(bias, unit));
    return quantity === undefined ? [] : [biasAt(quantity, unit, height, reading(quantity))];
  });
}

const isInto = (bias: Exclude<Parameter, Weight>, { unit }: PlacedReading): boolean =>
  bias.kind === 'shared-bias' || bias.to === unit;

function biasAt(
  quantity: ValuedBias['quantity'],
  { x, y }: Point,
  height: number,
  reading: Reading,
): ValuedBias {
  const to = { x, y: y - height / 2 };
  const from = { x, y: to.y - arrowLength };
  const size = labelSize(reading);
  const centre = { x, y: from.y - 0.02 - size.height / 2 };
  return { quantity, from, to, label: { ...reading, ...size, centre, angle: 0 } };
}
