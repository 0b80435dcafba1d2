import type { Formula } from '../formula.ts';
import { maxNumberDigits, maxNumberExponent } from '../limits.ts';
import { readCall } from './call.ts';
import { operandFault } from './faults.ts';
import { type FormulaCursor, requireSymbol } from './formula-cursor.ts';
import type { Part } from './part.ts';
import type { Token } from './tokens.ts';
import { readVariable } from './variable.ts';

/** Reads a number, a name with what belongs to it, or what stands in brackets. */
export function readOperand(cursor: FormulaCursor, readPart: (cursor: FormulaCursor) => Part): Part {
  const token = cursor.next();
  if (token.kind === 'number') return readNumber(cursor, token);
  if (token.kind === 'name')
    return cursor.isNext('(') ? readCall(cursor, token, readPart) : readVariable(cursor, token);
  if (token.text !== '(') return cursor.fail(operandFault(token), token);
  const inner = cursor.deeper(() => readPart(cursor));
  requireSymbol(cursor, ')', () => cursor.fail('unclosed', token));
  return inner;
}

/** A number as it was typed, where it is not too long and not too large or small. */
function readNumber(cursor: FormulaCursor, token: Token): Formula {
  if (isGlued(cursor, token)) cursor.fail('malformed-number', token);
  const digits = token.text;
  const mantissa = digits
    .replace(/[eE].*/, '')
    .replace('.', '')
    .replace(/^0+/, '');
  if (mantissa.length > maxNumberDigits) cursor.tooLarge('digits', maxNumberDigits, token);
  if (!isInRange(digits, mantissa === '')) cursor.tooLarge('exponent', maxNumberExponent, token);
  return cursor.counted({ kind: 'number', digits });
}

/** Whether what follows without a gap looks like more of the number: 1.2.3, or 2e-z beside 2e-3. */
function isGlued(cursor: FormulaCursor, { text, offset }: Token): boolean {
  const [next, second] = [cursor.peek(), cursor.peek(1)];
  if (next.offset !== offset + text.length) return false;
  if (next.kind === 'number' || next.text === '.') return true;
  return /^[eE]$/.test(next.text) && second.offset === next.offset + 1 && /^[-+]$/.test(second.text);
}

function isInRange(digits: string, isZero: boolean): boolean {
  const exponent = Math.abs(Number(/[eE](.*)/.exec(digits)?.[1] ?? 0));
  const value = Number(digits);
  const [least, above] = [Number(`1e-${maxNumberExponent}`), Number(`1e${maxNumberExponent + 1}`)];
  return exponent <= maxNumberExponent && (isZero || (value >= least && value < above));
}
