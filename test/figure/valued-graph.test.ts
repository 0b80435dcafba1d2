import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, overlapOfBoxes, type Point } from '../../src/figure/geometry.ts';
import type { Readings } from '../../src/figure/readings.ts';
import { extentOfValued, type ValuedGraph, valuedGraph } from '../../src/figure/valued-graph.ts';
import { letters, networkOf } from './letters.ts';

const readings: Readings = {
  value: () => '0.5933',
  gradient: ({ kind }) => (kind === 'input' || kind === 'loss' ? undefined : '-0.0412'),
};
const graphOf = (sizes: readonly number[], bias: boolean, read = readings): ValuedGraph =>
  valuedGraph(networkOf(sizes, bias), letters, read);

const boxAt = ({ x, y, width, height }: Point & Omit<Box, 'centre' | 'angle'>): Box => ({
  centre: { x, y },
  width,
  height,
  angle: 0,
});
const labelsOf = ({ edges, biases }: ValuedGraph): readonly Box[] =>
  [...edges, ...biases].flatMap(({ label }) => (label === undefined ? [] : [label]));

/** Pairs of boxes and names that run into each other. */
function collisions(graph: ValuedGraph): readonly string[] {
  const all = [...graph.boxes.map(boxAt), ...labelsOf(graph)];
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other, later) => {
      const depth = overlapOfBoxes(one, other);
      return depth > 0.001 ? [`${index} and ${index + later + 1}: ${depth.toFixed(3)}`] : [];
    }),
  );
}

const named = [1, 2, 3, 4, 9]
  .flatMap((from) => [1, 2, 3, 9].map((to) => [from, to] as const))
  .filter(([from, to]) => from * to <= 9);

describe.each(
  named.flatMap((sizes) => [false, true].map((bias) => ({ name: sizes.join('-'), sizes, bias }))),
)('numbers in $name, biases $bias', ({ sizes, bias }) => {
  test('keep clear of each other and of boxes', () => {
    expect(collisions(graphOf(sizes, bias))).toEqual([]);
  });
});

test('up to 12 units a layer, in up to three layers, nothing runs into anything or leaves the canvas', () => {
  const size = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(fc.array(size, { minLength: 2, maxLength: 4 }), fc.boolean(), (sizes, bias) => {
      const graph = graphOf(sizes, bias);
      expect(collisions(graph)).toEqual([]);
      const { left, right, top, bottom } = extentOfValued(graph);
      for (const { centre, width, height, angle } of labelsOf(graph)) {
        const turn = (angle * Math.PI) / 180;
        const reach = Math.abs(Math.sin(turn)) * (width / 2) + Math.abs(Math.cos(turn)) * (height / 2);
        expect(centre.y - reach).toBeGreaterThanOrEqual(top);
        expect(centre.y + reach).toBeLessThanOrEqual(bottom);
        expect(centre.x - width / 2).toBeGreaterThanOrEqual(left);
        expect(centre.x + width / 2).toBeLessThanOrEqual(right);
      }
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('long numbers get the room that they need', () => {
  const long = { ...readings, value: () => '-1234.56789', gradient: () => '-0.000012345678' };
  expect(collisions(graphOf([3, 3, 2], true, long))).toEqual([]);
});

test('what runs into something is noticed', () => {
  const graph = graphOf([2, 2], false);
  const [first, second, ...others] = graph.boxes;
  if (first === undefined || second === undefined) throw new Error('boxes expected');
  const moved = { ...second, x: first.x, y: first.y + 0.3 };
  expect(collisions({ ...graph, boxes: [first, moved, ...others] })).toEqual([
    expect.stringMatching(/^0 and 1/),
  ]);
});

test('wide layers are shortened with dots, and what is left out has no edges', () => {
  const graph = graphOf([20, 13, 2], true);
  expect(graph.boxes.filter(({ quantity }) => quantity.kind === 'input')).toHaveLength(4);
  expect(graph.boxes.filter(({ quantity }) => quantity.kind === 'preactivation')).toHaveLength(4 + 2);
  expect(graph.dots).toHaveLength(3);
  expect(graph.edges.filter(({ quantity }) => quantity?.layer === 1)).toHaveLength(4 * 4);
  expect(graph.biases).toHaveLength(4 + 2);
});
