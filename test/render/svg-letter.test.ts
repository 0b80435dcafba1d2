import { expect, test } from 'vitest';
import { coordinate } from '../../src/render/coordinate.ts';
import { svgLetter } from '../../src/render/svg-letter.ts';
import { symbolsOf } from '../../src/render/tex-symbols.ts';
import { elementsOf } from './xml-elements.ts';

test('sub- and superscript start at the same x, where the letter ends', () => {
  const text = svgLetter({ base: 'w', subscript: '11', superscript: '2' }, { x: 0, y: 0 }, 10, '#000');
  const [base, subscript, superscript] = elementsOf(text).filter(({ name }) => name === 'tspan');
  expect(base?.attributes.get('text-anchor')).toBe('end');
  expect(subscript?.attributes.get('x')).toBe(superscript?.attributes.get('x'));
  expect(Number(subscript?.attributes.get('y'))).toBeGreaterThan(Number(base?.attributes.get('y')));
  expect(Number(superscript?.attributes.get('y'))).toBeLessThan(Number(base?.attributes.get('y')));
  expect(Number(subscript?.attributes.get('x'))).toBeGreaterThan(Number(base?.attributes.get('x')));
});

test('a hat is drawn above its letter', () => {
  const hatted = svgLetter({ base: 'Y', hat: true, subscript: '1' }, { x: 0, y: 0 }, 10, '#000');
  expect(elementsOf(hatted).map(({ name }) => name)).toContain('polyline');
  expect(svgLetter({ base: 'Y', subscript: '1' }, { x: 0, y: 0 }, 10, '#000')).not.toContain('polyline');
});

test.each([
  ['w', 'w'],
  ['\\delta', 'δ'],
  ['\\mathcal{L}', 'ℒ'],
  ['(2)', '(2)'],
  ['\\ell 1', 'ℓ1'],
])('%s is shown as %s', (tex, shown) => {
  expect(symbolsOf(tex)).toBe(shown);
});

test.each(['\\frac', '\\mathsf{w}', '{a', 'a^2', '$'])('%s is refused', (tex) => {
  expect(() => symbolsOf(tex)).toThrow('a figure cannot show');
});

test.each([
  [1.5, '1.5'],
  [-0.001, '0'],
  [2.345, '2.35'],
  [-3, '-3'],
  [0.1 + 0.2, '0.3'],
])('%d is written %s', (value, written) => {
  expect(coordinate(value)).toBe(written);
});

test('a place must be a number', () => {
  expect(() => coordinate(Number.NaN)).toThrow('NaN');
});

test.each(['<a>', '<a></b>', '<a b="1" b="2"/>', '<a>&nbsp;</a>', '<a b=1/>', '<a/></a>'])(
  'the reader of these tests refuses %s',
  (text) => {
    expect(() => elementsOf(text)).toThrow(/./);
  },
);
