import { differentiateInSteps, proveEqual, simplifyInSteps } from '../../expression/calculus/index.ts';
import type { Expr } from '../../expression/expr.ts';
import type { Definition } from '../../network/model.ts';
import { chained, type Stage } from '../chained.ts';
import { type Draft, draft } from '../draft.ts';
import type { Justification, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** ∂E/∂y of one output: rule by rule until no derivative is left, simplified line by line. */
export function deriveLoss(progress: Progress, section: SectionId, prediction: Definition): readonly Draft[] {
  const { pool, loss } = progress.network;
  const by = prediction.quantity;
  const { formula, steps, result } = differentiateInSteps(pool, loss.value, by);
  const simplification = simplifyInSteps(pool, result);
  const proof = proveEqual(pool, simplification.result, result, by);
  const error = pool.ref(loss.quantity);
  const line = (because: Justification, { before, after }: Rewriting): Stage => ({
    because,
    before,
    members: [pool.partial(error, by), after],
  });
  const lines = [
    ...steps.map((step) => line({ kind: 'rule', rule: step.rule, chain: step.chain }, step)),
    ...simplification.steps.map((step) => line({ kind: 'law', law: step.law }, step)),
  ];
  const conclusion: Justification = { kind: 'conclusion', inValue: true, proof, kinks: [] };
  const recalled = recallLoss(progress, section);
  const stages: readonly Stage[] = [
    ...(formula === loss.value
      ? []
      : [{ because: { kind: 'rewritten' }, members: [error, formula] } as const]),
    ...lines.slice(0, -1),
    ...lines.slice(-1).map((last) => ({ ...last, because: conclusion })),
  ];
  return [recalled, ...chained({ section, from: recalled.id }, stages)];
}

interface Rewriting {
  readonly before: Expr;
  readonly after: Expr;
}

/** The loss in predictions and targets, repeated. */
function recallLoss(progress: Progress, section: SectionId): Draft {
  const { pool, loss } = progress.network;
  const of = progress.definition(loss.quantity);
  const members = [pool.ref(loss.quantity), loss.value];
  return draft({ section, members, because: { kind: 'known', of }, uses: [of] });
}
