import { sourceOf } from '../../network/source/source.ts';
import type { ActivationName, LayerSpec, LossName, LossSpec, NetworkSpec } from '../../network/spec.ts';
import { readTypedFormula } from '../../network/typed/typed-formula.ts';
import type { Premise } from './general-equation.ts';

const layer = (units: number, activation: ActivationName): LayerSpec => ({ units, activation, bias: true });

const network = (name: string, inputs: number, layers: readonly LayerSpec[]): NetworkSpec => ({
  name,
  inputs,
  layers,
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

/**
 * The networks on which general lines are tried: of different depths, neighbouring layers of different widths, smooth
 * functions that differ from layer to layer.
 */
export const trialNetworks: readonly NetworkSpec[] = [
  network('trial-2-3-2', 2, [layer(3, 'tanh'), layer(2, 'sigmoid')]),
  {
    ...network('trial-3-2-4-3', 3, [layer(2, 'sigmoid'), layer(4, 'tanh'), layer(3, 'softplus')]),
    loss: 'squared-error',
  },
  {
    ...network('trial-2-4-3-1-3', 2, [
      layer(4, 'silu'),
      layer(3, 'sigmoid'),
      layer(1, 'tanh'),
      layer(3, 'linear'),
    ]),
    loss: 'mean-squared-error',
  },
];

/** The same network as the premises want it; layers come first, as the others speak of all that there are. */
export const underPremises = (spec: NetworkSpec, premises: readonly Premise[]): NetworkSpec =>
  [...premises.filter(isDepth), ...premises.filter((premise) => !isDepth(premise))].reduce(
    underPremise,
    spec,
  );

const isDepth = ({ kind }: Premise): boolean => kind === 'layers';

function underPremise(spec: NetworkSpec, premise: Premise): NetworkSpec {
  const last = spec.layers.length - 1;
  const changed = (change: (layer: LayerSpec, index: number) => LayerSpec): NetworkSpec => ({
    ...spec,
    layers: spec.layers.map(change),
  });
  switch (premise.kind) {
    case 'without-biases':
      return changed((one) => ({ ...one, bias: false }));
    case 'layer-bias':
      return changed((one, index) => (index === premise.layer - 1 ? { ...one, bias: premise.bias } : one));
    case 'output':
      return changed((one, index) => (index === last ? { ...one, activation: premise.activation } : one));
    case 'hidden':
      return changed((one, index) => (index < last ? { ...one, activation: premise.activation } : one));
    case 'loss':
      return { ...spec, loss: premise.loss };
    case 'loss-of-outputs':
      return underPremise(
        { ...spec, loss: apart(premise.loss) },
        { kind: 'output', activation: trialOutput(spec, premise.loss) },
      );
    case 'outputs':
      return changed((one, index) =>
        index === last ? { ...one, units: premise.number === 'one' ? 1 : Math.max(2, one.units) } : one,
      );
    case 'for-example':
      return { ...changed((one) => ({ ...one, units: premise.units })), inputs: premise.units };
    case 'thin':
      return { ...changed((one) => ({ ...one, units: 1 })), inputs: 1 };
    case 'true-class':
      return spec;
    case 'layers':
      return { ...spec, layers: ofDepth(spec.layers, premise) };
    case 'one-unit':
      return { ...spec, layers: spec.layers.slice(-1).map((one) => ({ ...one, units: 1 })) };
    case 'penalty':
      return { ...spec, l2: 0.25 };
  }
}

/** Functions with outputs whose logarithm exists, of which none is put together with a loss. */
const trialOutputs = ['sigmoid', 'softplus'] as const satisfies readonly ActivationName[];

/** Probabilities where both their logarithm and that of the rest are wanted. */
const trialOutput = ({ layers }: NetworkSpec, loss: LossName): ActivationName =>
  (loss === 'binary-cross-entropy' ? undefined : trialOutputs[layers.length % trialOutputs.length]) ??
  'sigmoid';

/** The loss as a formula of outputs, which no output function is put together with. */
const apart = (loss: LossName): LossSpec => (loss === 'binary-cross-entropy' ? ofProbabilities : loss);

const ofProbabilities = readTypedFormula(sourceOf('-t*log(y) - (1 - t)*log(1 - y)', 'loss'), {
  kind: 'loss',
  outputs: undefined,
});

/** Layers taken away at the end, or repeated at the front. */
function ofDepth(
  layers: readonly LayerSpec[],
  { least, most = layers.length }: Extract<Premise, { kind: 'layers' }>,
): readonly LayerSpec[] {
  if (layers.length > Math.max(least, most)) return layers.slice(0, most);
  const [first] = layers;
  return first === undefined || layers.length >= least
    ? layers
    : ofDepth([{ ...first, units: first.units + 1 }, ...layers], { kind: 'layers', least, most: least });
}
