import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Circle, overlapOfBoxes, overlapWithCircle } from '../../src/figure/geometry.ts';
import { noHighlight, pathsOf } from '../../src/figure/highlight.ts';
import { type NetworkFigure, networkFigure } from '../../src/figure/network-figure.ts';
import { weight } from '../../src/quantity/quantity.ts';
import { extentOf } from '../../src/render/figure-words.ts';
import { letters, networkOf } from './letters.ts';

const labelsOf = ({ edges, biases }: NetworkFigure): readonly Box[] =>
  [...edges, ...biases].flatMap(({ label }) => (label === undefined ? [] : [label]));

const circlesOf = ({ nodes }: NetworkFigure): readonly Circle[] =>
  nodes.map((node) => ({ centre: node, radius: node.radius }));

/** How deep the worst of all names runs into another or into a circle, and how far one leaves the canvas. */
function faults(figure: NetworkFigure): { readonly overlap: number; readonly outside: number } {
  const labels = labelsOf(figure);
  const { left, right, top, bottom } = extentOf(figure, () => 0);
  const overlaps = labels.flatMap((label, index) => [
    ...labels.slice(index + 1).map((other) => overlapOfBoxes(label, other)),
    ...circlesOf(figure).map((circle) => overlapWithCircle(label, circle)),
  ]);
  const outside = labels.flatMap(({ centre, width, height, angle }) => {
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
    const [across, down] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
    return [
      left - centre.x + across,
      centre.x + across - right,
      top - centre.y + down,
      centre.y + down - bottom,
    ];
  });
  return { overlap: Math.max(0, ...overlaps), outside: Math.max(0, ...outside) };
}

const size = fc.integer({ min: 1, max: 12 });

test('up to 12 units a layer, in up to three layers, no name runs into anything or leaves the canvas', () => {
  fc.assert(
    fc.property(
      fc.array(size, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      (sizes, bias, lit) => {
        const network = networkOf(sizes, bias);
        const figure = networkFigure(network, letters, lit ? pathsOf(network, weight(1, 1, 1)) : noHighlight);
        expect(figure.nodes).toHaveLength(sizes.reduce((sum, count) => sum + count, 1));
        const { overlap, outside } = faults(figure);
        expect(overlap).toBe(0);
        expect(outside).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 30, seed: 1 },
  );
});

test('what leaves the canvas is noticed', () => {
  const figure = networkFigure(networkOf([1, 1], true), letters, noHighlight);
  const [bias, ...others] = figure.biases;
  if (bias === undefined) throw new Error('a bias expected');
  const turned = { ...bias, label: { ...bias.label, angle: 60 } };
  expect(faults({ ...figure, biases: [turned, ...others] }).outside).toBeGreaterThan(0);
});
