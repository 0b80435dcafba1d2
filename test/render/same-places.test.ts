import { describe, expect, test } from 'vitest';
import { pathsOf } from '../../src/figure/highlight.ts';
import { networkFigure } from '../../src/figure/network-figure.ts';
import { valuedGraph } from '../../src/figure/valued-graph.ts';
import { machineName } from '../../src/quantity/machine-name.ts';
import { weight } from '../../src/quantity/quantity.ts';
import { networkSvg, scale } from '../../src/render/svg.ts';
import { networkTikz } from '../../src/render/tikz.ts';
import { valuedSvg } from '../../src/render/valued-svg.ts';
import { valuedTikz } from '../../src/render/valued-tikz.ts';
import { letters, networkOf } from '../figure/letters.ts';
import { svgOptions, words } from './figure-options.ts';
import { elementsOf } from './xml-elements.ts';

type Numbers = readonly number[];

/** The places of one list that are not in the other, up to rounding. */
const strangers = (places: readonly Numbers[], others: readonly Numbers[]): readonly Numbers[] =>
  places.filter(
    (place) =>
      !others.some((other) => other.every((value, index) => Math.abs(value - (place[index] ?? 0)) < 0.006)),
  );

function expectSame(places: readonly Numbers[], others: readonly Numbers[]): void {
  expect(strangers(places, others)).toEqual([]);
  expect(strangers(others, places)).toEqual([]);
  expect(places).toHaveLength(others.length);
}

const inSvg = (svg: string, name: string, ...attributes: readonly string[]): readonly Numbers[] =>
  elementsOf(svg)
    .filter((element) => element.name === name && attributes.every((key) => element.attributes.has(key)))
    .map((element) => attributes.map((key) => Number(element.attributes.get(key)) / scale));

const inTikz = (tikz: string, pattern: RegExp): readonly Numbers[] =>
  [...tikz.matchAll(pattern)].map(([, ...numbers]) => numbers.map(Number));

const number = '(-?[\\d.]+)';
const circle = new RegExp(`\\(${number},${number}\\) circle\\[radius=${number}\\]`, 'g');
const line = new RegExp(`draw\\[[^\\]]*\\] \\(${number},${number}\\) -- \\(${number},${number}\\);`, 'g');

describe.each([
  { sizes: [3, 2, 2], bias: false },
  { sizes: [1, 1], bias: true },
  { sizes: [20, 13, 2], bias: true },
])('the figure of $sizes', ({ sizes, bias }) => {
  test('has circles and lines at the same places as TikZ and as SVG', () => {
    const network = networkOf(sizes, bias);
    const figure = networkFigure(network, letters, pathsOf(network, weight(1, 1, 1)));
    const svg = networkSvg(figure, svgOptions);
    const tikz = networkTikz(figure, { words });
    expectSame(inSvg(svg, 'circle', 'cx', 'cy', 'r'), inTikz(tikz, circle));
    expectSame(inSvg(svg, 'line', 'x1', 'y1', 'x2', 'y2'), inTikz(tikz, line));
    expect(inTikz(tikz, line).length).toBeGreaterThanOrEqual(figure.edges.length);
  });

  test('has arrows and numbers at the same places as TikZ and as SVG', () => {
    const graph = valuedGraph(networkOf(sizes, bias), letters, {
      value: () => '987.6',
      gradient: () => '-2',
    });
    const svg = valuedSvg(graph, { title: 'T', description: 'D', idPrefix: 'g', nameOf: machineName });
    const tikz = valuedTikz(graph, { width: Infinity, height: Infinity });
    expectSame(inSvg(svg, 'line', 'x1', 'y1', 'x2', 'y2'), inTikz(tikz, line));
    expect(tikz.match(/\\mathit\{-2\}/g)).toHaveLength(svg.match(/class="gradient"/g)?.length ?? 0);
    expect(tikz.match(/987\.6/g)).toHaveLength(svg.match(/class="value"/g)?.length ?? 0);
  });
});
