import { minimised } from '../../network/model.ts';
import { learningRate, type Parameter, updated } from '../../quantity/quantity.ts';
import { type Draft, draft } from '../draft.ts';
import type { EquationId, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/**
 * w⁺ = w − η·∂E/∂w, or with J where weights are penalised: one step of gradient descent, Rumelhart, Hinton & Williams
 * (1986), equation 8. All gradients are those at the old parameters.
 */
export function update(
  { network }: Progress,
  section: SectionId,
  parameter: Parameter,
  gradient: EquationId,
): Draft {
  const { pool } = network;
  const slope = pool.partial(pool.ref(minimised(network).quantity), parameter);
  const step = pool.product([pool.ref(learningRate()), slope]);
  return draft({
    section,
    members: [pool.ref(updated(parameter)), pool.minus(pool.ref(parameter), step)],
    because: { kind: 'update' },
    uses: [gradient],
    subject: { kind: 'training' },
  });
}
