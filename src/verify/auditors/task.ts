import { type Expr, partsOf } from '../../expression/expr.ts';
import { writtenSize } from '../../expression/measure.ts';
import { substitute } from '../../expression/rewrite.ts';
import { minimised, type NetworkModel } from '../../network/model.ts';
import { givenValues, parametersOf } from '../../network/point-values.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Point } from '../../quantity/point.ts';
import type { AuditorTask, Operation } from './auditor.ts';
import { type SafeNames, safeText } from './safe-text.ts';

/** What training minimises, for one sample, in given quantities alone: every definition put in, back to the inputs. */
export function substitutedLoss(network: NetworkModel): Expr {
  const { pool, definitions } = network;
  const known = new Map<string, Expr>();
  for (const { quantity, value } of definitions) {
    const put = (part: Expr): Expr | undefined =>
      part.kind === 'ref' ? known.get(keyOf(part.quantity)) : undefined;
    known.set(keyOf(quantity), substitute(pool, value, put));
  }
  const substituted = known.get(keyOf(minimised(network).quantity));
  if (substituted === undefined) throw new Error('a network defines its loss');
  return substituted;
}

/** How large the fully substituted loss is when written out; found without writing it out. */
export const substitutedSize = (network: NetworkModel): bigint => writtenSize(substitutedLoss(network));

/** All that a formula is made of. */
export function operationsIn(formula: Expr): ReadonlySet<Operation> {
  const found = new Set<Operation>();
  const seen = new Set<Expr>();
  const visit = (part: Expr): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'call') found.add(part.operator);
    if (part.kind === 'cases') found.add(part.kind);
    partsOf(part).forEach(visit);
  };
  visit(formula);
  return found;
}

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
