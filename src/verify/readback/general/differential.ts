import { gradient } from '../../../expression/matrix/build.ts';
import type { GeneralQuantity, Index } from '../../../quantity/index.ts';
import { isBatch } from '../../../quantity/matrix.ts';
import type { Cursor } from '../cursor.ts';
import { byOf } from './by.ts';
import type { Grammar } from './grammar.ts';
import { letter } from './letter.ts';
import { lossOf } from './loss.ts';
import { leaf, matrix } from './names.ts';
import type { Reading } from './reading.ts';
import { seenTex } from './seen.ts';
import { standing } from './standing.ts';
import type { By, Term } from './term.ts';

/** Whether a derivative of the loss in its short form begins here: dz. */
export function isDifferential({ reading }: Grammar, cursor: Cursor): boolean {
  const { differential, scalar, gradient: ofWhole } = reading.notation.derivatives;
  const isUsed = scalar === 'differential' || ofWhole === 'differential';
  const [sign, next] = cursor.rest();
  return (
    isUsed && sign?.kind === 'letter' && sign.nucleus === seenTex(differential) && next?.kind === 'letter'
  );
}

/** dz: the derivative of the loss by z, of the sample whose z it is. */
export function shortDerivative(grammar: Grammar, cursor: Cursor): Term {
  cursor.expect('letter');
  const options = byOf(letter(grammar, standing(cursor), cursor)).map((by) => ofLoss(by, grammar.reading));
  const [first, ...others] = options;
  if (first === undefined) return cursor.refuse('a quantity behind a d expected');
  return others.length === 0 ? first : { kind: 'either', options };
}

function ofLoss(by: By, reading: Reading): Term {
  switch (by.kind) {
    case 'quantity': {
      const { sample } = by.quantity;
      const of = lossOfSample(sample, reading);
      return { kind: 'derivative', of, by: { ...by, quantity: ownOf(by.quantity) } };
    }
    case 'whole':
      return isBatch(by.quantity)
        ? matrix(leaf(gradient(by.quantity)))
        : { kind: 'derivative', of: lossOfSample(undefined, reading), by };
    case 'column':
      return {
        kind: 'derivative',
        of: lossOfSample(isBatch(by.quantity) ? by.index : undefined, reading),
        by,
      };
  }
}

const lossOfSample = (sample: Index | undefined, reading: Reading): Term => ({
  kind: 'quantity',
  quantity: sample === undefined ? lossOf(reading) : { kind: 'loss', sample },
});

/** Parameters belong to no sample: there the mark is that of the loss. */
function ownOf(quantity: GeneralQuantity): GeneralQuantity {
  if (quantity.kind !== 'weight' && quantity.kind !== 'bias') return quantity;
  const { sample: _, ...own } = quantity;
  return own;
}
