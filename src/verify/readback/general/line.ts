import { Cursor } from '../cursor.ts';
import { tokensOf } from '../katex-tokens.ts';
import type { Place } from '../read-back-error.ts';
import { ReadBackError } from '../read-back-error.ts';
import type { LineSign, Token } from '../tokens.ts';
import type { Grammar } from './grammar.ts';
import { group, groupAhead } from './group.ts';
import { grammarOf } from './parse.ts';
import type { Reading } from './reading.ts';
import { seenText } from './seen.ts';
import { sidesNamed } from './sides.ts';
import type { Sides, Term } from './term.ts';

/** What a display says: members that are equal, the sides of the last one, and another chain beside. */
export interface ReadLine {
  readonly members: readonly Term[];
  readonly sides: Sides | undefined;
  readonly aside: readonly Term[];
}

/** What a display shows. */
export const lineTokens = (latex: string): readonly Token[] => tokensOf(latex, { general: true });

/**
 * Reads a display about any network as a mathematician would who knows the author's letters and what the line is about.
 * Throws ReadBackError for what cannot be read.
 */
export function readLine(latex: string, reading: Reading): ReadLine {
  const end: Place = { latex, position: 0 };
  const cursor = new Cursor(lineTokens(latex), end);
  const grammar = grammarOf(reading);
  while (acceptSign(cursor, ['hence', 'therefore', 'sense']) || cursor.accept('gap') !== undefined);
  const members = chain(grammar, cursor);
  const line = behindChain(grammar, cursor, { members, sides: undefined, aside: [] });
  cursor.expectEnd();
  return line;
}

/** The members of a chain, with any sign of equality between them. */
function chain(grammar: Grammar, cursor: Cursor): readonly Term[] {
  const members = [member(grammar, cursor)];
  while (cursor.accept('equals') !== undefined || acceptSign(cursor, ['defined', 'hence']))
    members.push(member(grammar, cursor));
  return members;
}

/** `min E` says of E that it is to be small, and does not change it. */
function member(grammar: Grammar, cursor: Cursor): Term {
  const next = cursor.peek();
  if (next?.kind === 'function' && next.name === 'min' && cursor.rest()[1]?.kind !== 'open') cursor.skip(1);
  return grammar.sum(cursor);
}

function acceptSign(cursor: Cursor, signs: readonly LineSign[]): boolean {
  const next = cursor.peek();
  if (next?.kind !== 'line-sign' || !signs.includes(next.sign)) return false;
  cursor.skip(1);
  return true;
}

/** Another chain in brackets, or behind a gap why the line holds, or how large its last member is. */
function behindChain(grammar: Grammar, cursor: Cursor, line: ReadLine): ReadLine {
  const { reading, scope } = grammar;
  const at = cursor.place();
  const hasGap = cursor.accept('gap') !== undefined;
  if (hasGap && acceptSign(cursor, ['in']))
    return behindChain(grammar, cursor, { ...line, sides: sidesNamed(setOf(cursor), scope, reading, at) });
  const inside = groupAhead(cursor);
  if (inside === undefined) return line;
  const tokens = group(cursor);
  if (hasGap && tokens[0]?.kind !== 'line-sign')
    return behindChain(grammar, cursor, { ...line, sides: sidesNamed(tokens, scope, reading, at) });
  return behindChain(grammar, cursor, { ...line, aside: chainIn(grammar, tokens, at) });
}

function chainIn(grammar: Grammar, tokens: readonly Token[], at: Place): readonly Term[] {
  const cursor = new Cursor(tokens, at);
  acceptSign(cursor, ['because']);
  const members = chain(grammar, cursor);
  cursor.expectEnd();
  return members;
}

/** The sides above the ℝ. */
function setOf(cursor: Cursor): readonly Token[] {
  const { nucleus, at } = cursor.expect('letter');
  const { body } = cursor.expect('superscript');
  if (nucleus !== '\\mathbb{R}')
    throw new ReadBackError(`a set of numbers expected, not ${seenText(body)}`, at);
  return body;
}
