import { type BiasSpec, layerSizes, type NetworkSpec } from '../network/spec.ts';
import type { ParameterValues, Point } from '../quantity/point.ts';

/**
 * Holds a point to the shapes of its network and all its numbers to be finite. Whoever calls the engine has read a
 * user's numbers already, so a misfit is a bug: a RangeError that names the place, such as `weights[0][1]`. The targets
 * of cross-entropy with softmax add up to 1, without which ∂E/∂z would not be y − t.
 */
export function validatePoint(spec: NetworkSpec, point: Point): void {
  validateParameters(spec, point);
  const { inputs, targets } = point;
  if (inputs.length === 0) throw new RangeError('inputs holds no sample');
  validateLength('targets', targets, inputs.length);
  const sizes = layerSizes(spec);
  inputs.forEach((sample, index) => validateNumbers(`inputs[${index}]`, sample, sizes[0]));
  targets.forEach((sample, index) => validateNumbers(`targets[${index}]`, sample, sizes[sizes.length - 1]));
  const output = spec.layers[spec.layers.length - 1]?.activation;
  if (spec.loss === 'cross-entropy' && output === 'softmax') targets.forEach(validateDistribution);
}

function validateParameters(spec: NetworkSpec, { weights, biases }: ParameterValues): void {
  const sizes = layerSizes(spec);
  if (!Number.isFinite(spec.l2) || spec.l2 < 0) throw new RangeError(`l2 is ${spec.l2}, 0 or more expected`);
  if (spec.layers.length === 0) throw new RangeError('the network has no layers');
  sizes.forEach((size, layer) => validateSize(`layer ${layer}`, size));
  validateLength('weights', weights, spec.layers.length);
  validateLength('biases', biases, spec.layers.length);
  spec.layers.forEach(({ units, bias }, index) => {
    validateRows(`weights[${index}]`, weights[index] ?? [], units, sizes[index]);
    validateBiases(`biases[${index}]`, biases[index] ?? null, biasCount(bias, units));
  });
}

function biasCount(bias: BiasSpec, units: number): number | null {
  if (bias === 'shared') return 1;
  return bias ? units : null;
}

function validateRows(
  place: string,
  rows: readonly (readonly number[])[],
  count: number,
  width: number | undefined,
): void {
  validateLength(place, rows, count);
  rows.forEach((row, index) => validateNumbers(`${place}[${index}]`, row, width));
}

function validateBiases(place: string, biases: readonly number[] | null, count: number | null): void {
  if (count === null && biases !== null)
    throw new RangeError(`${place} gives biases to a layer without biases`);
  if (count !== null && biases === null)
    throw new RangeError(`${place} is missing, ${count} numbers expected`);
  if (count !== null && biases !== null) validateNumbers(place, biases, count);
}

function validateNumbers(place: string, numbers: readonly number[], length: number | undefined): void {
  validateLength(place, numbers, length);
  for (const [index, number] of numbers.entries()) {
    if (!Number.isFinite(number))
      throw new RangeError(`${place}[${index}] is ${number}, a finite number expected`);
  }
}

function validateLength(place: string, list: readonly unknown[], length: number | undefined): void {
  if (list.length !== length) throw new RangeError(`${place} has ${list.length} entries, ${length} expected`);
}

function validateDistribution(targets: readonly number[], index: number): void {
  const sum = targets.reduce((total, target) => total + target, 0);
  if (!(Math.abs(sum - 1) <= 1e-9)) throw new RangeError(`targets[${index}] add up to ${sum}, 1 expected`);
}

function validateSize(place: string, size: number): void {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`${place} has ${size} units, 1 or more expected`);
}
