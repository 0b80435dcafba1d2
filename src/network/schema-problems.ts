import type { core } from 'zod';
import type { Expected, NameKind } from '../problem/facts.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { maxLayers, maxUnits } from './limits.ts';
import { nameFrom } from './network-name.ts';
import { keyExample, knownKeys, layersExample } from './schema.ts';
import type { Source } from './source/source.ts';
import { entryOf, foundIn, nodeAt, pathText, type SourceNode } from './source/tree.ts';

type Issue = core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Turns what the schema says about a description into problems at their places. */
export function schemaProblems(
  issues: readonly Issue[],
  root: SourceNode,
  source: Source,
): readonly Problem[] {
  const problems = issues.flatMap((issue) => issueProblems(issue, root, source));
  return problems.filter((one) => !problems.some((other) => explains(other, one)));
}

/** A misspelt key explains why the key itself is missing. */
const explains = (one: Problem, other: Problem): boolean =>
  one.code === 'unknown-key' &&
  other.code === 'missing-key' &&
  one.facts.path === other.facts.path &&
  one.facts.suggestion === other.facts.key;

function issueProblems(issue: Issue, root: SourceNode, source: Source): readonly Problem[] {
  const node = nodeAt(root, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue.path, node, source));
  if (node === undefined) return [missingKey(issue.path, root, source)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(expectedOf(issue.expected, issue.path), issue.path, node, source)];
    case 'invalid_value':
      return [invalidValue(issue.values.map(String), issue.path, node, source)];
    case 'invalid_format':
      return [malformedName(node, source)];
    case 'too_small':
    case 'too_big':
      // An integer beyond 2^53 is beyond the limit of its key as well, which is the bound to name.
      return issue.origin === 'int' ? [] : [outOfRange(issue, node, source)];
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      throw new Error(`the schema has no use for issue ${issue.code}`);
  }
}

function unknownKey(key: string, path: Path, node: SourceNode | undefined, source: Source): Problem {
  const entry = node?.kind === 'mapping' ? entryOf(node, key) : undefined;
  if (entry === undefined) throw new Error(`the key ${key} does not stand in the description`);
  const known = knownKeys(path);
  const facts = { path: pathText(path), found: key, known, suggestion: suggest(key, known) };
  return problem('unknown-key', facts, source.placeAt(entry.offset));
}

function missingKey(path: Path, root: SourceNode, source: Source): Problem {
  const around = path.slice(0, -1);
  const key = String(path.at(-1));
  const offset = nodeAt(root, around)?.offset ?? root.offset;
  return problem(
    'missing-key',
    { key, path: pathText(around), example: keyExample(key) },
    source.placeAt(offset),
  );
}

function wrongType(expected: Expected, path: Path, node: SourceNode, source: Source): Problem {
  return problem(
    'wrong-type',
    { path: pathText(path), found: foundIn(node), expected },
    source.placeAt(node.offset),
  );
}

const expectedTypes: ReadonlyMap<string, Expected> = new Map([
  ['string', 'text'],
  ['number', 'whole-number'],
  ['int', 'whole-number'],
  ['boolean', 'true-or-false'],
  ['array', 'list'],
  ['object', 'mapping'],
]);

function expectedOf(type: string, path: Path): Expected {
  const expected = path.length === 0 ? 'network' : expectedTypes.get(type);
  if (expected === undefined) throw new Error(`the schema expects a ${type}`);
  return expected;
}

const nameKinds: ReadonlyMap<PropertyKey | undefined, NameKind> = new Map([
  ['activation', 'activation'],
  ['loss', 'loss'],
]);

function invalidValue(known: readonly string[], path: Path, node: SourceNode, source: Source): Problem {
  const found = foundIn(node);
  const place = source.placeAt(node.offset);
  const what = nameKinds.get(path.at(-1));
  if (what === undefined)
    return problem('unavailable-value', { path: pathText(path), found, available: known }, place);
  if (found.kind !== 'text') return wrongType('name', path, node, source);
  return problem(
    'unknown-name',
    { what, found: found.written, known, suggestion: suggest(found.written, known) },
    place,
  );
}

function malformedName(node: SourceNode, source: Source): Problem {
  const found = foundIn(node);
  if (found.kind !== 'text') throw new Error('a name that is no text');
  const facts = { found: found.written, suggestion: nameFrom(found.written) };
  return problem('malformed-name', facts, source.placeAt(node.offset));
}

function outOfRange(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  node: SourceNode,
  source: Source,
): Problem {
  const place = source.placeAt(node.offset);
  const found = node.kind === 'scalar' ? Number(node.value) : node.kind === 'list' ? node.items.length : 0;
  if (node.kind === 'list' && found === 0) return problem('empty-layers', { example: layersExample }, place);
  const most = node.kind === 'list' ? maxLayers : maxUnits;
  return problem('out-of-range', { path: pathText(issue.path), found, least: 1, most }, place);
}
