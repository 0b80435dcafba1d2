import type { Source } from './source.ts';
import type { SourceScalar } from './tree.ts';

/**
 * The text of a scalar as a source of its own, whose places are those in the whole. Escapes, folded lines and the
 * indentation of blocks are looked through: places are found by counting what is no white space.
 */
export function textWithin({ offset, value }: SourceScalar, { text, placeAt }: Source): Source {
  const inner = String(value);
  return {
    text: inner,
    placeAt: (within) => {
      const before = solid(inner.slice(0, within));
      return placeAt(
        offsetAfter(text, offset, before, within < inner.length && solid(inner[within] ?? '') > 0),
      );
    },
  };
}

/** Characters that are no white space. */
const solid = (text: string): number => text.replace(/\s/g, '').length;

/** The offset behind `count` solid characters of the scalar that starts at `start`; with `onto`, that of the next one. */
function offsetAfter(text: string, start: number, count: number, onto: boolean): number {
  const pieces = new RegExp(pieceOf(text[start] ?? ''), 'uy');
  pieces.lastIndex = start + openingOf(text, start);
  let [left, end] = [count, pieces.lastIndex];
  for (let piece = pieces.exec(text); piece !== null; piece = pieces.exec(text)) {
    const length = solid(meaning(piece[0]));
    if (left === 0 && (length > 0 || !onto)) return onto ? piece.index : end;
    left -= length;
    if (length > 0) end = pieces.lastIndex;
  }
  return end;
}

/** One character of a scalar as written, by the character that the scalar starts with. */
function pieceOf(start: string): string {
  if (start === '"') return '\\\\(?:x..|u.{4}|U.{8}|[^])|[^]';
  return start === "'" ? "''|[^]" : '[^]';
}

/** What stands before the text of a scalar: its quote, or the header line of a block. */
function openingOf(text: string, start: number): number {
  const first = text[start] ?? '';
  if (first === '"' || first === "'") return 1;
  const lineEnd = text.indexOf('\n', start);
  return /[|>]/.test(first) && lineEnd >= 0 ? lineEnd + 1 - start : 0;
}

/** What a piece stands for, as far as its length and its being white space go. */
function meaning(piece: string): string {
  const code = /^\\[xuU](.+)$/.exec(piece)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  if (/^\\[tnvrf _LP\s]$/.test(piece)) return ' ';
  return piece.length === 2 && /^[\\']/.test(piece) ? 'x' : piece;
}
