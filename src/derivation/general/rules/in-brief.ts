import { bindMatrix } from '../../../expression/matrix/bind.ts';
import {
  difference,
  gradient,
  hadamard,
  mapped,
  mappedDerivative,
  outer,
  product,
  ref,
  scalar,
  sum,
  transpose,
} from '../../../expression/matrix/build.ts';
import type { Matrix } from '../../../expression/matrix/matrix.ts';
import { functionJacobian } from '../../../expression/matrix/special.ts';
import { activationOf } from '../../../network/activations/index.ts';
import type { LayerSpec, NetworkSpec } from '../../../network/spec.ts';
import { at, units } from '../../../quantity/index.ts';
import type { Premise } from '../general-equation.ts';
import { mostLayers } from '../like-network.ts';
import { type GeneralDraft, type GeneralRule, line, ranges, type Setting, unit, whole } from '../setting.ts';
import { recursion } from './jacobians.ts';
import { cancellingPairs } from './output-pairs.ts';
import { layersUpTo, ofDepth, over, sourceRef, sourceUnit, targetsOf } from './worked-quantities.ts';

/**
 * Both passes of one network in matrices, a line for each array of each layer, whatever its biases and functions are;
 * Nielsen (2015), equations BP1 to BP4.
 */
export const inBrief: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { network } = setting;
    if (network === undefined || network.layers.length > mostLayers) return [];
    const numbers = layersUpTo(network.layers.length);
    const about = numbers.map((number): Layer => ({ setting, network, number }));
    return [
      ...about.flatMap((layer) => [preactivation(layer), activation(layer)]),
      ...about.toReversed().flatMap((layer) => [error(layer), weights(layer), ...biases(layer)]),
      ...(network.l2 > 0 ? [penalised(setting)] : []),
    ];
  },
};

/** A layer by its number, with all that lines about it depend on. */
interface Layer {
  readonly setting: Setting;
  readonly network: NetworkSpec;
  readonly number: number;
}

function specOf({ network, number }: Layer): LayerSpec {
  const spec = network.layers[number - 1];
  if (spec === undefined) throw new RangeError(`no layer ${number}`);
  return spec;
}

const depthOf = ({ network }: Layer): number => network.layers.length;

const isElementwise = (layer: Layer): boolean =>
  activationOf(specOf(layer).activation).kind === 'elementwise';

/** The biases of a layer are as in the network that is meant. */
const likewise = (layer: Layer): readonly Premise[] => [
  ofDepth(depthOf(layer)),
  { kind: 'layer-bias', layer: layer.number, bias: specOf(layer).bias },
];

/** z = W s + b, or for one unit where all of the layer have the same bias. */
function preactivation(layer: Layer): GeneralDraft {
  const { setting, number } = layer;
  const { bias } = specOf(layer);
  const isShared = bias === 'shared';
  const weighted = product(ref(whole.W(number)), sourceRef(number));
  return line(setting, `brief/${number}/preactivation`, {
    members: isShared
      ? unitSum(layer)
      : [ref(whole.z(number)), bias ? sum(weighted, ref(whole.b(number))) : weighted],
    because: { kind: 'definition' },
    ranges: isShared ? [over('to', number)] : [],
    premises: likewise(layer),
  });
}

function unitSum({ setting, number }: Layer): readonly Matrix[] {
  const { pool, quantity } = setting;
  const weight = quantity({ kind: 'weight', layer: number, to: at.to, from: at.from });
  const weighted = pool.product([weight, quantity(sourceUnit(number))]);
  const bias = quantity({ kind: 'shared-bias', layer: number });
  return [
    scalar(quantity({ kind: 'preactivation', layer: number, unit: at.to })),
    scalar(pool.sum([setting.sum('from', units(number - 1), weighted), bias])),
  ];
}

const activation = (layer: Layer): GeneralDraft =>
  line(layer.setting, `brief/${layer.number}/activation`, {
    members: [ref(whole.a(layer.number)), mapped(layer.number, ref(whole.z(layer.number)))],
    because: { kind: 'definition' },
    ranges: [],
    premises: [ofDepth(depthOf(layer))],
  });

const error = (layer: Layer): GeneralDraft =>
  layer.number === depthOf(layer) ? outputError(layer) : hiddenError(layer);

