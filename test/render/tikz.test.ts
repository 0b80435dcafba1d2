import { expect, test } from 'vitest';
import { noHighlight, pathsOf } from '../../src/figure/highlight.ts';
import { networkFigure } from '../../src/figure/network-figure.ts';
import { type Quantity, weight } from '../../src/quantity/quantity.ts';
import { networkTikz } from '../../src/render/tikz.ts';
import { letters, networkOf } from '../figure/letters.ts';
import { words } from './figure-options.ts';

function tikzOf(
  sizes: readonly number[],
  lit: Quantity | null,
  bias = false,
  options = { words, widthLimit: 16 },
): string {
  const network = networkOf(sizes, bias);
  return networkTikz(
    networkFigure(network, letters, lit === null ? noHighlight : pathsOf(network, lit)),
    options,
  );
}

test.each<[string, readonly number[], Quantity | null, boolean]>([
  ['3-2-2', [3, 2, 2], null, false],
  ['3-2-2-lit', [3, 2, 2], weight(1, 1, 1), false],
  ['1-1-biases', [1, 1], null, true],
  ['20-13-2-lit', [20, 13, 2], weight(1, 7, 9), true],
])('the TikZ of %s', async (name, sizes, lit, bias) => {
  await expect(tikzOf(sizes, lit, bias)).toMatchFileSnapshot(`./figures/${name}.tex`);
});

test('a picture keeps to its width limit, type shrinking with it', () => {
  const [wide = '', narrow = ''] = [16, 4].map((widthLimit) =>
    tikzOf([3, 2, 2], null, false, { words, widthLimit }),
  );
  expect(wide).toContain('x=1cm,y=-1cm');
  const unit = Number(/x=([\d.]+)cm/.exec(narrow)?.[1]);
  expect(unit).toBeGreaterThan(0.4);
  expect(unit).toBeLessThan(0.65);
  expect(wide).toContain('\\fontsize{7}{7}');
  expect(narrow).toContain('\\fontsize{5}{5}');
  expect(narrow).not.toContain('\\fontsize{7}{7}');
});

test('captions cannot become commands', () => {
  const hostile = { ...words, input: '\\input{x} 50% $a_1^2$ #~&' };
  const text = tikzOf([1, 1], null, false, { words: hostile, widthLimit: 16 });
  expect(text).toContain(
    '{\\textbackslash{}input\\{x\\} 50\\% \\$a\\_1\\textasciicircum{}2\\$ \\#\\textasciitilde{}\\&};',
  );
});
