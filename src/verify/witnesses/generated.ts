import type { Derivation } from '../../derivation/derivation.ts';
import type { Training, TrainingOptions } from '../../engine/train.ts';
import { lower } from '../../program/lower.ts';
import type { CodeStyle } from '../../program/program.ts';
import type { Point } from '../../quantity/point.ts';
import { targets } from '../../targets/index.ts';
import {
  gradientFrom,
  moduleParameters,
  moduleSamples,
  parametersFrom,
  type RunModule,
} from '../../targets/module.ts';
import type { Witness } from '../witness.ts';
import { meanGradients } from './mean.ts';

const ids: Readonly<Record<CodeStyle, string>> = { shared: 'generated', expanded: 'generated-expanded' };

/** Code that computes gradients and that trains. */
export interface TrainingWitness extends Witness {
  train(start: Point, options: TrainingOptions): Training;
}

/** The training code itself: the text that a user gets, run. Rejects when the text does not run. */
export async function generatedWitness(
  derivation: Derivation,
  style: CodeStyle,
  runModule: RunModule,
): Promise<TrainingWitness> {
  const { network } = derivation;
  const module = await runModule(targets.typescript.emit(lower(derivation, { style })));
  return {
    id: ids[style],
    gradients: (point) => {
      const parameters = moduleParameters(network, point);
      const samples = moduleSamples(point).map((sample) => ({
        loss: module.loss(parameters, sample),
        ...gradientFrom(network, module.gradient(parameters, sample)),
      }));
      return meanGradients(samples);
    },
    train: (start, { learningRate, epochs }) => {
      const parameters = moduleParameters(network, start);
      const trained = module.train(parameters, moduleSamples(start), learningRate, epochs);
      return { ...parametersFrom(network, trained.parameters), losses: trained.losses };
    },
  };
}
