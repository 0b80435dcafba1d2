import type { Bracket } from './tokens.ts';

/** Symbols with a meaning of their own, by their TeX. */
export const signs: ReadonlyMap<string, 'plus' | 'minus' | 'times' | 'equals' | 'comma' | 'partial'> =
  new Map([
    ['+', 'plus'],
    ['-', 'minus'],
    ['\u2212', 'minus'],
    ['\\cdot', 'times'],
    ['\\times', 'times'],
    ['=', 'equals'],
    [',', 'comma'],
    ['\\partial', 'partial'],
    ['\u2202', 'partial'],
  ]);

/** Brackets by their TeX; the size does not matter. */
export const brackets: ReadonlyMap<string, { readonly kind: 'open' | 'close'; readonly bracket: Bracket }> =
  new Map([
    ['(', { kind: 'open', bracket: '(' }],
    [')', { kind: 'close', bracket: '(' }],
    ['[', { kind: 'open', bracket: '[' }],
    [']', { kind: 'close', bracket: '[' }],
    ['\\lbrack', { kind: 'open', bracket: '[' }],
    ['\\rbrack', { kind: 'close', bracket: '[' }],
    ['\\{', { kind: 'open', bracket: '{' }],
    ['\\}', { kind: 'close', bracket: '{' }],
    ['\\lbrace', { kind: 'open', bracket: '{' }],
    ['\\rbrace', { kind: 'close', bracket: '{' }],
  ]);
