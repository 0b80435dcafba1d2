import type { core } from 'zod';
import type { Expected } from '../problem/facts.ts';
import type { FormulaHint } from '../problem/formula-fault.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { maxL2, maxLayers, maxUnits } from './limits.ts';
import { nameFrom } from './network-name.ts';
import { keyExample, knownKeys, layersExample } from './schema.ts';
import type { Source } from './source/source.ts';
import { entryOf, foundIn, nodeAt, pathText, type SourceNode } from './source/tree.ts';
import { exampleOf, type FormulaUse, looksLikeName } from './typed/names.ts';

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
      // Only the names of biases and papers stand alone; those of functions are one way of several.
      return [wrongType(issue.path.at(-1) === 'paper' ? 'paper' : 'bias', issue.path, node, source)];
    case 'invalid_format':
      return [malformedName(node, source)];
    case 'too_small':
    case 'too_big':
      // An integer beyond 2^53 is beyond the limit of its key as well, which is the bound to name.
      return issue.origin === 'int' ? [] : [outOfRange(issue, node, source)];
    case 'invalid_union':
      return unionProblems(issue, node, root, source);
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      throw new Error(`the schema has no use for issue ${issue.code}`);
  }
}

/** A name or a mapping, of a formula or of what is said of a section: whichever was written is meant. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  node: SourceNode,
  root: SourceNode,
  source: Source,
): readonly Problem[] {
  const path = issue.path;
  const branches = issue.errors.map((issues) =>
    issues.map((each): Issue => ({ ...each, path: [...path, ...each.path] })),
  );
  if (node.kind === 'mapping') {
    const inside = branches.find((issues) => issues.every((each) => isInside(each, path))) ?? [];
    return inside.flatMap((each) => issueProblems(each, root, source));
  }
  if (!formulaUses.has(path.at(-1))) return [wrongType('section', path, node, source)];
  const names = branches
    .flat()
    .flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
  return [unknownName(names, path, node, source)];
}

const isInside = ({ code, path }: Issue, around: Path): boolean =>
  code === 'unrecognized_keys' || path.length > around.length;

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
    { key, path: pathText(around), example: keyExample(path) },
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
  ['array', 'list'],
  ['object', 'mapping'],
]);

function expectedOf(type: string, path: Path): Expected {
  if (path.at(-1) === 'l2') return 'number';
  if (path[0] === 'layers' && path.length === 2) return 'layer';
  const expected = path.length === 0 ? 'network' : expectedTypes.get(type);
  if (expected === undefined) throw new Error(`the schema expects a ${type}`);
  return expected;
}

const formulaUses: ReadonlyMap<PropertyKey | undefined, FormulaUse> = new Map<string, FormulaUse>([
  ['activation', { kind: 'activation' }],
  ['loss', { kind: 'loss', outputs: undefined }],
]);

function unknownName(known: readonly string[], path: Path, node: SourceNode, source: Source): Problem {
  const found = foundIn(node);
  const use = formulaUses.get(path.at(-1));
  if (use === undefined) throw new Error(`no names are known at ${pathText(path)}`);
  if (found.kind !== 'text') return wrongType('name-or-formula', path, node, source);
  return problem(
    'unknown-name',
    {
      what: use.kind,
      found: found.written,
      known,
      suggestion: suggest(found.written, known),
      formula: hint(found.written, use),
    },
    source.placeAt(node.offset),
  );
}

function hint(written: string, use: FormulaUse): FormulaHint {
  const isMeant = !looksLikeName(written, use);
  return { text: isMeant ? written : exampleOf(use), isMeant, place: 'file' };
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
  const path = pathText(issue.path);
  if (path === 'l2') return problem('out-of-range', { path, found, least: 0, most: maxL2 }, place);
  const most = node.kind === 'list' ? maxLayers : maxUnits;
  return problem('out-of-range', { path, found, least: 1, most }, place);
}
