import type { Target } from './target.ts';
import { forwardFunction, gradientFunction, lossFunction } from './typescript/functions.ts';
import { header } from './typescript/header.ts';
import { stepFunction, trainFunction } from './typescript/training.ts';
import { typeDeclarations } from './typescript/types.ts';

/** One strictly typed module without imports: types, `forward`, `loss`, `gradient`, `step` and `train`. */
export const typescript: Target = {
  extension: 'ts',
  emit: (training) => {
    const parts = [
      header(training),
      ...typeDeclarations(training),
      forwardFunction(training),
      lossFunction(training),
      gradientFunction(training),
      stepFunction(training),
      trainFunction,
    ];
    return `${parts.join('\n\n')}\n`;
  },
};
