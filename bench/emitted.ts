import { transformSync } from 'amaro';
import { derive } from '../src/derivation/derive.ts';
import type { NetworkSpec } from '../src/network/spec.ts';
import type { MathName } from '../src/program/fast.ts';
import { lower } from '../src/program/lower.ts';
import { lowerRows } from '../src/program/rows/lower-rows.ts';
import type { ShapeKind } from '../src/program/shape.ts';
import { shapeOf } from '../src/program/shape.ts';
import { targets } from '../src/targets/index.ts';
import type { TrainingModule } from '../src/targets/module.ts';
import type { Contestant, Sizes } from './contestant.ts';

export const specOf = (sizes: Sizes): NetworkSpec => ({
  name: sizes.join('-'),
  inputs: sizes[0],
  layers: sizes.slice(1).map((units) => ({ units, activation: 'sigmoid', bias: true })),
  loss: 'half-squared-error',
  l2: 0,
  document: {},
});

/** The text of the training code, in the shape that the size suggests unless one is asked for. */
export function emitted(sizes: Sizes, math: MathName, kind?: ShapeKind): string {
  const spec = specOf(sizes);
  const shape = kind ?? shapeOf(spec, 'auto').kind;
  if (shape === 'rows') return targets.typescript.emit(lowerRows(spec, { reason: 'size', math }));
  const training = lower(derive(spec), { style: 'shared', math });
  return targets.typescript.emit({ ...training, shape: { kind: shape, reason: 'size' } });
}

let copies = 0;

/** Loads the text as a module of its own, however often: the same text twice would share what V8 knows of it. */
export async function loaded(text: string): Promise<unknown> {
  copies += 1;
  const code = `${transformSync(text, { mode: 'strip-only' }).code}\n// copy ${copies}\n`;
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** Trains with code that chalkgrad has written. */
export const chalkgrad = (name: string, math: MathName, kind?: ShapeKind): Contestant => ({
  name,
  prepare: async (sizes, { inputs, targets: goals, start, learningRate }) => {
    const module = await loadedModule(emitted(sizes, math, kind));
    module.theta.set(start);
    return (epochs) => {
      module.train({ inputs, targets: goals }, { epochs, learningRate });
    };
  },
});

export async function loadedModule(text: string): Promise<TrainingModule> {
  const module = await loaded(text);
  if (typeof module !== 'object' || module === null || !('train' in module))
    throw new TypeError('the text is no training module');
  return module as TrainingModule;
}
