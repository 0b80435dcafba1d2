import {
  gradient,
  hadamard,
  mapped,
  mappedDerivative,
  outer,
  product,
  ref,
  scalar,
  transpose,
} from '../../../expression/matrix/build.ts';
import { at, type GeneralQuantity, units } from '../../../quantity/index.ts';
import { type GeneralDraft, type GeneralRule, line, type Setting, whole } from '../setting.ts';
import { weightedSum } from './forward.ts';
import { layersUpTo, ofDepth, over, sourceRef, sourceUnit } from './worked-quantities.ts';

/** The forward pass of a network of known depth, its layers by their numbers. */
export const forwardByLayers: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { depth = 0 } = setting;
    return layersUpTo(depth).flatMap((layer) => {
      const common = { because: { kind: 'definition' }, ranges: [], premises: [ofDepth(depth)] } as const;
      return [
        line(setting, `layer/${layer}/preactivation`, {
          ...common,
          members: [ref(whole.z(layer)), weightedSum(setting, layer, sourceRef(layer))],
        }),
        line(setting, `layer/${layer}/activation`, {
          ...common,
          members: [ref(whole.a(layer)), mapped(layer, ref(whole.z(layer)))],
        }),
      ];
    });
  },
};

/**
 * The backward pass from the last layer to the first, the rule for one entry beside that for all where it is first met;
 * Nielsen (2015), equations BP2 to BP4.
 */
export const backwardByLayers: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { depth = 0 } = setting;
    return layersUpTo(depth)
      .toReversed()
      .flatMap((layer) => [
        ...(layer < depth
          ? [byActivations(setting, layer, depth), byPreactivations(setting, layer, depth)]
          : []),
        byWeights(setting, layer, depth),
        ...(setting.biases ? [byBiases(setting, layer, depth)] : []),
      ]);
  },
};

/** da = Wᵀ dz of the next layer. */
function byActivations(setting: Setting, layer: number, depth: number): GeneralDraft {
  const { pool } = setting;
  const a: GeneralQuantity = { kind: 'activation', layer, unit: at.to };
  const z: GeneralQuantity = { kind: 'preactivation', layer: layer + 1, unit: at.next };
  const weight: GeneralQuantity = { kind: 'weight', layer: layer + 1, to: at.next, from: at.to };
  const overNext = (...factors: Parameters<typeof pool.product>[0]) =>
    scalar(setting.sum('next', units(layer + 1), pool.product(factors)));
  const entry = [
    scalar(setting.lossBy(a)),
    overNext(setting.lossBy(z), setting.partialOf(z, a)),
    overNext(setting.lossBy(z), setting.quantity(weight)),
  ];
  const isFirst = layer === depth - 1;
  return line(setting, `layer/${layer}/by-activations`, {
    members: [
      gradient(whole.a(layer)),
      product(transpose(ref(whole.W(layer + 1))), ref(whole.error(layer + 1))),
    ],
    because: { kind: 'chain-rule', paths: 'many' },
    uses: [`layer/${layer + 1}/preactivation`],
    ranges: isFirst ? [over('to', layer)] : [],
    premises: [ofDepth(depth)],
    shown: { about: 'hidden' },
    ...(isFirst && { beside: { kind: 'twin', members: entry } }),
  });
}

/** dz = da ⊙ f′(z), of elementwise functions. */
export const byPreactivations = (
  setting: Setting,
  layer: number,
  depth: number,
  id = `layer/${layer}/by-preactivations`,
): GeneralDraft =>
  line(setting, id, {
    members: [
      gradient(whole.z(layer)),
      hadamard(gradient(whole.a(layer)), mappedDerivative(layer, ref(whole.z(layer)))),
    ],
    because: { kind: 'chain-rule', paths: 'one' },
    uses: [`layer/${layer}/activation`],
    ranges: [],
    premises: [ofDepth(depth)],
  });

/** dW = dz times the row of what the layer read. */
function byWeights(setting: Setting, layer: number, depth: number): GeneralDraft {
  const { pool } = setting;
  const z: GeneralQuantity = { kind: 'preactivation', layer, unit: at.to };
  const weight: GeneralQuantity = { kind: 'weight', layer, to: at.to, from: at.from };
  const entry = [
    scalar(setting.lossBy(weight)),
    scalar(pool.product([setting.lossBy(z), setting.partialOf(z, weight)])),
    scalar(pool.product([setting.lossBy(z), setting.quantity(sourceUnit(layer))])),
  ];
  const isFirst = layer === depth;
  return line(setting, `layer/${layer}/by-weights`, {
    members: [gradient(whole.W(layer)), outer(ref(whole.error(layer)), sourceRef(layer))],
    because: { kind: 'chain-rule', paths: 'one' },
    uses: [`layer/${layer}/preactivation`],
    ranges: isFirst ? [over('to', layer), over('from', layer - 1)] : [],
    premises: [ofDepth(depth)],
    ...(isFirst && { beside: { kind: 'twin', members: entry } }),
  });
}

const byBiases = (setting: Setting, layer: number, depth: number): GeneralDraft =>
  line(setting, `layer/${layer}/by-biases`, {
    members: [gradient(whole.b(layer)), ref(whole.error(layer))],
    because: { kind: 'chain-rule', paths: 'one' },
    uses: [`layer/${layer}/preactivation`],
    ranges: [],
    premises: [ofDepth(depth)],
  });
