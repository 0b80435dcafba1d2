import { uniform } from '../quantity/random.ts';
import type { ActivationName, BiasSpec, LossName, NetworkSpec } from './spec.ts';

/** What the networks of sheets are made of: functions and losses that are derived by hand. */
const hiddenActivations: readonly ActivationName[] = ['sigmoid', 'tanh', 'relu', 'softplus'];

type Output = readonly [activation: ActivationName, loss: LossName];

const outputs: readonly Output[] = [
  ['sigmoid', 'half-squared-error'],
  ['linear', 'half-squared-error'],
  ['tanh', 'half-squared-error'],
  ['sigmoid', 'squared-error'],
  ['linear', 'squared-error'],
  ['sigmoid', 'binary-cross-entropy'],
];

/** A mean, and classes, need several outputs. */
const outputsOfMany: readonly Output[] = [
  ['linear', 'mean-squared-error'],
  ['softmax', 'cross-entropy'],
];

interface Choice {
  readonly hidden: ActivationName;
  readonly hiddenBias: BiasSpec;
  readonly output: Output;
  readonly outputBias: BiasSpec;
}

/**
 * Different networks of the same widths, in an order that the seed decides: one activation for all hidden layers, one for
 * the output with a loss that suits it, and biases of each unit, one of the layer, or none. As many as there are.
 */
export function networksLike(spec: NetworkSpec, seed: number): readonly NetworkSpec[] {
  const next = uniform(seed);
  return choicesFor(spec)
    .map((choice) => ({ choice, place: next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ choice }) => withChoice(spec, choice));
}

function choicesFor({ layers }: NetworkSpec): readonly Choice[] {
  const last = layers.at(-1)?.units ?? 1;
  const hidden = layers.slice(0, -1);
  const hiddens = hidden.length === 0 ? hiddenActivations.slice(0, 1) : hiddenActivations;
  const hiddenBiases = hidden.length === 0 ? [true] : biasesOf(Math.max(...hidden.map(({ units }) => units)));
  return hiddens.flatMap((activation) =>
    hiddenBiases.flatMap((hiddenBias) =>
      [...outputs, ...(last > 1 ? outputsOfMany : [])].flatMap((output) =>
        biasesOf(last).map((outputBias) => ({ hidden: activation, hiddenBias, output, outputBias })),
      ),
    ),
  );
}

/** A single unit shares its bias with none. */
const biasesOf = (units: number): readonly BiasSpec[] =>
  units > 1 ? [true, false, 'shared'] : [true, false];

const withChoice = (
  spec: NetworkSpec,
  { hidden, hiddenBias, output: [activation, loss], outputBias }: Choice,
): NetworkSpec => ({
  ...spec,
  loss,
  layers: spec.layers.map(({ units }, index) =>
    index === spec.layers.length - 1
      ? { units, activation, bias: outputBias }
      : { units, activation: hidden, bias: hiddenBias },
  ),
});
