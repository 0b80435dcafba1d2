import { describe, expect, test } from 'vitest';
import { type Box, type Circle, overlapOfBoxes, overlapWithCircle } from '../../src/figure/geometry.ts';
import { noHighlight, pathsOf } from '../../src/figure/highlight.ts';
import { type FigureEdge, type NetworkFigure, networkFigure } from '../../src/figure/network-figure.ts';
import { keyOf } from '../../src/quantity/key.ts';
import { bias, type Quantity, weight } from '../../src/quantity/quantity.ts';
import { letters, networkOf } from './letters.ts';

const figureOf = (sizes: readonly number[], lit?: Quantity, withBias = false): NetworkFigure => {
  const network = networkOf(sizes, withBias);
  return networkFigure(network, letters, lit === undefined ? noHighlight : pathsOf(network, lit));
};
const weightEdges = (figure: NetworkFigure): readonly FigureEdge[] =>
  figure.edges.filter(({ quantity }) => quantity !== null);
const labelsOf = (figure: NetworkFigure): readonly Box[] => [
  ...figure.edges.flatMap(({ label }) => (label === undefined ? [] : [label])),
  ...figure.biases.map(({ label }) => label),
];
const circlesOf = (figure: NetworkFigure): readonly Circle[] =>
  figure.nodes.map((node) => ({ centre: node, radius: node.radius }));
const keysOf = (quantities: readonly (Quantity | null)[]): readonly string[] =>
  quantities.map((quantity) => (quantity === null ? 'to E' : keyOf(quantity)));

/** Pairs of labels, and labels with circles, that run into each other. */
function collisions(figure: NetworkFigure): readonly string[] {
  const labels = labelsOf(figure);
  return labels.flatMap((label, index) => [
    ...labels
      .slice(index + 1)
      .flatMap((other) => (overlapOfBoxes(label, other) > 0 ? [`label ${index}`] : [])),
    ...circlesOf(figure).flatMap((circle) =>
      overlapWithCircle(label, circle) > 0 ? [`circle ${index}`] : [],
    ),
  ]);
}

test('the lit paths of the first weight of 3-2-2', () => {
  const { nodes, edges } = figureOf([3, 2, 2], weight(1, 1, 1));
  const lit = <T extends { readonly lit: boolean }>(things: readonly T[]): readonly T[] =>
    things.filter((thing) => thing.lit);
  expect(keysOf(lit(nodes).map(({ quantity }) => quantity))).toEqual([
    'input 1',
    'activation 1 1',
    'prediction 2 1',
    'prediction 2 2',
    'loss',
  ]);
  expect(keysOf(lit(edges).map(({ quantity }) => quantity))).toEqual([
    'weight 1 1 1',
    'weight 2 1 1',
    'weight 2 2 1',
    'to E',
    'to E',
  ]);
});

test('a highlighted bias is lit with its unit, other biases are not', () => {
  const { biases, nodes } = figureOf([3, 2, 2], bias(1, 2), true);
  expect(biases.filter(({ lit }) => lit).map(({ quantity }) => keyOf(quantity))).toEqual(['bias 1 2']);
  expect(
    nodes.filter(({ lit, role }) => lit && role === 'hidden').map(({ quantity }) => keyOf(quantity)),
  ).toEqual(['activation 1 2']);
});

const namedSizes = [1, 2, 3, 4, 5, 6].flatMap((sources) =>
  [1, 2, 3, 4, 5, 6].map((targets) => [sources, targets]),
);
const corpus = [...namedSizes, [3, 2, 2], [4, 4, 4, 2], [6, 5, 3], [6, 6, 6], [2, 12, 1], [12, 3], [2, 9, 4]];

describe.each(
  corpus.flatMap((sizes) => [false, true].map((biased) => ({ name: sizes.join('-'), sizes, biased }))),
)('$name, biases $biased', ({ sizes, biased }) => {
  const figure = figureOf(sizes, undefined, biased);

  test('an edge with its name for every weight, one from every output to E, biases where there are any', () => {
    const network = networkOf(sizes, biased);
    const weights = network.layers.flatMap((layer) => layer.weights);
    expect(weightEdges(figure).map(({ quantity }) => quantity)).toEqual(weights);
    expect(weightEdges(figure).every(({ label }) => label !== undefined)).toBe(true);
    expect(figure.edges).toHaveLength(weights.length + (sizes[sizes.length - 1] ?? 0));
    expect(figure.biases.map(({ quantity }) => quantity)).toEqual(
      network.layers.flatMap((layer) => layer.biases),
    );
  });

  test('no name runs into another name or a circle', () => {
    expect(collisions(figure)).toEqual([]);
  });
});

