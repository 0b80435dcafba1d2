import type { TrainingModule } from '../targets/module.ts';
import { rowOf, type Samples, type TargetMeaning, type Widths } from './dataset.ts';

/** How well a network does on some rows. */
export type Metrics = ClassMetrics | NumberMetrics;

export interface ClassMetrics {
  readonly kind: 'classes';
  readonly rows: number;
  /** The mean of what training minimises, with the parameters as they are written. */
  readonly loss: number;
  readonly correct: number;
  /** The part of the rows whose class is told right. */
  readonly accuracy: number;
  /** `confusion[actual][told]`: how many rows of one class are told to be of another, in the order of the classes. */
  readonly confusion: readonly (readonly number[])[];
}

export interface NumberMetrics {
  readonly kind: 'numbers';
  readonly rows: number;
  /** Likewise. */
  readonly loss: number;
  readonly outputs: readonly OutputMetrics[];
}

/** How well one output does. */
export interface OutputMetrics {
  /** The column of its target. */
  readonly target: string;
  /** The root of the mean squared error. */
  readonly rmse: number;
  /** 1 − Σ(t − y)²/Σ(t − mean t)²; null where the targets are all equal. */
  readonly r2: number | null;
}

/** The metrics of a module with the parameters that it has; undefined without rows. */
export function metricsOf(
  module: TrainingModule,
  samples: Samples,
  widths: Widths,
  meaning: TargetMeaning,
): Metrics | undefined {
  if (samples.count === 0) return undefined;
  const rows = Array.from({ length: samples.count }, (_, row) => rowOf(samples, widths, row));
  const outputs = rows.map(({ input }) => module.predict(input));
  const losses = rows.map(({ input, target }) => module.sampleLoss(input, target));
  const common = { rows: samples.count, loss: sumOf(losses) / samples.count };
  const targets = rows.map(({ target }) => target);
  switch (meaning.kind) {
    case 'classes':
      return { kind: 'classes', ...common, ...classMetrics(outputs, targets, meaning.classes.length) };
    case 'numbers':
      return {
        kind: 'numbers',
        ...common,
        outputs: meaning.columns.map((target, index) => ({
          target,
          ...outputMetrics(column(outputs, index), column(targets, index)),
        })),
      };
  }
}

type Rows = readonly ArrayLike<number>[];

function classMetrics(
  outputs: Rows,
  targets: Rows,
  classes: number,
): Pick<ClassMetrics, 'correct' | 'accuracy' | 'confusion'> {
  const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  targets.forEach((target, row) => {
    const counts = confusion[classIn(target)] ?? [];
    const told = classIn(outputs[row] ?? target);
    counts[told] = (counts[told] ?? 0) + 1;
  });
  const correct = sumOf(confusion.map((counts, index) => counts[index] ?? 0));
  return { correct, accuracy: correct / targets.length, confusion };
}

/** The class that outputs tell: the first largest one, or of a single output the second class from ½ on. */
export function classIn(outputs: ArrayLike<number>): number {
  const values = Array.from(outputs);
  const [only = 0] = values;
  if (values.length === 1) return only >= 0.5 ? 1 : 0;
  return values.reduce((best, value, index) => (value > (values[best] ?? value) ? index : best), 0);
}

const column = (rows: Rows, index: number): readonly number[] => rows.map((row) => row[index] ?? 0);

function outputMetrics(
  outputs: readonly number[],
  targets: readonly number[],
): Pick<OutputMetrics, 'rmse' | 'r2'> {
  const mean = sumOf(targets) / targets.length;
  const errors = sumOf(targets.map((target, row) => (target - (outputs[row] ?? 0)) ** 2));
  const spread = sumOf(targets.map((target) => (target - mean) ** 2));
  return { rmse: Math.sqrt(errors / targets.length), r2: spread === 0 ? null : 1 - errors / spread };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
