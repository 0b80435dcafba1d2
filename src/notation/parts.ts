import type { Expr } from '../expression/expr.ts';
import { type Breaks, breakMarks, keepMark, settleBreaks } from './piece.ts';
import { pieceOf, type TexOptions } from './tex.ts';

/** What a chain of equal members is written in, one after the other: its members, or the terms of these too. */
export type Portion = 'member' | 'term';

/**
 * The TeX of a chain of equal members in portions: `z`, `= w_1 x_1`, `+ w_2 x_2`. Joined by `joint` they are what
 * `texOfMembers` writes.
 */
export function texOfParts(
  members: readonly Expr[],
  portion: Portion,
  options: TexOptions,
): readonly [string, ...string[]] {
  const printed = members.map((member, index) => pieceOf(member, options, [index]).tex);
  const [first = '', ...others] = portions(printed.join(` ${breakMarks.relation}= ${keepMark}`), portion);
  const settled = (tex: string): string => settleBreaks(tex, options.breaks ?? 'none');
  return [settled(first), ...others.map(settled)];
}

/** What stands between two portions. */
export const joint = (breaks: Breaks = 'none'): string => settleBreaks(breakMarks.relation, breaks);

/** Cut before signs that stand in no brackets, braces or environments. */
function portions(tex: string, portion: Portion): readonly string[] {
  const cuts = portion === 'term' ? [breakMarks.relation, breakMarks.sum] : [breakMarks.relation];
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: token, index } of tex.matchAll(/\\[a-zA-Z]+|\\.|[^\\]/gsu)) {
    depth += nesting(token);
    if (depth > 0 || !cuts.some((cut) => cut === token)) continue;
    found.push(tex.slice(start, index));
    start = index + token.length;
  }
  return [...found, tex.slice(start)];
}

/** What stands before the first sign of equality that stands in no brackets, and all from there on; a chain has one. */
export function cutAtSign(tex: string): readonly [left: string, right: string] {
  let depth = 0;
  for (const { 0: token, index } of tex.matchAll(/\\[a-zA-Z]+|\\.|[^\\]/gsu)) {
    depth += nesting(token);
    if (depth === 0 && (token === '=' || token === '\\approx'))
      return [tex.slice(0, index), tex.slice(index)];
  }
  throw new RangeError('a chain of equal members has a sign of equality');
}

const opening: ReadonlySet<string> = new Set([
  '{',
  '(',
  '[',
  '\\{',
  '\\begin',
  '\\begingroup',
  '\\lvert',
  '\\lVert',
]);
const closing: ReadonlySet<string> = new Set([
  '}',
  ')',
  ']',
  '\\}',
  '\\end',
  '\\endgroup',
  '\\rvert',
  '\\rVert',
]);

const nesting = (token: string): number => Number(opening.has(token)) - Number(closing.has(token));
