import type { MathName } from '../../../program/fast.ts';
import type { Formula } from '../../../program/fold.ts';

/** What is done with the slope by a parameter: a step, or adding it up. */
export interface Use {
  readonly verb: 'descend' | 'collect';
  readonly argument: 'learningRate' | '';
  /** The array that changes: of a weight or bias, `w_1_3` or `b_1`. */
  array(parameter: string): string;
  /** What comes in the place of its entry; `unit` where the slope is that of a weight into this one. */
  changed(entry: string, slope: Formula, unit?: Unit): Formula;
}

export interface Unit {
  readonly layer: number;
  readonly unit: number;
}

const name = (text: string): Formula => ({ kind: 'name', name: text });

const errorName = ({ layer, unit }: Unit): string => `dE_dz_${layer}_${unit}`;

/** The learning rate times the error of a unit. */
const stepName = ({ layer, unit }: Unit): string => `step_${layer}_${unit}`;

const product = (left: Formula, right: Formula): Formula => ({
  kind: 'binary',
  operator: 'multiply',
  left,
  right,
});

/**
 * A step of gradient descent, w - learningRate * slope. Fast math multiplies the learning rate with the error of a unit
 * once, before the loop along its weights: one product less in three a weight, and other last digits.
 */
export const descend = (math: MathName): Use => ({
  verb: 'descend',
  argument: 'learningRate',
  array: (parameter) => parameter,
  changed: (entry, slope, unit) => ({
    kind: 'binary',
    operator: 'subtract',
    left: name(entry),
    right:
      (math === 'fast' && unit !== undefined ? byStep(slope, unit) : undefined) ??
      product(name('learningRate'), slope),
  }),
});

/** The slope times the learning rate, where it is the error of the unit or a product with it. */
function byStep(slope: Formula, unit: Unit): Formula | undefined {
  if (slope.kind === 'unary' && slope.operator === 'copy') return byStep(slope.operand, unit);
  const isError = (factor: Formula): boolean => factor.kind === 'name' && factor.name === errorName(unit);
  if (isError(slope)) return name(stepName(unit));
  if (slope.kind !== 'binary' || slope.operator !== 'multiply') return undefined;
  if (isError(slope.left)) return product(name(stepName(unit)), slope.right);
  return isError(slope.right) ? product(name(stepName(unit)), slope.left) : undefined;
}

export const collect: Use = {
  verb: 'collect',
  argument: '',
  array: (parameter) => `slope_${parameter}`,
  changed: (entry, slope) => ({ kind: 'binary', operator: 'add', left: name(entry), right: slope }),
};

/** What a loop uses of a unit's error: the error itself, its step, or both. */
export function errorReads(unit: Unit, loop: readonly string[]): readonly string[] {
  const [error, step] = [errorName(unit), stepName(unit)];
  const isUsed = (used: string): boolean => loop.some((line) => new RegExp(`\\b${used}\\b`).test(line));
  const entry = `dE_dz_${unit.layer}[${unit.unit - 1}]!`;
  return [
    ...(isUsed(error) ? [`  const ${error} = ${entry};`] : []),
    ...(isUsed(step) ? [`  const ${step} = learningRate * ${isUsed(error) ? error : entry};`] : []),
  ];
}
