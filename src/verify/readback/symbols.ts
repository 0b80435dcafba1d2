import type { ElementaryFunction } from '../../expression/elementary.ts';
import type { Relation } from '../../expression/expr.ts';
import type { Bracket, LineSign } from './tokens.ts';

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

/** The bars of an absolute value, of which a reader sees where each one opens and closes. */
export const bars: ReadonlyMap<string, 'bar-open' | 'bar-close'> = new Map([
  ['\\lvert', 'bar-open'],
  ['\\rvert', 'bar-close'],
]);

/** Comparisons but for `=`, which also stands between the members of a chain. */
export const relations: ReadonlyMap<string, Relation> = new Map([
  ['<', 'less'],
  ['\\lt', 'less'],
  ['\\gt', 'greater'],
  ['>', 'greater'],
  ['\\le', 'at-most'],
  ['\\leq', 'at-most'],
  ['\\ge', 'at-least'],
  ['\\geq', 'at-least'],
  ['\u2260', 'unequal'],
]);

export type FunctionName = Exclude<ElementaryFunction, 'exp' | 'log1p' | 'sqrt' | 'abs'> | 'max' | 'min';

/** Functions by their TeX, or by the letters of their upright name. */
export const functions: ReadonlyMap<string, FunctionName> = new Map([
  ['\\log', 'log'],
  ['\\ln', 'log'],
  ['\\sin', 'sin'],
  ['\\cos', 'cos'],
  ['\\tan', 'tan'],
  ['\\arctan', 'atan'],
  ['\\sinh', 'sinh'],
  ['\\cosh', 'cosh'],
  ['\\tanh', 'tanh'],
  ['\\max', 'max'],
  ['\\min', 'min'],
  ['sign', 'sign'],
  ['erf', 'erf'],
]);

type GeneralSign =
  | { readonly kind: 'hadamard' | 'nabla' | 'dots' | 'norm' }
  | { readonly kind: 'line-sign'; readonly sign: LineSign };

/** Symbols that only displays about any network have. */
export const generalOf = (tex: string): GeneralSign | undefined => generalSigns.get(tex);

const generalSigns: ReadonlyMap<string, GeneralSign> = new Map<string, GeneralSign>([
  ['\\odot', { kind: 'hadamard' }],
  ['\\nabla', { kind: 'nabla' }],
  ['\\|', { kind: 'norm' }],
  ['\\@cdots', { kind: 'dots' }],
  ['\\ldots', { kind: 'dots' }],
  ['\\varvdots', { kind: 'dots' }],
  ['\\ddots', { kind: 'dots' }],
  ['\\triangleq', { kind: 'line-sign', sign: 'defined' }],
  ['\\Rightarrow', { kind: 'line-sign', sign: 'hence' }],
  ['\\therefore', { kind: 'line-sign', sign: 'therefore' }],
  ['\\because', { kind: 'line-sign', sign: 'because' }],
  ['\\in', { kind: 'line-sign', sign: 'in' }],
]);
