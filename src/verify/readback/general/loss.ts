import type { GeneralQuantity } from '../../../quantity/index.ts';
import type { Cursor } from '../cursor.ts';
import type { Grammar } from './grammar.ts';
import { group, groupAhead } from './group.ts';
import type { Reading } from './reading.ts';
import { candidatesIn } from './scope.ts';
import { type Seen, sameSeen, seenLetter, seenTex, seenText } from './seen.ts';
import type { Standing } from './standing.ts';
import type { Term } from './term.ts';

/**
 * The loss, alone or with what it is a function of; undefined for any other letter. Of a batch it is the mean, unless a
 * sample is named, at the letter or where its outputs are.
 */
export function lossTerm({ reading, scope }: Grammar, written: Standing, cursor: Cursor): Term | undefined {
  const seen: Seen = {
    nucleus: written.nucleus,
    subscript: seenText(written.subscript),
    superscript: seenText(written.superscript),
  };
  const behind = groupAhead(cursor) ?? [];
  const scripts = [...written.subscript, ...written.superscript, ...behind];
  const { samples } = candidatesIn(scripts, scope, reading);
  const losses = [lossOf(reading), ...samples.map((sample): GeneralQuantity => ({ kind: 'loss', sample }))];
  const withArgument = losses.find((loss) => isWhole(loss, seen, seenText(behind), reading));
  if (withArgument !== undefined && behind.length > 0) {
    group(cursor);
    return { kind: 'quantity', quantity: withArgument };
  }
  const alone = losses.find((loss) =>
    sameSeen(seenLetter(reading.notation.letter(loss, reading.shape)), seen),
  );
  return alone && { kind: 'quantity', quantity: alone };
}

/** The loss that is meant where no sample is named. */
export const lossOf = ({ isBatch }: Reading): GeneralQuantity =>
  isBatch ? { kind: 'mean-loss' } : { kind: 'loss' };

/** Whether the loss is written so with what it is a function of. */
function isWhole(loss: GeneralQuantity, seen: Seen, behind: string, { notation, shape }: Reading): boolean {
  const whole = notation.wholeLoss(loss, shape);
  return (
    whole.argument !== undefined && seenTex(whole.argument) === behind && sameSeen(seenLetter(whole), seen)
  );
}
