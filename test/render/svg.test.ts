import { expect, test } from 'vitest';
import { noHighlight, pathsOf } from '../../src/figure/highlight.ts';
import { networkFigure } from '../../src/figure/network-figure.ts';
import { type Quantity, weight } from '../../src/quantity/quantity.ts';
import { networkSvg, type SvgOptions } from '../../src/render/svg.ts';
import { letters, networkOf } from '../figure/letters.ts';
import { svgOptions, words } from './figure-options.ts';
import { elementsOf } from './xml-elements.ts';

function svgOf(
  sizes: readonly number[],
  lit: Quantity | null,
  bias = false,
  options: SvgOptions = svgOptions,
): string {
  const network = networkOf(sizes, bias);
  return networkSvg(
    networkFigure(network, letters, lit === null ? noHighlight : pathsOf(network, lit)),
    options,
  );
}

test.each<[string, readonly number[], Quantity | null, boolean]>([
  ['3-2-2', [3, 2, 2], null, false],
  ['3-2-2-lit', [3, 2, 2], weight(1, 1, 1), false],
  ['1-1-biases', [1, 1], null, true],
  ['20-13-2-lit', [20, 13, 2], weight(1, 7, 9), true],
])('the SVG of %s', async (name, sizes, lit, bias) => {
  await expect(svgOf(sizes, lit, bias)).toMatchFileSnapshot(`./figures/${name}.svg`);
});

test('the same figure gives the same bytes', () => {
  expect(svgOf([5, 4, 3], weight(1, 2, 3), true)).toBe(svgOf([5, 4, 3], weight(1, 2, 3), true));
});

test('well-formed, self-contained, ids unique and prefixed', () => {
  const text = svgOf([4, 4, 4, 2], weight(2, 3, 1), true);
  const elements = elementsOf(text);
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !id.startsWith('figure-1-'))).toEqual([]);
  expect(new Set(elements.map(({ name }) => name))).toEqual(
    new Set(['svg', 'title', 'desc', 'line', 'g', 'rect', 'text', 'tspan', 'polygon', 'circle']),
  );
  expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/http|href|url\(|NaN|undefined/);
});

test('every parameter and every unit bears its machine name', () => {
  const names = elementsOf(svgOf([3, 2, 2], null, true)).flatMap(
    ({ attributes }) => attributes.get('data-quantity') ?? [],
  );
  expect(new Set(names)).toEqual(
    new Set([
      'x_1',
      'x_2',
      'x_3',
      'a_1_1',
      'a_1_2',
      'a_2_1',
      'a_2_2',
      'E',
      'b_1_1',
      'b_1_2',
      'b_2_1',
      'b_2_2',
      'w_1_1_1',
      'w_1_1_2',
      'w_1_1_3',
      'w_1_2_1',
      'w_1_2_2',
      'w_1_2_3',
      'w_2_1_1',
      'w_2_1_2',
      'w_2_2_1',
      'w_2_2_2',
    ]),
  );
});

test('everything stands inside the view box', () => {
  const [frame, ...elements] = elementsOf(svgOf([2, 5, 1], null, true));
  const [left, top, width, height] = frame?.attributes.get('viewBox')?.split(' ').map(Number) ?? [];
  const circles = elements.filter(({ name }) => name === 'circle');
  const rims = (centre: 'cx' | 'cy', side: 1 | -1): readonly number[] =>
    circles.map(({ attributes }) => Number(attributes.get(centre)) + side * Number(attributes.get('r')));
  expect(Math.min(...rims('cx', -1))).toBeGreaterThan(Number(left));
  expect(Math.max(...rims('cx', 1))).toBeLessThan(Number(left) + Number(width));
  expect(Math.min(...rims('cy', -1))).toBeGreaterThan(Number(top));
  expect(Math.max(...rims('cy', 1))).toBeLessThan(Number(top) + Number(height));
});

test('words are text, whatever they hold', () => {
  const hostile = { ...words, title: '<script>"&\u0000\ud800', input: '</text><b>' };
  const text = svgOf([1, 1], null, false, { ...svgOptions, words: hostile });
  expect(text).toContain('<title id="figure-1-title">&lt;script&gt;&quot;&amp;</title>');
  expect(elementsOf(text).some(({ name }) => name === 'script' || name === 'b')).toBe(false);
});

test('lit lines are thicker than others, not only coloured', () => {
  const lines = elementsOf(svgOf([3, 2, 2], weight(1, 1, 1))).filter(({ name }) => name === 'line');
  const widths = (lit: boolean): readonly number[] =>
    lines
      .filter(({ attributes }) => attributes.get('class') === (lit ? 'edge lit' : 'edge'))
      .map(({ attributes }) => Number(attributes.get('stroke-width')));
  expect(widths(true)).toHaveLength(5);
  expect(widths(false)).toHaveLength(7);
  expect(Math.min(...widths(true))).toBeGreaterThan(2 * Math.max(...widths(false)));
});
