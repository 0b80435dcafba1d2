import type { AuditorId, AuditorTask } from './auditor.ts';

/** An error of a computer-algebra system that is known, with a case that shows it. */
export interface KnownFault {
  readonly id: string;
  readonly auditor: AuditorId;
  /** Asked this, the system answers what is not `truth`, or nothing. */
  readonly example: AuditorTask;
  readonly truth: readonly number[];
  /** Whether a question may run into the fault. */
  concerns(task: AuditorTask): boolean;
}

const names = ({ values }: AuditorTask): readonly string[] => Object.keys(values);

/** A disagreement over a question that one of these concerns counts as no opinion. */
export const knownFaults: readonly KnownFault[] = [
  /** diff(w_1_0_0·x, w_1_0_0) = 0: a zero between underscores is lost on it. */
  {
    id: 'underscored-names',
    auditor: 'nerdamer',
    example: { loss: '(w_1_0_0*x)', parameters: ['w_1_0_0'], values: { w_1_0_0: 0.5, x: 0.25 } },
    truth: [0.25],
    concerns: (task) => names(task).some((name) => name.includes('_')),
  },
  /** It reads log(e^u + e^v) as the constant 1, whose derivative is 0. */
  {
    id: 'logarithm-of-exponentials',
    auditor: 'nerdamer',
    example: { loss: 'log((exp(q1)+exp(q2)))', parameters: ['q1'], values: { q1: 0.5, q2: 0.5 } },
    truth: [0.5],
    concerns: ({ loss }) => loss.includes('log('),
  },
  /** It reads e^u/(e^u + e^v), a softmax, as (e^u + e^v)^(u − 1). */
  {
    id: 'quotient-of-exponentials',
    auditor: 'nerdamer',
    example: { loss: '(exp(q1)/(exp(q1)+exp(q2)))', parameters: ['q1'], values: { q1: 0.5, q2: 0.5 } },
    truth: [0.25],
    concerns: ({ loss }) => /\(exp\([^()]*\)\//.test(loss),
  },
];
