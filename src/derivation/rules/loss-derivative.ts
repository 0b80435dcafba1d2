import { differentiateInSteps, simplifyInSteps } from '../../expression/calculus/index.ts';
import type { Definition } from '../../network/model.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** ∂E/∂Y = ∂E/∂a, the loss differentiated by an output under both of its names. */
export function differentiateLoss(progress: Progress, section: SectionId, prediction: Definition): Draft {
  const { pool, loss } = progress.network;
  const output = prediction.value;
  if (output.kind !== 'ref') throw new Error('a prediction is another name of an activation');
  const expanded = simplifyInSteps(
    pool,
    differentiateInSteps(pool, loss.value, prediction.quantity).result,
  ).result;
  const error = pool.ref(loss.quantity);
  const equation = draft({
    section,
    members: [pool.partial(error, prediction.quantity), pool.partial(error, output.quantity), expanded],
    because: { kind: 'loss-derivative' },
    uses: [progress.definition(loss.quantity)],
  });
  progress.settle({
    quantity: output.quantity,
    expanded,
    equation: equation.id,
    reaching: () => expanded,
  });
  return equation;
}
