import { describe, expect, test } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { arrowHead, computationGraph } from '../../src/figure/computation-graph.ts';
import { overlapOfBoxes, overlapWithCircle } from '../../src/figure/geometry.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { graphSvg } from '../../src/render/graph-svg.ts';
import { graphTex } from '../../src/render/graph-tex.ts';
import { graphTikz } from '../../src/render/graph-tikz.ts';

const unit = (bias: boolean): NetworkSpec => ({
  name: 'unit',
  inputs: 3,
  layers: [{ units: 1, activation: 'sigmoid', bias }],
  loss: 'binary-cross-entropy',
  l2: 0,
  document: {},
});

const notationNames = Object.keys(notations).filter((name): name is NotationName => name in notations);

const graphOf = (bias: boolean, name: NotationName = 'differentials') =>
  computationGraph(derive(unit(bias)).network, notations[name]);

describe('the computation graph of a single unit', () => {
  test('leads from weights, input and bias to the loss', () => {
    expect(graphOf(true).arrows.map(({ tail, tip }) => `${tail} ${tip}`)).toEqual([
      'weight preactivation',
      'input preactivation',
      'bias preactivation',
      'preactivation prediction',
      'prediction loss',
    ]);
    expect(graphOf(false).nodes.map(({ name }) => name)).not.toContain('bias');
  });

  test('has the derivative of its tip by its tail at each arrow', () => {
    expect(graphTex(graphOf(false))).toContain('v \\xrightarrow{\\frac{\\partial y}{\\partial v}} y');
  });

  test.each(notationNames)('keeps derivatives clear of each other and of circles in %s', (name) => {
    const { arrows, nodes } = graphOf(true, name);
    const boxes = arrows.map(({ derivative }) => derivative);
    const pairs = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).map((other) => overlapOfBoxes(one, other)),
    );
    const circles = boxes.flatMap((box) =>
      nodes.map((node) => overlapWithCircle(box, { centre: node, radius: node.radius })),
    );
    expect(Math.max(...pairs, ...circles)).toBe(0);
  });

  test.each(notationNames)('is drawn in %s', (name) => {
    const graph = graphOf(true, name);
    const svg = graphSvg(graph, { title: 'T', description: 'D', idPrefix: 'g' });
    expect(svg.match(/<circle/g)).toHaveLength(6);
    expect(svg.match(/<polygon/g)).toHaveLength(5);
    expect(graphTikz(graph, 13).match(/circle\[/g)).toHaveLength(6);
  });

  test('is refused for more layers', () => {
    const { layers } = unit(true);
    const deep = derive({ ...unit(true), layers: [...layers, ...layers] });
    expect(() => computationGraph(deep.network, notations.differentials)).toThrow(RangeError);
  });

  test('an arrow ends where it leads', () => {
    const [tip, left, right] = arrowHead({ from: { x: 0, y: 0 }, to: { x: 2, y: 0 } });
    expect(tip).toEqual({ x: 2, y: 0 });
    expect(left.y).toBeCloseTo(-right.y);
  });
});
