import { biasCount, specParameters } from '../network/parameters.ts';
import { parameterOf } from '../network/point-values.ts';
import { layerSizes, type NetworkSpec } from '../network/spec.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Gradients } from '../quantity/point.ts';

/** A number of a testimony: the loss as `E`, or `J` where weights are penalised, a gradient under the machine name of its parameter. */
export interface NamedNumber {
  readonly name: string;
  /** `undefined` where the testimony has none. */
  readonly number: number | undefined;
}

/** Gradients as somebody else's function may give them. */
export type Claimed = Partial<Gradients>;

/** All numbers that a network's gradients are to have, in a fixed order: the loss, then layer by layer. */
export function namedNumbers(
  spec: NetworkSpec,
  { loss, weights = [], biases = [] }: Claimed = {},
): readonly NamedNumber[] {
  const parameters = specParameters(spec).map((parameter) => ({
    name: machineName(parameter),
    number: parameterOf({ weights, biases }, parameter),
  }));
  return [{ name: spec.l2 === 0 ? 'E' : 'J', number: loss }, ...parameters];
}

/**
 * Where the shape is not the network's: `weights[0][1]`, `biases[2]`; `undefined` where all is well. A network without
 * biases needs no `biases`.
 */
export function misshapen(spec: NetworkSpec, { weights = [], biases = [] }: Claimed): string | undefined {
  const sizes = layerSizes(spec);
  if (weights.length !== spec.layers.length) return 'weights';
  if (biases.length > spec.layers.length) return 'biases';
  return spec.layers
    .flatMap((layer, index) => [
      ...(weights[index]?.length === layer.units ? [] : [`weights[${index}]`]),
      ...(weights[index] ?? []).flatMap((row, to) =>
        row.length === sizes[index] ? [] : [`weights[${index}][${to}]`],
      ),
      ...((biases[index]?.length ?? 0) === biasCount(layer) ? [] : [`biases[${index}]`]),
    ])
    .at(0);
}
