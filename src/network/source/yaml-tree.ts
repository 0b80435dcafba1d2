import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { YamlFault } from '../../problem/facts.ts';
import { type Problem, ProblemError, problem } from '../../problem/problem.ts';
import { maxProblems } from '../limits.ts';
import { lineOf, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import type { SourceEntry, SourceNode } from './tree.ts';

/** Aliases repeat what they stand for; so many nodes may come of one document. */
const maxExpandedNodes = 100_000;

/** What the nodes of one document are read with. */
interface Anchors {
  readonly source: Source;
  readonly problems: Problem[];
  readonly nodes: Map<string, Expanded>;
}

/** A node and the number of nodes in it, aliases counted as often as they are used. */
interface Expanded {
  readonly node: SourceNode;
  readonly size: number;
}

/** The tree of a document. Throws ProblemError for tags, merge keys, aliases without an anchor before them, and alias bombs. */
export function yamlTree(contents: ParsedNode, source: Source): Reading {
  const problems: Problem[] = [];
  const { node } = expand(contents, { source, problems, nodes: new Map() });
  return { root: node, problems };
}

function expand(parsed: unknown, anchors: Anchors): Expanded {
  if (isAlias(parsed)) return aliased(parsed, anchors);
  if (!isMap(parsed) && !isSeq(parsed) && !isScalar(parsed))
    throw new Error('a YAML node of an unknown kind');
  const offset = offsetOf(parsed);
  if (parsed.tag !== undefined) throw failure(anchors.source, 'tag', offset);
  const expanded = expandParts(parsed, offset, anchors);
  if (expanded.size > maxExpandedNodes) throw failure(anchors.source, 'too-many-aliases', offset);
  if (parsed.anchor !== undefined) anchors.nodes.set(parsed.anchor, expanded);
  return expanded;
}

function expandParts(parsed: YAMLMap | YAMLSeq | Scalar, offset: number, anchors: Anchors): Expanded {
  if (isMap(parsed)) return mapping(parsed, offset, anchors);
  if (isSeq(parsed)) return list(parsed.items, offset, anchors);
  return { node: scalar(parsed, offset), size: 1 };
}

function aliased(alias: Alias, anchors: Anchors): Expanded {
  const known = anchors.nodes.get(alias.source);
  if (known === undefined) throw failure(anchors.source, 'unknown-alias', offsetOf(alias));
  return known;
}

function list(items: readonly unknown[], offset: number, anchors: Anchors): Expanded {
  const expanded = items.map((item) => expand(item, anchors));
  return { node: { kind: 'list', offset, items: expanded.map(({ node }) => node) }, size: sizeOf(expanded) };
}

function mapping(parsed: YAMLMap, offset: number, anchors: Anchors): Expanded {
  const seen = new Map<string, SourceEntry>();
  const values: Expanded[] = [];
  for (const pair of parsed.items) {
    const key = keyOf(pair.key, anchors.source);
    const value = pair.value === null ? emptyAfter(key.offset) : expand(pair.value, anchors);
    const first = seen.get(key.text);
    if (first === undefined) seen.set(key.text, { key: key.text, offset: key.offset, value: value.node });
    else report(anchors, key, first);
    values.push(value);
  }
  return { node: { kind: 'mapping', offset, entries: [...seen.values()] }, size: sizeOf(values) };
}

const sizeOf = (parts: readonly Expanded[]): number => parts.reduce((sum, { size }) => sum + size, 1);

interface Key {
  readonly text: string;
  readonly offset: number;
}

function keyOf(parsed: unknown, source: Source): Key {
  if (!isScalar(parsed)) throw new Error('a YAML key that is no scalar');
  const offset = offsetOf(parsed);
  if (typeof parsed.value !== 'string') throw failure(source, 'key-not-text', offset);
  if (parsed.value === '<<' && parsed.type === 'PLAIN') throw failure(source, 'merge-key', offset);
  return { text: parsed.value, offset };
}

const emptyAfter = (offset: number): Expanded => ({
  node: { kind: 'scalar', offset, value: null, written: '' },
  size: 1,
});

function report({ source, problems }: Anchors, key: Key, first: SourceEntry): void {
  if (problems.length >= maxProblems) return;
  const facts = { key: key.text, firstLine: lineOf(source.placeAt(first.offset)) };
  problems.push(problem('duplicate-key', facts, source.placeAt(key.offset)));
}

function scalar({ value, source }: Scalar, offset: number): SourceNode {
  const written = source ?? '';
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null
  ) {
    return { kind: 'scalar', offset, value, written };
  }
  throw new Error(`a YAML scalar of type ${typeof value}`);
}

/** Offset of a node that was parsed from text. */
function offsetOf({
  range,
}: {
  readonly range?: readonly [number, number, number] | null | undefined;
}): number {
  if (range === undefined || range === null) throw new Error('a YAML node without a range');
  return range[0];
}

const failure = (source: Source, reason: YamlFault, offset: number): ProblemError =>
  new ProblemError([problem('malformed-yaml', { reason }, source.placeAt(offset))]);
