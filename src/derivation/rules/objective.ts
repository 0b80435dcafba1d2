import { differentiate } from '../../expression/differentiate.ts';
import { type Expr, isInteger } from '../../expression/expr.ts';
import { tidy } from '../../expression/laws.ts';
import type { Definition } from '../../network/model.ts';
import type { Parameter } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { EquationId, Justification, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** ∂J/∂w = ∂E/∂w + ∂s/∂w. */
export function splitObjective(
  progress: Progress,
  section: SectionId,
  objective: Definition,
  penalty: Definition,
  by: Parameter,
): Draft {
  const { pool, loss } = progress.network;
  const of = progress.definition(objective.quantity);
  const parts = [loss, penalty].map(({ quantity }) => pool.partial(pool.ref(quantity), by));
  return draft({
    section,
    members: [pool.partial(pool.ref(objective.quantity), by), pool.sum(parts)],
    because: { kind: 'local-derivative', of },
    uses: [of],
  });
}

/** ∂s/∂w = λw; 0 for a bias. */
export function differentiatePenalty(
  progress: Progress,
  section: SectionId,
  penalty: Definition,
  by: Parameter,
): Draft {
  const { pool } = progress.network;
  const of = progress.definition(penalty.quantity);
  return draft({
    section,
    members: [
      pool.partial(pool.ref(penalty.quantity), by),
      tidy(pool, differentiate(pool, penalty.value, by)),
    ],
    because: { kind: 'local-derivative', of },
    uses: [of],
  });
}

/** ∂J/∂w with everything put in, ∂E/∂w in forward quantities; for a bias just ∂E/∂b. */
export function differentiateObjective(
  progress: Progress,
  section: SectionId,
  by: Parameter,
  because: Justification,
  uses: readonly EquationId[],
): Draft {
  const { pool, loss, objective } = progress.network;
  if (objective === undefined) throw new Error('no weight is penalised');
  const { equation, reaching } = progress.gradient(by);
  const shrinkage = tidy(pool, differentiate(pool, objective.penalty.value, by));
  const added = isInteger(shrinkage, 0) ? [] : [shrinkage];
  const withPenalty = (layers: number): Expr => pool.sum([reaching(layers), ...added]);
  const whole = withPenalty(progress.expand);
  const result = draft({
    section,
    members: [pool.partial(pool.ref(objective.objective.quantity), by), whole],
    compact: pool.sum([pool.partial(pool.ref(loss.quantity), by), ...added]),
    because,
    uses: [...uses, equation],
  });
  progress.settleObjective({ quantity: by, expanded: whole, equation: result.id, reaching: withPenalty });
  return result;
}
