import type { JsonCursor } from './json-cursor.ts';
import type { SourceScalar } from './tree.ts';

export interface SourceString extends SourceScalar {
  readonly value: string;
}

const unescaped = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /[\w$.+-]+/y;
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const constants = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads a string; the cursor stands on its opening quote. */
export function readString(cursor: JsonCursor): SourceString {
  const offset = cursor.position;
  cursor.position += 1;
  const parts = [cursor.match(unescaped)];
  while (cursor.character(offset) !== '"') {
    parts.push(readEscape(cursor), cursor.match(unescaped));
  }
  cursor.position += 1;
  const written = cursor.source.text.slice(offset, cursor.position);
  return { kind: 'scalar', offset, value: parts.join(''), written };
}

function readEscape(cursor: JsonCursor): string {
  if (cursor.character() !== '\\') cursor.fail('control-character');
  const written = cursor.match(escape);
  return written === '' ? cursor.fail('bad-escape') : String(JSON.parse(`"${written}"`));
}

/** Reads a number, `true`, `false` or `null`. */
export function readBare(cursor: JsonCursor): SourceScalar {
  const offset = cursor.position;
  if (cursor.character() === '/') cursor.fail('comment');
  const written = cursor.match(word);
  if (written === '') cursor.fail('unexpected');
  const constant = constants.get(written);
  if (constant !== undefined) return { kind: 'scalar', offset, value: constant, written };
  if (!number.test(written)) cursor.fail(/^[-+.0-9]/.test(written) ? 'bad-number' : 'bad-word', offset);
  return { kind: 'scalar', offset, value: Number(written), written };
}
