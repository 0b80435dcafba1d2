import { outputLosses } from '../../network/output-losses.ts';
import { type Draft, draft } from '../draft.ts';
import type { SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';

/** E_k of every output, and their sum E. */
export function splitLoss(progress: Progress, section: SectionId): readonly Draft[] {
  const { network } = progress;
  const { pool, loss } = network;
  const because = { kind: 'definition' } as const;
  const subject = { kind: 'training' } as const;
  const parts = outputLosses(network).map(({ quantity, value }) =>
    draft({ section, members: [pool.ref(quantity), value], because, subject }),
  );
  const sum = pool.sum(outputLosses(network).map(({ quantity }) => pool.ref(quantity)));
  const whole = draft({
    section,
    members: [pool.ref(loss.quantity), sum],
    because,
    uses: [progress.definition(loss.quantity), ...parts.map(({ id }) => id)],
    subject,
  });
  return [...parts, whole];
}
