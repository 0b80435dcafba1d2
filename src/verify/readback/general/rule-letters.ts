import { at, type GeneralQuantity } from '../../../quantity/index.ts';
import type { Cursor } from '../cursor.ts';
import type { Grammar } from './grammar.ts';
import { group, groupAhead } from './group.ts';
import { unitNamed } from './index-text.ts';
import type { Reading } from './reading.ts';
import { sameSeen, seenLetter, seenTex, seenText } from './seen.ts';
import type { Standing } from './standing.ts';
import type { Term } from './term.ts';

/** What the letters of the chain rule stand for in a network: p(z) is the loss, z an activation, q_m(z) what it feeds. */
export function ruleTerm(grammar: Grammar, written: Standing, cursor: Cursor): Term | undefined {
  const quantity = quantityInRule(grammar, written, cursor);
  return quantity && { kind: 'quantity', quantity };
}

const activation = { kind: 'activation', layer: at.layer, unit: at.to } as const;
const between = { kind: 'preactivation', layer: at.following, unit: at.next } as const;

function quantityInRule(
  { reading, scope }: Grammar,
  written: Standing,
  cursor: Cursor,
): GeneralQuantity | undefined {
  if (isLetterOf(activation, written, reading)) return activation;
  const argument = seenLetter(reading.rule.letter(activation, reading.shape)).nucleus;
  if (seenText(groupAhead(cursor) ?? []) !== argument) return undefined;
  const { nucleus, subscript, token } = written;
  const isBetween =
    nucleus === seenTex(reading.rule.letter(between, reading.shape).base) && subscript.length > 0;
  const found: GeneralQuantity | undefined = isBetween
    ? { ...between, unit: unitNamed(subscript, scope, reading, token.at) }
    : isLetterOf({ kind: 'loss' }, written, reading)
      ? { kind: 'loss' }
      : undefined;
  if (found !== undefined) group(cursor);
  return found;
}

const isLetterOf = (quantity: GeneralQuantity, written: Standing, { rule, shape }: Reading): boolean =>
  sameSeen(seenLetter(rule.letter(quantity, shape)), {
    nucleus: written.nucleus,
    subscript: seenText(written.subscript),
    superscript: seenText(written.superscript),
  });
