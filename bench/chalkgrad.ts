import type { MathName } from '../src/program/fast.ts';
import type { ShapeKind } from '../src/program/shape.ts';
import type { TrainingModule } from '../src/targets/module.ts';
import { type Contestant, timed } from './contestant.ts';
import { loaded } from './loaded.ts';

/** Trains with code that chalkgrad has written. Nobody else loads what writes it. */
export const chalkgrad = (name: string, math: MathName, kind?: ShapeKind): Contestant => ({
  name,
  numbers: 'f64',
  rule: 'squared error',
  prepare: async (sizes, { inputs, targets: goals, count, start, learningRate }) => {
    const { emitted } = await import('./emitted.ts');
    const module = trainingModule(await loaded(emitted(sizes, math, 'js', kind)));
    module.theta.set(start);
    return {
      samples: count,
      run: (epochs) =>
        timed(() => {
          module.train({ inputs, targets: goals }, { epochs, learningRate });
        }),
      parameters: () => module.theta,
    };
  },
});

function trainingModule(module: unknown): TrainingModule {
  if (typeof module !== 'object' || module === null || !('train' in module))
    throw new TypeError('the text is no training module');
  return module as TrainingModule;
}
