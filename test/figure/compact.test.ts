import { describe, expect, test } from 'vitest';
import { compactFigure } from '../../src/figure/compact.ts';
import { overlapOfBoxes, overlapWithCircle } from '../../src/figure/geometry.ts';
import { pathsOf } from '../../src/figure/highlight.ts';
import { type NetworkFigure, networkFigure } from '../../src/figure/network-figure.ts';
import { bias, type Parameter, weight } from '../../src/quantity/quantity.ts';
import { letters, networkOf } from './letters.ts';

const figureOf = (sizes: readonly number[], lit: Parameter): NetworkFigure => {
  const network = networkOf(sizes, lit.kind === 'bias');
  return networkFigure(network, letters, pathsOf(network, lit));
};

const widthOf = ({ nodes }: NetworkFigure): number =>
  Math.max(...nodes.map(({ x }) => x)) - Math.min(...nodes.map(({ x }) => x));

describe.each<[readonly number[], Parameter]>([
  [[3, 2, 2], weight(1, 1, 1)],
  [[3, 2, 2], bias(2, 2)],
  [[1, 1, 1, 1], weight(1, 1, 1)],
  [[4, 4, 4, 2], weight(1, 1, 1)],
  [[4, 4, 4, 2], bias(1, 3)],
  [[2, 12, 3], weight(2, 3, 12)],
  [[20, 13, 2], weight(1, 7, 9)],
])('the compact figure of %j with the paths of %j', (sizes, lit) => {
  const whole = figureOf(sizes, lit);
  const compact = compactFigure(whole);
  const labels = [...compact.edges, ...compact.biases].flatMap(({ label }) => label ?? []);

  test('shows the same units and edges in the same order, and is narrower', () => {
    expect(compact.nodes.map(({ quantity }) => quantity)).toEqual(
      whole.nodes.map(({ quantity }) => quantity),
    );
    expect(compact.edges.map(({ quantity, lit: on }) => [quantity, on])).toEqual(
      whole.edges.map(({ quantity, lit: on }) => [quantity, on]),
    );
    expect(widthOf(compact)).toBeLessThan(widthOf(whole));
  });

  test('names nothing but what is lit', () => {
    expect(compact.captions).toEqual([]);
    expect(compact.biases.every((one) => one.lit)).toBe(true);
    expect(compact.edges.filter(({ label, lit: on }) => label !== undefined && !on)).toEqual([]);
    expect(labels.length).toBeGreaterThan(0);
  });

  test('has units, and names, that keep clear of each other', () => {
    const circles = compact.nodes.map((node) => ({ centre: node, radius: node.radius }));
    for (const [index, { centre, radius }] of circles.entries()) {
      for (const other of circles.slice(index + 1)) {
        const distance = Math.hypot(centre.x - other.centre.x, centre.y - other.centre.y);
        expect(distance).toBeGreaterThan(radius + other.radius);
      }
    }
    for (const [index, label] of labels.entries()) {
      expect(circles.map((circle) => overlapWithCircle(label, circle)).filter((depth) => depth > 0)).toEqual(
        [],
      );
      expect(labels.slice(index + 1).filter((other) => overlapOfBoxes(label, other) > 0)).toEqual([]);
    }
  });

  test('has edges from rim to rim', () => {
    const onRim = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
      compact.nodes.some((node) => Math.abs(Math.hypot(node.x - x, node.y - y) - node.radius) < 1e-9);
    expect(compact.edges.filter(({ from, to }) => !onRim(from) || !onRim(to))).toEqual([]);
  });
});

test('few names between two columns stay, many go', () => {
  const named = compactFigure(figureOf([4, 4, 4, 2], weight(1, 1, 1)))
    .edges.filter(({ label }) => label !== undefined)
    .map(({ quantity }) => quantity?.layer);
  expect(named).toEqual([1, 2, 2, 2, 2]);
});
