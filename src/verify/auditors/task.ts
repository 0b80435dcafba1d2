import type { Expr } from '../../expression/expr.ts';
import { writtenSize } from '../../expression/measure.ts';
import { substitute } from '../../expression/rewrite.ts';
import type { NetworkModel } from '../../network/model.ts';
import { givenValues, parametersOf } from '../../network/point-values.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Point } from '../../quantity/point.ts';
import type { AuditorTask } from './auditor.ts';
import { type SafeNames, safeText } from './safe-text.ts';

/** The loss of one sample in given quantities alone: every definition put in, back to the inputs. */
export function substitutedLoss({ pool, definitions, loss }: NetworkModel): Expr {
  const known = new Map<string, Expr>();
  for (const { quantity, value } of definitions) {
    const put = (part: Expr): Expr | undefined =>
      part.kind === 'ref' ? known.get(keyOf(part.quantity)) : undefined;
    known.set(keyOf(quantity), substitute(pool, value, put));
  }
  const substituted = known.get(keyOf(loss.quantity));
  if (substituted === undefined) throw new Error('a network defines its loss');
  return substituted;
}

/** How large the fully substituted loss is when written out; found without writing it out. */
export const substitutedSize = (network: NetworkModel): bigint => writtenSize(substitutedLoss(network));

/** What an auditor is asked about a network at the first sample of a point. Writes the loss out in full. */
export function auditorTask(network: NetworkModel, point: Point): AuditorTask {
  const names: SafeNames = new Map(
    network.given.map((quantity, index) => [keyOf(quantity), `q${index + 1}`]),
  );
  const nameOf = (key: string): string => {
    const name = names.get(key);
    if (name === undefined) throw new Error(`no safe name for ${key}`);
    return name;
  };
  const values = givenValues(network, point, 0, (number) => number);
  return {
    loss: safeText(substitutedLoss(network), names),
    parameters: parametersOf(network).map((parameter) => nameOf(keyOf(parameter))),
    values: Object.fromEntries([...values].map(([key, number]) => [nameOf(key), number])),
  };
}
