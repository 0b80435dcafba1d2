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

/** Whether an exponential stands right before a `/`. */
const dividesExponential = (loss: string): boolean =>
  [...loss.matchAll(/\(exp(?=\()/g)].some(({ index, 0: { length } }) => {
    const end = endOfBracket(loss, index + length);
    return loss[end] === '/';
  });

/** The place behind the bracket that opens at `start`. */
function endOfBracket(text: string, start: number): number {
  let depth = 0;
  for (let place = start; place < text.length; place += 1) {
    if (text[place] === '(') depth += 1;
    if (text[place] === ')') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return text.length;
}

/** How many sigmoids, as they are put down for auditors, are raised to a power. */
const powersOfSigmoids = (loss: string): number =>
  [...loss.matchAll(/\(1\/\(1\+exp\(/g)].filter(({ index }) => loss[endOfBracket(loss, index)] === '^')
    .length;

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
    concerns: ({ loss }) => dividesExponential(loss),
  },
  /** d(u/√π) comes out divided by the square root of π^{-1/2}. */
  {
    id: 'square-root-of-pi',
    auditor: 'nerdamer',
    example: { loss: '(q1/sqrt(pi))', parameters: ['q1'], values: { q1: 0.5 } },
    truth: [1 / Math.sqrt(Math.PI)],
    concerns: ({ loss }) => /sqrt\([^a-z]*pi/.test(loss),
  },
  /** d(√u · v) holds √(½·u^{-1/2}) · v′ in place of √u · v′; d(v/√u) is complex, and d√(u·v) is wrong alike. */
  {
    id: 'square-root-beside-a-factor',
    auditor: 'nerdamer',
    example: { loss: '(sqrt(q1)*exp(q1))', parameters: ['q1'], values: { q1: 0.5 } },
    truth: [Math.exp(0.5) * (Math.sqrt(0.5) + 0.5 / Math.sqrt(0.5))],
    concerns: ({ loss }) => loss.includes('sqrt('),
  },
  /** d(2 arctan u) loses the 2, d(π arctan u) the π. */
  {
    id: 'multiple-of-an-arctangent',
    auditor: 'nerdamer',
    example: { loss: '(2*atan(q1))', parameters: ['q1'], values: { q1: 0.5 } },
    truth: [1.6],
    concerns: ({ loss }) => loss.includes('atan('),
  },
  /** A sum of such powers calls itself until the stack is full. */
  {
    id: 'sum-of-powers-of-sigmoids',
    auditor: 'nerdamer',
    example: {
      loss: '((1/(1+exp((-q1))))^2)+((1/(1+exp((-q2))))^2)',
      parameters: ['q1'],
      values: { q1: 0.5, q2: 0.5 },
    },
    truth: [2 * (1 / (1 + Math.exp(-0.5))) ** 2 * (1 / (1 + Math.exp(0.5)))],
    concerns: ({ loss }) => powersOfSigmoids(loss) > 1,
  },
];
