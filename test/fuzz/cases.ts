import fc from 'fast-check';
import { type SigmoidForm, sigmoidFormNames } from '../../src/derivation/sigmoid-forms.ts';
import { type StyleName, styles } from '../../src/document/styles/index.ts';
import { type LanguageName, languages } from '../../src/language/index.ts';
import {
  type ActivationName,
  activationNames,
  type BiasSpec,
  type LossName,
  lossNames,
} from '../../src/network/spec.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { type MathName, mathNames } from '../../src/program/fast.ts';
import { type NumbersName, numbersNames } from '../../src/program/numbers.ts';
import { type CodeStyle, codeStyles } from '../../src/program/program.ts';
import { type ShapeName, shapeNames } from '../../src/program/shape.ts';
import { type Typed, typedActivations, typedLosses } from './formula-text.ts';

/** A network as a user would write it down. */
export interface Described {
  readonly inputs: number;
  readonly layers: readonly DescribedLayer[];
  readonly loss: LossName | Typed;
  readonly l2: number;
}

export interface DescribedLayer {
  readonly units: number;
  readonly activation: ActivationName | Typed;
  readonly bias: BiasSpec;
}

/** A network and what is made of it. */
export interface Case {
  readonly network: Described;
  /** One format, because each of them reads back all that it prints; `none` where code alone is made. */
  readonly format: (typeof caseFormats)[number];
  readonly style: StyleName;
  readonly notation: NotationName;
  readonly lang: LanguageName;
  readonly sigmoidForm: SigmoidForm;
  readonly codeStyle: CodeStyle;
  readonly shape: ShapeName;
  readonly math: MathName;
  readonly precision: NumbersName;
  /** At which numbers everything is worked out beside the random points. */
  readonly at: (typeof points)[number];
  readonly seed: number;
}

export const caseFormats = ['none', 'md', 'tex', 'html', 'json'] as const;
/** `batch`: several samples. */
export const points = ['none', 'random', 'short', 'batch'] as const;

/** The output activations that a loss with logarithms takes. */
const suitable: Readonly<Record<LossName, readonly ActivationName[]>> = {
  'half-squared-error': activationNames,
  'squared-error': activationNames,
  'mean-squared-error': activationNames,
  'binary-cross-entropy': ['sigmoid'],
  'cross-entropy': ['softmax', 'sigmoid', 'softplus'],
};

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record) as K[];

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Up to six, more often few. */
const widths = fc.oneof(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 6 }));

const layersWith = (activations: fc.Arbitrary<ActivationName | Typed>): fc.Arbitrary<DescribedLayer> =>
  fc.record({ units: widths, activation: activations, bias: oneOf<BiasSpec>([false, true, 'shared']) });

const anyActivation = fc.oneof(
  { arbitrary: oneOf(activationNames), weight: 4 },
  { arbitrary: typedActivations, weight: 1 },
);

/** An output layer with a loss that suits it. */
const endings: fc.Arbitrary<readonly [DescribedLayer, LossName | Typed]> = fc.oneof(
  { arbitrary: oneOf(lossNames).chain(namedEnding), weight: 4 },
  { arbitrary: layersWith(anyActivation).chain(typedEnding), weight: 1 },
);

function namedEnding(loss: LossName): fc.Arbitrary<readonly [DescribedLayer, LossName]> {
  const names = suitable[loss];
  const activations = names === activationNames ? anyActivation : oneOf(names);
  return layersWith(activations).map((layer) => [layer, loss]);
}

function typedEnding(layer: DescribedLayer): fc.Arbitrary<readonly [DescribedLayer, Typed]> {
  return typedLosses(layer.units).map((loss) => [layer, loss]);
}

const networks: fc.Arbitrary<Described> = fc
  .record({
    inputs: widths,
    hidden: fc.array(layersWith(anyActivation), { maxLength: 4 }),
    ending: endings,
    l2: oneOf([0, 0.25, 1e-3]),
  })
  .map(({ inputs, hidden, ending: [output, loss], l2 }) => ({
    inputs,
    layers: [...hidden, output],
    loss,
    l2,
  }))
  .filter((network) => !isConstant(network));

/** A single unit of softmax is 1 whatever comes in, which losses with logarithms refuse. */
const isConstant = ({ layers, loss }: Described): boolean => {
  const output = layers.at(-1);
  return loss === 'cross-entropy' && output?.activation === 'softmax' && output.units === 1;
};

export const weightsOf = ({ inputs, layers }: Described): number =>
  layers.reduce((sum, { units }, index) => sum + units * (layers[index - 1]?.units ?? inputs), 0);

/** About how long a document takes: in every layer, the weights times the layers through which they act. */
const workOf = (network: Described): number => weightsOf(network) * network.layers.length;

/** Networks that cost too much: expanded code of more than 150 weights is refused. */
function isCheap({ network, format, codeStyle }: Case, most: number): boolean {
  const isTyped = [network.loss, ...network.layers.map(({ activation }) => activation)].some(
    (formula) => typeof formula !== 'string',
  );
  const work = workOf(network) * (isTyped ? 2 : 1) * (codeStyle === 'expanded' ? 2 : 1);
  return work <= (format === 'none' ? 4 * most : most);
}

/** Random cases whose documents take no longer than `most`, in units of `workOf`. */
export const casesUpTo = (most: number): fc.Arbitrary<Case> =>
  fc
    .record({
      network: networks,
      format: oneOf(caseFormats),
      style: oneOf(keysOf<StyleName>(styles)),
      notation: oneOf(keysOf<NotationName>(notations)),
      lang: oneOf(keysOf<LanguageName>(languages)),
      sigmoidForm: oneOf(sigmoidFormNames),
      codeStyle: oneOf(codeStyles),
      shape: oneOf(shapeNames),
      math: oneOf(mathNames),
      precision: oneOf(numbersNames),
      at: oneOf(points),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
    })
    .filter((one) => isCheap(one, most));
