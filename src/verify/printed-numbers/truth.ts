import type { Derivation } from '../../derivation/derivation.ts';
import { differenceQuotients } from '../../derivation/partials.ts';
import type { Numbers } from '../../document/numbers/numbers.ts';
import { decimals } from '../../expression/arithmetic/decimals.ts';
import { switchesIn } from '../../expression/calculus/kinks.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { PartialExpr, RefExpr } from '../../expression/expr.ts';
import type { Precise } from '../../expression/precision.ts';
import { valuationOf, valuesOf } from '../../network/valuation.ts';
import { keyOf } from '../../quantity/key.ts';

/** What a letter or a derivative is worth, found without the derivation; `undefined` where nothing can be said. */
export type Truth = (part: RefExpr | PartialExpr) => Precise | undefined;

const digits = 60;

/**
 * The true values at the point of a document: quantities in the forms that are computed with, derivatives by differences.
 * Where a function turns from one case to another at this very point, differences say nothing of the slope that is agreed
 * upon there.
 */
export function truthAt(derivation: Derivation, { given }: Numbers): Truth {
  const model = derivation.model({ kind: 'training' });
  const arithmetic = decimals(digits);
  const numbers = new Map([...given].map(([key, { decimal }]) => [key, decimal] as const));
  const values = valuesOf(model, arithmetic, numbers);
  const step = arithmetic.rational(1n, 10n ** BigInt(digits / 3));
  const slopes = differenceQuotients(model, arithmetic, values, step);
  const valuation = valuationOf(model, arithmetic, values, slopes);
  const turns = derivation.network.definitions.flatMap(({ value }) => switchesIn(model.pool, value));
  const isAtKink = turns.some((turn) => evaluate(turn, arithmetic, valuation).isZero());
  return (part) => {
    if (part.kind === 'ref') return values.get(keyOf(part.quantity));
    return isAtKink ? undefined : slopes(part);
  };
}
