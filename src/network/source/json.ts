import { type Problem, problem } from '../../problem/problem.ts';
import { maxDepth, maxProblems } from '../limits.ts';
import { JsonCursor } from './json-cursor.ts';
import { readBare, readString, type SourceString } from './json-scalar.ts';
import { lineOf, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import type { SourceEntry, SourceNode } from './tree.ts';

/** Reads JSON (RFC 8259) with positions. Throws ProblemError at the first place that is not JSON. */
export function readJson(source: Source): Reading {
  const cursor = new JsonCursor(source);
  const problems: Problem[] = [];
  if (cursor.atEnd()) return { root: undefined, problems };
  const root = readValue(cursor, problems, 1);
  if (!cursor.atEnd()) cursor.fail('trailing-text');
  return { root, problems };
}

function readValue(cursor: JsonCursor, problems: Problem[], depth: number): SourceNode {
  if (depth > maxDepth) cursor.fail('too-deep');
  const start = cursor.peek();
  if (start === '[') return readList(cursor, problems, depth);
  if (start === '{') return readMapping(cursor, problems, depth);
  return start === '"' ? readString(cursor) : readBare(cursor);
}

function readList(cursor: JsonCursor, problems: Problem[], depth: number): SourceNode {
  const offset = cursor.position;
  const items: SourceNode[] = [];
  readElements(cursor, ']', () => items.push(readValue(cursor, problems, depth + 1)));
  return { kind: 'list', offset, items };
}

function readMapping(cursor: JsonCursor, problems: Problem[], depth: number): SourceNode {
  const offset = cursor.position;
  const entries = new Map<string, SourceEntry>();
  readElements(cursor, '}', () => {
    const key = readKey(cursor);
    const value = readValue(cursor, problems, depth + 1);
    const first = entries.get(key.value);
    if (first === undefined) entries.set(key.value, { key: key.value, offset: key.offset, value });
    else if (problems.length < maxProblems) problems.push(duplicate(cursor.source, key, first));
  });
  return { kind: 'mapping', offset, entries: [...entries.values()] };
}

function readKey(cursor: JsonCursor): SourceString {
  const start = cursor.peek();
  if (start !== '"') cursor.fail(start === '/' ? 'comment' : 'key-not-text');
  const key = readString(cursor);
  if (!cursor.take(':')) cursor.fail('missing-colon');
  return key;
}

const duplicate = (source: Source, { value: key, offset }: SourceString, first: SourceEntry): Problem =>
  problem('duplicate-key', { key, firstLine: lineOf(source.placeAt(first.offset)) }, source.placeAt(offset));

/** Reads elements separated by commas up to the closing bracket; the cursor stands on the opening one. */
function readElements(cursor: JsonCursor, close: string, readElement: () => void): void {
  const opening = cursor.position;
  cursor.position += 1;
  if (closes(cursor, close, opening)) return;
  for (;;) {
    readElement();
    if (closes(cursor, close, opening)) return;
    const comma = cursor.position;
    if (!cursor.take(',')) cursor.fail(cursor.peek() === '/' ? 'comment' : 'missing-comma');
    if (!cursor.atEnd() && cursor.character() === close) cursor.fail('trailing-comma', comma);
  }
}

/** Where the text ends first, the opening bracket is the place to look at. */
function closes(cursor: JsonCursor, close: string, opening: number): boolean {
  if (cursor.atEnd()) cursor.fail('unclosed', opening);
  return cursor.take(close);
}
