import type { KatexNode } from './katex-nodes.ts';
import { lettersOf } from './nucleus.ts';
import type { Place } from './read-back-error.ts';
import { functions, generalOf } from './symbols.ts';
import { type Spaced, settled, type Token } from './tokens.ts';

/** Reads the nodes inside another one. */
export interface NodeReader {
  spaced(nodes: readonly KatexNode[]): readonly Spaced[];
  place(): Place;
}

type NodeOf<K extends KatexNode['type']> = Extract<KatexNode, { readonly type: K }>;

/** What only displays about any network have; undefined for what is read as anywhere. */
export function generalSpaced(node: KatexNode, reader: NodeReader): readonly Spaced[] | undefined {
  const at = reader.place();
  if (node.type === 'textord' || node.type === 'atom') {
    const sign = generalOf(node.text);
    return sign && [{ ...sign, at }];
  }
  if (node.type === 'op' || node.type === 'operatorname') return operator(node, at);
  if (node.type === 'kern') return isGap(node) ? [{ kind: 'gap', at }] : undefined;
  if (node.type === 'text') return [{ kind: 'words', at }];
  if (node.type === 'rule') return [];
  return compound(node, reader);
}

/** As wide as a \\quad. */
const isGap = ({ dimension: { number, unit } }: NodeOf<'kern'>): boolean => unit === 'em' && number >= 1;

function operator(node: NodeOf<'op' | 'operatorname'>, at: Place): readonly Spaced[] | undefined {
  if (node.type === 'op' && node.name === '\\sum') return [{ kind: 'series', at }];
  const name = node.type === 'op' ? shortNames.get(node.name ?? '') : lettersOf(node.body);
  return name === undefined || functions.has(name) ? undefined : [{ kind: 'named', name, at }];
}

const shortNames: ReadonlyMap<string, string> = new Map([['\\exp', 'exp']]);

function compound(node: KatexNode, reader: NodeReader): readonly Spaced[] | undefined {
  const at = reader.place();
  if (node.type === 'array') return [array(node, reader, false)];
  if (node.type === 'supsub') return scripts(node, reader);
  if (node.type === 'horizBrace')
    return [
      { kind: 'open', bracket: '(', at },
      ...reader.spaced([node.base]),
      { kind: 'close', bracket: '(', at },
    ];
  const inside = node.type === 'leftright' && node.left === '[' ? node.body[0] : undefined;
  return inside?.type === 'array' ? [array(inside, reader, true)] : undefined;
}

/** Words below a brace are dropped; what stands below anything else tells its place, or what is chosen. */
function scripts({ base, sub }: NodeOf<'supsub'>, reader: NodeReader): readonly Spaced[] | undefined {
  if (base?.type === 'horizBrace') return sub ? reader.spaced([base]) : undefined;
  if (base?.type !== 'op' || base.body === undefined || !sub) return undefined;
  const at = reader.place();
  const body = settled(reader.spaced(base.body));
  return body[0]?.kind === 'named'
    ? [{ kind: 'line-sign', sign: 'sense', at }]
    : [{ kind: 'placed', body, place: settled(reader.spaced([sub])), at }];
}

function array({ body }: NodeOf<'array'>, reader: NodeReader, isEnclosed: boolean): Token {
  const at = reader.place();
  const rows = body.map((cells) => cells.map((cell) => settled(reader.spaced([cell]))));
  return { kind: 'array', rows, lines: !isEnclosed, at };
}
