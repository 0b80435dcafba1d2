import { type Place, ReadBackError } from '../read-back-error.ts';
import type { Token } from '../tokens.ts';
import { extentsNamed } from './names.ts';
import type { Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import { seenText } from './seen.ts';
import type { Sides } from './term.ts';

/** `m × n`, or one side alone, of a column. */
export function sidesNamed(tokens: readonly Token[], scope: Scope, reading: Reading, at: Place): Sides {
  const sign = tokens.findIndex(({ kind }) => kind === 'times');
  const side = (part: readonly Token[]): Sides['rows'] => {
    if (seenText(part) === '1') return [1];
    const found = extentsNamed(part, scope, reading);
    if (found.length === 0) throw new ReadBackError('a side expected', at);
    return found;
  };
  return sign < 0
    ? { rows: side(tokens), columns: [1], at }
    : { rows: side(tokens.slice(0, sign)), columns: side(tokens.slice(sign + 1)), at };
}

/** Whether a subscript says sides; `·,j` names a column. */
export const isSides = (subscript: readonly Token[]): boolean =>
  subscript.some(({ kind }) => kind === 'times') && !subscript.some(({ kind }) => kind === 'comma');
