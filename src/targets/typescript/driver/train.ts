import { usualRates } from '../../../program/optimiser-steps.ts';

/** `train` and what it needs; `goal` is the name of what training minimises. */
export const trainingFunctions = (goal: string): readonly string[] => [
  options(goal),
  training(goal),
  ...loops,
];

const options = (goal: string): string => `\
export interface TrainingOptions {
  /** How often all samples are shown; 0 or more. */
  readonly epochs: number;
  readonly learningRate: number;
  /** After how many samples a step is made, with the mean of their gradients; 1 unless told otherwise. */
  readonly batch?: number | 'full';
  /** sgd unless told otherwise. */
  readonly optimiser?: 'sgd' | 'momentum' | 'adam';
  /** ${usualRates.momentum} unless told otherwise. */
  readonly momentum?: number;
  /** ${usualRates.beta1} unless told otherwise. */
  readonly beta1?: number;
  /** ${usualRates.beta2} unless told otherwise. */
  readonly beta2?: number;
  /** ${usualRates.epsilon} unless told otherwise. */
  readonly epsilon?: number;
  /** Shuffles the samples anew for every epoch; without it they keep their order. */
  readonly shuffleSeed?: number;
  /** Held-back samples: their mean ${goal} is watched in place of that of the samples trained on. */
  readonly validation?: Samples;
  /**
   * Stops when the watched ${goal} has not become smaller for so many epochs; with \`validation\` the parameters go back to
   * those of the best epoch.
   */
  readonly patience?: number;
  /** Called after every epoch, counted from 1; training stops where it answers false. */
  readonly onEpoch?: (epoch: number, loss: number) => unknown;
}`;

const training = (goal: string): string => `\
/** What training leads to beside the parameters in theta. */
export interface Training {
  /** For every epoch the mean of ${goal} over the samples, each taken just before the step that it causes. */
  readonly losses: readonly number[];
  /** For every epoch the mean of ${goal} over the held-back samples after it; empty without them. */
  readonly validationLosses: readonly number[];
  readonly stopped: 'epochs' | 'patience' | 'callback';
}`;

const loops: readonly string[] = [
  `\
/** Trains from the parameters in theta on, and leaves the new ones there. Without samples the mean losses are NaN. */
export function train(samples: Samples, options: TrainingOptions): Training {
  const { epochs, shuffleSeed, onEpoch } = options;
  const [inputs, targets, count] = unpacked(samples);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const next = shuffleSeed === undefined ? undefined : uniform(shuffleSeed);
  const epochOf = epochFunction(options, count);
  const watch = watcher(options);
  const losses: number[] = [];
  let stopped: Training['stopped'] = 'epochs';
  for (let epoch = 1; epoch <= epochs && stopped === 'epochs'; epoch += 1) {
    if (next !== undefined) shuffle(order, next);
    const loss = epochOf(inputs, targets, order) / count;
    losses.push(loss);
    if (watch.isStuck(loss)) stopped = 'patience';
    if (onEpoch?.(epoch, loss) === false) stopped = 'callback';
  }
  watch.goBack();
  return { losses, validationLosses: watch.losses, stopped };
}`,
  `\
interface Watcher {
  readonly losses: readonly number[];
  /** Whether the watched loss has not become smaller for too long; \`loss\` is that of the samples trained on. */
  isStuck(loss: number): boolean;
  goBack(): void;
}

/** Watches over the held-back samples, or without them over the others. */
function watcher({ validation, patience = Infinity }: TrainingOptions): Watcher {
  const held = validation && unpacked(validation);
  const best = theta.slice();
  const losses: number[] = [];
  let lowest = Infinity;
  let waited = 0;
  return {
    losses,
    isStuck: (loss) => {
      const watched = held === undefined ? loss : meanLoss(...held);
      if (held !== undefined) losses.push(watched);
      waited = watched < lowest ? 0 : waited + 1;
      if (waited === 0) lowest = watched;
      if (waited === 0 && held !== undefined) best.set(theta);
      return waited >= patience;
    },
    goBack: () => {
      if (held !== undefined && patience < Infinity) theta.set(best);
    },
  };
}`,
  `\
type Epoch = (inputs: Float64Array, targets: Float64Array, order: Int32Array) => number;

/** What shows all samples once and answers the sum of their losses. */
function epochFunction(options: TrainingOptions, count: number): Epoch {
  const { learningRate, batch = 1, optimiser = 'sgd' } = options;
  const size = batch === 'full' ? Math.max(1, count) : batch;
  if (!Number.isInteger(size) || size < 1) throw new RangeError(\`batch is \${size}, 1 or more expected\`);
  if (size === 1 && optimiser === 'sgd')
    return (inputs, targets, order) =>
      inParts(order, samplesAtOnce, (part, sum) => descendOnline(inputs, targets, part, learningRate, sum));
  const step = stepOf(options);
  return (inputs, targets, order) =>
    inParts(order, size, (part, sum) => collectBatch(inputs, targets, part, step, sum));
}`,
  `\
/**
 * So many samples one call of descendOnline shows. V8 makes its best code for functions that are called anew, and lesser
 * code for a loop that it finds running.
 */
const samplesAtOnce = 512;

/** Shows the samples part by part, each part adding to the sum of the losses so far. */
function inParts(order: Int32Array, size: number, show: (part: Int32Array, sum: number) => number): number {
  let sum = -0;
  for (let start = 0; start < order.length; start += size)
    sum = show(order.subarray(start, start + size), sum);
  return sum;
}`,
  `\
/** One step with the mean gradient of some samples; their losses are added to \`sum\`, one after the other. */
function collectBatch(
  inputs: Float64Array,
  targets: Float64Array,
  batch: Int32Array,
  step: () => void,
  sum: number,
): number {
  slopes.fill(-0);
  let losses = sum;
  for (const sample of batch) losses += collect(inputs, targets, sample);
  for (let k = 0; k < parameterCount; k += 1) slopes[k] = slopes[k]! / batch.length;
  step();
  return losses;
}`,
  `\
/** The mean loss of samples; NaN without any. */
function meanLoss(inputs: Float64Array, targets: Float64Array, count: number): number {
  let sum = -0;
  for (let sample = 0; sample < count; sample += 1) sum += lossAt(inputs, targets, sample);
  return sum / count;
}`,
  `\
/** Fisher and Yates: every order is equally likely. */
function shuffle(order: Int32Array, next: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(next() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
}`,
];