test('names and circles that do collide are noticed', () => {
  const figure = figureOf([2, 2]);
  const [first, second, ...rest] = figure.edges;
  if (first?.label === undefined || second === undefined) throw new Error('two named edges expected');
  expect(collisions({ ...figure, edges: [first, { ...second, label: first.label }, ...rest] })).toEqual([
    'label 0',
  ]);
  const onCircle = { ...first, label: { ...first.label, centre: { x: 0, y: -0.5 } } };
  expect(collisions({ ...figure, edges: [onCircle, second, ...rest] })).toEqual(['circle 0']);
});

test('every name stands on its own edge, in its direction', () => {
  for (const { from, to, label } of weightEdges(figureOf([4, 3]))) {
    if (label === undefined) throw new Error('every edge of 4-3 has a name');
    const share = (label.centre.x - from.x) / (to.x - from.x);
    expect(label.centre.y).toBeCloseTo(from.y + share * (to.y - from.y), 9);
    expect(Math.tan((label.angle * Math.PI) / 180)).toBeCloseTo((to.y - from.y) / (to.x - from.x), 9);
  }
});

test('places do not depend on the highlight where everything is named', () => {
  const places = (figure: NetworkFigure): unknown =>
    figure.edges.map(({ from, to, label }) => [from, to, label]);
  expect(places(figureOf([4, 4, 2], weight(1, 3, 2)))).toEqual(places(figureOf([4, 4, 2])));
});

test('between wide layers only lit edges are named', () => {
  expect(weightEdges(figureOf([7, 6])).filter(({ label }) => label !== undefined)).toEqual([]);
  const lit = weightEdges(figureOf([7, 6, 7], weight(1, 2, 3)));
  expect(keysOf(lit.filter(({ label }) => label !== undefined).map(({ quantity }) => quantity))).toEqual([
    'weight 1 2 3',
    'weight 2 1 2',
    'weight 2 2 2',
    'weight 2 3 2',
    'weight 2 4 2',
    'weight 2 5 2',
    'weight 2 6 2',
    'weight 2 7 2',
  ]);
  expect(collisions(figureOf([2, 12, 12, 1], weight(1, 1, 1)))).toEqual([]);
});

test('layers of more than 12 units are shortened, with their last and their lit units', () => {
  const shown = (figure: NetworkFigure): readonly string[] =>
    keysOf(figure.nodes.map(({ quantity }) => quantity));
  const plain = figureOf([13, 12]);
  expect(shown(plain).filter((key) => key.startsWith('input'))).toEqual([
    'input 1',
    'input 2',
    'input 3',
    'input 13',
  ]);
  expect(plain.dots).toHaveLength(1);
  expect(shown(plain).filter((key) => key.startsWith('prediction'))).toHaveLength(12);
  const lit = figureOf([784, 30, 10], weight(1, 17, 300), true);
  expect(shown(lit)).toContain('input 300');
  expect(shown(lit)).toContain('activation 1 17');
  expect(lit.dots).toHaveLength(4);
  expect(lit.biases).toHaveLength(15);
  expect(collisions(lit)).toEqual([]);
});

test('roles, captions and columns follow the layers', () => {
  const { captions, nodes } = figureOf([3, 2, 2, 1]);
  expect(captions.map(({ layer, role }) => [layer, role])).toEqual([
    [0, 'input'],
    [1, 'hidden'],
    [2, 'hidden'],
    [3, 'output'],
  ]);
  const columns = [...new Set(nodes.map(({ x }) => x))];
  expect(columns).toEqual(columns.toSorted((one, other) => one - other));
  expect(captions.map(({ x }) => x)).toEqual(columns.slice(0, -1));
  expect(captions.every(({ y }) => y > Math.max(...nodes.map((node) => node.y + node.radius)))).toBe(true);
});
