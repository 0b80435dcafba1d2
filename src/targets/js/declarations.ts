/** One declaration or statement at the top level of a module, or a comment of its own. */
export interface Declaration {
  /** The comment in front, line by line as it stands; empty where there is none. */
  readonly comment: readonly string[];
  /** Empty where the comment belongs to nothing. */
  readonly lines: readonly string[];
  /** Whether a blank line stands in front. */
  readonly isApart: boolean;
}

/** An emitted module taken apart: everything at its top level begins in column 0, and nothing else does but what closes. */
export function declarationsIn(text: string): readonly Declaration[] {
  const lines = text.trimEnd().split('\n');
  const found: Declaration[] = [];
  let next = 0;
  while (next < lines.length) {
    const isApart = lines[next] === '';
    if (isApart) next += 1;
    const comment = lines.slice(next, commentEnd(lines, next));
    const start = next + comment.length;
    const end = lines[start] === '' ? start : declarationEnd(lines, start);
    found.push({ comment, lines: lines.slice(start, end), isApart });
    next = end;
  }
  return found;
}

function commentEnd(lines: readonly string[], start: number): number {
  if (lines[start]?.startsWith('/*') !== true) return start;
  const last = lines.findIndex((line, index) => index >= start && line.endsWith('*/'));
  if (last < 0) throw new Error('a comment does not end');
  return last + 1;
}

/** The first line behind the one at `start` that neither goes on nor closes. */
function declarationEnd(lines: readonly string[], start: number): number {
  const goesOn = (line: string): boolean => /^[\s\])}]/.test(line);
  let end = start + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    if (!goesOn(line)) break;
    end = index + 1;
  }
  return Math.min(end, lines.length);
}