/** δ of the last layer: where output function and loss cancel, for elementwise functions, and for any function. */
function outputError(layer: Layer): GeneralDraft {
  const { setting, network, number } = layer;
  const [a, z] = [whole.a(number), whole.z(number)];
  const pair = cancellingPairs.find(
    (one) => one.activation === specOf(layer).activation && one.loss === network.loss,
  );
  const slopes = isElementwise(layer)
    ? hadamard(mappedDerivative(number, ref(z)), gradient(a))
    : product(functionJacobian(number), gradient(a));
  return line(setting, `brief/${number}/error`, {
    members: [
      ref(whole.error(number)),
      gradient(z),
      pair === undefined ? slopes : difference(ref(a), targetsOf(number)),
    ],
    because: pair === undefined ? { kind: 'chain-rule', paths: 'one' } : { kind: 'cancellation' },
    ranges: [],
    premises: [
      ofDepth(number),
      ...(pair === undefined
        ? []
        : [
            { kind: 'output', activation: pair.activation } as const,
            { kind: 'loss', loss: pair.loss } as const,
          ]),
    ],
  });
}

/** δ of a hidden layer from that of the next, for elementwise functions and for any. */
function hiddenError(layer: Layer): GeneralDraft {
  const { setting, number } = layer;
  const next = number + 1;
  return line(setting, `brief/${number}/error`, {
    members: [
      ref(whole.error(number)),
      isElementwise(layer)
        ? bindMatrix(setting.pool, recursion(), 'layer', number)
        : product(functionJacobian(number), transpose(ref(whole.W(next))), ref(whole.error(next))),
    ],
    because: { kind: 'chain-rule', paths: 'many' },
    ranges: [],
    premises: [ofDepth(depthOf(layer))],
  });
}

/** ∂E/∂W = δ sᵀ. */
const weights = (layer: Layer): GeneralDraft =>
  line(layer.setting, `brief/${layer.number}/weights`, {
    members: [
      gradient(whole.W(layer.number)),
      outer(ref(whole.error(layer.number)), sourceRef(layer.number)),
    ],
    because: { kind: 'chain-rule', paths: 'one' },
    ranges: [],
    premises: [ofDepth(depthOf(layer))],
  });

/** ∂E/∂b = δ, or the sum of its entries where all units have the same bias. */
function biases(layer: Layer): readonly GeneralDraft[] {
  const { number } = layer;
  const { bias } = specOf(layer);
  if (bias === false) return [];
  if (bias === true)
    return [biasLine(layer, 'biases', [gradient(whole.b(number)), ref(whole.error(number))])];
  return [...(isOneUnit(layer) ? [soleBias(layer)] : []), sharedBias(layer)];
}

const biasLine = (layer: Layer, name: string, members: readonly Matrix[], alone?: Premise): GeneralDraft =>
  line(layer.setting, `brief/${layer.number}/${name}`, {
    members,
    because: { kind: 'chain-rule', paths: 'one' },
    ranges: [],
    premises: [...likewise(layer), ...(alone === undefined ? [] : [alone])],
  });

function sharedBias(layer: Layer): GeneralDraft {
  const { setting, number } = layer;
  const delta = setting.quantity({ kind: 'error', layer: number, unit: at.to });
  const members = [bySharedBias(layer), scalar(setting.sum('to', units(number), delta))];
  return biasLine(layer, 'biases', members);
}

/** Where the network is a single unit, whose index authors leave out, nothing is left to sum over. */
function soleBias(layer: Layer): GeneralDraft {
  const { setting, number } = layer;
  const delta = setting.quantity({ kind: 'error', layer: number, unit: 1 });
  return biasLine(layer, 'bias', [bySharedBias(layer), scalar(delta)], { kind: 'one-unit' });
}

const bySharedBias = ({ setting, number }: Layer): Matrix =>
  scalar(setting.lossBy({ kind: 'shared-bias', layer: number }));

const isOneUnit = ({ network: { layers } }: Layer): boolean => layers.length === 1 && layers[0]?.units === 1;

/** ∂J/∂w = ∂E/∂w + λ w; Goodfellow, Bengio & Courville (2016), equation 7.3. */
function penalised(setting: Setting): GeneralDraft {
  const { pool, quantity } = setting;
  const decay = pool.product([quantity({ kind: 'decay' }), quantity(unit.weight)]);
  return line(setting, 'brief/penalised', {
    members: [
      scalar(setting.partialOf({ kind: 'objective' }, unit.weight)),
      scalar(pool.sum([setting.lossBy(unit.weight), decay])),
    ],
    because: { kind: 'local-derivative', of: 'objective/sum' },
    ranges: [ranges.everyLayer, ranges.to, ranges.from],
    premises: [{ kind: 'penalty' }],
  });
}
