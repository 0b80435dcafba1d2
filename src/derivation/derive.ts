import { buildModel } from '../network/build-model.ts';
import { functionModel } from '../network/function-model.ts';
import type { LayerModel, Model } from '../network/model.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { Parameter } from '../quantity/quantity.ts';
import type { Derivation } from './derivation.ts';
import type { SectionDraft } from './draft.ts';
import type { Equation, EquationId } from './equation.ts';
import type { FunctionManner } from './function-study.ts';
import { localDerivatives } from './local-derivatives.ts';
import { numbered } from './number.ts';
import { Progress } from './progress.ts';
import { forward, output } from './sections/forward.ts';
import { functionDerivative, lossFunctionDerivative } from './sections/function.ts';
import {
  activationGradients,
  outputGradients,
  parameterGradients,
  preactivationGradients,
} from './sections/gradient.ts';
import { objectiveGradients } from './sections/objective.ts';
import { outputLosses } from './sections/output-losses.ts';
import { activationUses, overview } from './sections/overview.ts';
import { type Trained, updates } from './sections/update.ts';
import type { SigmoidForm } from './sigmoid-forms.ts';
import { trainingModel } from './training-model.ts';

export interface DeriveOptions {
  /** The weight or bias whose way is worked out in full, in place of the first one of each section. */
  readonly focus?: Parameter | undefined;
  /** How σ′ is written; a − a² unless told otherwise. */
  readonly sigmoidForm?: SigmoidForm;
  /** The parameters for which a step of gradient descent is derived too; none unless told otherwise. */
  readonly trained?: Trained | undefined;
  /**
   * Through how many layers results are written out: with 0 every result names the derivatives by the sums of the next
   * layer (the form in δ), and all of it consists of forward quantities unless told otherwise.
   */
  readonly expand?: number;
  /** How the derivatives of activation functions are found; by powers unless told otherwise. No other formula depends on it. */
  readonly functions?: FunctionManner;
}

/** Derives all formulas of a network's backpropagation: forward from the inputs, then from the loss back to front. */
export function derive(
  spec: NetworkSpec,
  { focus, sigmoidForm = 'a-a2', functions = 'by-powers', trained, expand }: DeriveOptions = {},
): Derivation {
  const network = buildModel(spec);
  const local = localDerivatives(network, { sigmoidForm, functions });
  const progress = new Progress(network, local, focus, expand);
  const trains = trained !== undefined;
  const sections = numbered([
    overview(progress),
    ...network.layers.map((layer) => forward(progress, layer)),
    output(progress),
    ...(trains ? outputLosses(progress) : []),
    ...network.layers.toReversed().flatMap((layer) => backward(progress, layer)),
    ...objectiveGradients(progress),
    ...(trains ? updates(progress, trained) : []),
    ...activationUses(network).map((use) => functionDerivative(progress, use, functions)),
    ...lossFunctionDerivative(progress),
  ]);
  const isUsualForm =
    sigmoidForm === 'a-a2' || !spec.layers.some(({ activation }) => activation === 'sigmoid');
  const training = trainingModel(progress, sections);
  return derivation({ network, focus, local, isUsualForm, sections }, training);
}

function backward(progress: Progress, layer: LayerModel): readonly SectionDraft[] {
  const isOutput = layer.layer === progress.network.layers.length;
  return [
    isOutput ? outputGradients(progress, layer) : activationGradients(progress, layer),
    preactivationGradients(progress, layer),
    parameterGradients(progress, layer),
  ];
}

type Parts = Pick<Derivation, 'network' | 'focus' | 'local' | 'isUsualForm' | 'sections'>;

function derivation(parts: Parts, training: Model): Derivation {
  const { network, sections } = parts;
  const equations = sections.flatMap((section) => section.equations);
  const byId = new Map<EquationId, Equation>(equations.map((equation) => [equation.id, equation]));
  if (byId.size !== equations.length) throw new Error('two equations of one derivation share an id');
  return {
    ...parts,
    equations,
    equation: (id) => {
      const found = byId.get(id);
      if (found === undefined) throw new RangeError(`no equation ${id}`);
      return found;
    },
    model: (subject) => {
      if (subject.kind === 'function') return functionModel(network, subject.layer);
      return subject.kind === 'network' ? network : training;
    },
  };
}
