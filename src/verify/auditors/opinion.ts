import type { NetworkModel } from '../../network/model.ts';
import { parameterOf, parametersOf } from '../../network/point-values.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { ParameterValues, Point } from '../../quantity/point.ts';
import { reportedCount } from '../counts.ts';
import { tolerances } from '../tolerances.ts';
import type { AuditorAnswer, AuditorId, AuditorTask, Operation, RunAuditor } from './auditor.ts';
import { auditors } from './index.ts';
import { knownFaults } from './known-faults.ts';
import { auditorTask, operationsIn, substitutedLoss, substitutedSize } from './task.ts';

/** What an auditor says about the gradients of a derivation. Only `disagrees` speaks against them. */
export type Opinion =
  | (Judgement & { readonly opinion: 'agrees' | 'disagrees' })
  | { readonly id: AuditorId; readonly opinion: 'none'; readonly reason: NoOpinion };

export interface Judgement {
  readonly id: AuditorId;
  /** How many derivatives were compared. */
  readonly compared: number;
  readonly tolerance: number;
  readonly worst: AuditedDerivative;
}

/** ∂E/∂parameter as we and as the auditor have it; `null` stands for what is not finite. */
export interface AuditedDerivative {
  readonly parameter: string;
  readonly ours: number | null;
  readonly theirs: number | null;
  /** |ours − theirs|/max(|ours|, |theirs|, 1e-3). */
  readonly error: number | null;
}

/** Why an auditor has no opinion. */
export type NoOpinion =
  /** The network is beyond the size for which the system is fit; sizes in nodes of the substituted loss. */
  | { readonly code: 'too-large'; readonly size: number; readonly largest: number }
  /** The loss has something that the system cannot differentiate. */
  | { readonly code: 'unsupported'; readonly operation: Operation }
  | { readonly code: 'time-out' }
  | { readonly code: 'error'; readonly message: string }
  /** Its disagreement may come from an error of the system that is listed. */
  | { readonly code: 'known-fault'; readonly fault: string };

/** Milliseconds: far more than any auditor takes within its size, so that no report depends on a machine's speed. */
export const auditorLimit = 60_000;

/**
 * Asks an auditor to differentiate the fully substituted loss and compares with our gradients at the first sample of
 * the point. All sums are short and the values of order one, so that both sides are right to about 1e-15; 1e-9 is
 * asked for, which no wrong formula meets. Derivatives below 1e-3 are compared absolutely, as their terms may cancel.
 */
export async function opinionOf(
  id: AuditorId,
  network: NetworkModel,
  point: Point,
  ours: ParameterValues,
  run: RunAuditor,
): Promise<Opinion> {
  const unfit = unfitness(id, network);
  if (unfit !== undefined) return { id, opinion: 'none', reason: unfit };
  const task = auditorTask(network, point);
  const answer = await run(id, task, auditorLimit);
  const opinion = judge(id, network, ours, answer);
  return opinion.opinion === 'disagrees' ? excused(opinion, task) : opinion;
}

/** Why the system is not even asked. */
function unfitness(id: AuditorId, network: NetworkModel): NoOpinion | undefined {
  const size = substitutedSize(network);
  const { largest, lacks } = auditors[id];
  if (size > largest) return { code: 'too-large', size: reportedCount(size), largest };
  const operations = operationsIn(substitutedLoss(network));
  const operation = lacks.find((each) => operations.has(each));
  return operation && { code: 'unsupported', operation };
}

function judge(id: AuditorId, network: NetworkModel, ours: ParameterValues, answer: AuditorAnswer): Opinion {
  if (answer.kind === 'none') {
    const reason: NoOpinion =
      answer.reason === 'error' ? { code: 'error', message: answer.message } : { code: 'time-out' };
    return { id, opinion: 'none', reason };
  }
  const audited = parametersOf(network).map((parameter, index) =>
    compared(
      machineName(parameter),
      parameterOf(ours, parameter) ?? Number.NaN,
      answer.derivatives[index] ?? Number.NaN,
    ),
  );
  const [worst] = audited.toSorted((one, other) => rank(other) - rank(one));
  if (worst === undefined) throw new Error('a network has parameters');
  const agrees = worst.error !== null && worst.error <= tolerances.auditor;
  return {
    id,
    opinion: agrees ? 'agrees' : 'disagrees',
    compared: audited.length,
    tolerance: tolerances.auditor,
    worst,
  };
}

const rank = ({ error }: AuditedDerivative): number => error ?? Number.MAX_VALUE;

function compared(parameter: string, ours: number, theirs: number): AuditedDerivative {
  const error = Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs), 1e-3);
  return { parameter, ours: finite(ours), theirs: finite(theirs), error: finite(error) };
}

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

/** A disagreement that a listed fault of the system may explain speaks neither for nor against. */
export function excused(opinion: Opinion, task: AuditorTask): Opinion {
  const fault = knownFaults.find(({ auditor, concerns }) => auditor === opinion.id && concerns(task));
  if (fault === undefined) return opinion;
  return { id: opinion.id, opinion: 'none', reason: { code: 'known-fault', fault: fault.id } };
}
