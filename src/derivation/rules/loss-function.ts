import { differentiateInSteps, proveEqual, simplifyInSteps } from '../../expression/calculus/index.ts';
import type { Expr } from '../../expression/expr.ts';
import type { Definition } from '../../network/model.ts';
import { type Draft, draft } from '../draft.ts';
import type { Justification, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** ∂E/∂y of one output: rule by rule until no derivative is left, simplified line by line. */
export function deriveLoss(progress: Progress, section: SectionId, prediction: Definition): readonly Draft[] {
  const { pool, loss } = progress.network;
  const by = prediction.quantity;
  const { steps, result } = differentiateInSteps(pool, loss.value, by);
  const simplification = simplifyInSteps(pool, result);
  const proof = proveEqual(pool, simplification.result, result, by);
  const rules = steps.map(({ rule, chain, after }): ReasonedLine => [{ kind: 'rule', rule, chain }, after]);
  const laws = simplification.steps.map(({ law, after }): ReasonedLine => [{ kind: 'law', law }, after]);
  const lines = [...rules, ...laws].slice(0, -1);
  const conclusion: Justification = { kind: 'conclusion', inValue: true, proof, kinks: [] };
  const reasoned: readonly ReasonedLine[] = [...lines, [conclusion, simplification.result]];
  const derivative = pool.partial(pool.ref(loss.quantity), by);
  const uses = [progress.definition(loss.quantity)];
  const drafts = reasoned.map(([because, line], index) => {
    const equation = draft({ section, members: [derivative, line], because, uses });
    return { ...equation, id: `${equation.id} ${index + 1}` };
  });
  return [recallLoss(progress, section), ...drafts];
}

type ReasonedLine = readonly [Justification, Expr];

/** The loss in predictions and targets, repeated. */
function recallLoss(progress: Progress, section: SectionId): Draft {
  const { pool, loss } = progress.network;
  const of = progress.definition(loss.quantity);
  const members = [pool.ref(loss.quantity), loss.value];
  return draft({ section, members, because: { kind: 'known', of }, uses: [of] });
}
