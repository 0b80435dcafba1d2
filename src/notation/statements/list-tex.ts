import { type Item, shownOf } from '../../expression/statement/series.ts';
import type { Flow, List } from '../../expression/statement/statement.ts';
import { at } from '../../quantity/index.ts';
import { lastLayer } from '../../quantity/shape.ts';
import { bmatrix, dotsTex } from '../array-tex.ts';
import { layerText } from '../index-text.ts';
import type { TexOptions } from '../tex.ts';
import { commas, termTex } from './term-tex.ts';

/** The terms that are shown of some items, with dots: `W_{1}, W_{2}, \dots, W_{L}`. */
export const itemsTex = (items: readonly Item[], options: TexOptions): string =>
  commas(textsOf(items, options, '\\dots'));

const textsOf = (items: readonly Item[], options: TexOptions, dots: string): readonly string[] =>
  shownOf(items).map((term) => (term === 'dots' ? dots : termTex(term, options)));

/** `\theta = \{W^{1}, b^{1}, \dots\}`. */
export function listTex(list: List, options: TexOptions): string {
  const { name, withDepth } = list;
  const inside = arranged(list, options);
  const named = name === undefined ? inside : `${termTex(name, options)} = ${inside}`;
  return withDepth === true ? `${named} \\quad (${depthTex(options)})` : named;
}

function arranged({ items, arrangement }: List, options: TexOptions): string {
  switch (arrangement) {
    case 'bare':
      return itemsTex(items, options);
    case 'set':
      return `\\{${itemsTex(items, options)}\\}`;
    case 'row':
      return `[${itemsTex(items, options)}]`;
    case 'turned-row':
      return `\\left[${itemsTex(items, options)}\\right]^{${options.notation.matrices.transpose}}`;
    case 'column': {
      const rows = textsOf(items, options, dotsTex('down', options.notation));
      return bmatrix(rows.map((row) => [row])).tex;
    }
  }
}

const depthTex = ({ notation, shape }: TexOptions): string =>
  `${layerText(notation, at.last)} = ${layerText(notation, lastLayer(shape))}`;

/** `x = a^{0} \rightarrow z^{1} \rightarrow \cdots`. */
export function flowTex({ start, items, end }: Flow, options: TexOptions): string {
  const equal = (texts: readonly string[]): string => [...new Set(texts)].join(' = ');
  const first = equal(start.map((term) => termTex(term, options)));
  const made = textsOf(items, options, '\\cdots');
  const last = equal([...made.slice(-1), ...end.map((term) => termTex(term, options))]);
  return [first, ...made.slice(0, -1), last].join(' \\rightarrow ');
}
