import type { Found } from '../../problem/facts.ts';

/** A description as written: what YAML and JSON have in common, each part with its offset in the text. */
export type SourceNode = SourceScalar | SourceList | SourceMapping;

export interface SourceScalar {
  readonly kind: 'scalar';
  readonly offset: number;
  readonly value: string | number | boolean | null;
  /** The value as it stands in the text. */
  readonly written: string;
}

export interface SourceList {
  readonly kind: 'list';
  readonly offset: number;
  readonly items: readonly SourceNode[];
}

export interface SourceMapping {
  readonly kind: 'mapping';
  readonly offset: number;
  /** Keys differ; of equal keys in the text the first one counts. */
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  /** Offset of the key. */
  readonly offset: number;
  readonly value: SourceNode;
}

/** The value without offsets. Every key, `__proto__` too, becomes an own property. */
export function plainValue(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainValue);
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
  }
}

/** The entry under a key. */
export const entryOf = (node: SourceMapping, key: string): SourceEntry | undefined =>
  node.entries.find((entry) => entry.key === key);

/** The node that a path leads to, or `undefined` where there is none. */
export function nodeAt(root: SourceNode, path: readonly PropertyKey[]): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>((node, step) => {
    if (node?.kind === 'list' && typeof step === 'number') return node.items[step];
    if (node?.kind === 'mapping' && typeof step === 'string') return entryOf(node, step)?.value;
    return undefined;
  }, root);
}

/** `layers[0].units`; empty for the root. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** What stands here, in the terms of a problem. */
export function foundIn(node: SourceNode): Found {
  switch (node.kind) {
    case 'list':
      return { kind: 'list', length: node.items.length };
    case 'mapping':
      return { kind: 'mapping' };
    case 'scalar':
      return foundScalar(node);
  }
}

function foundScalar({ value, written }: SourceScalar): Found {
  if (value === null) return { kind: 'nothing' };
  if (typeof value === 'string') return { kind: 'text', written: value };
  return { kind: typeof value === 'number' ? 'number' : 'true-or-false', written };
}
