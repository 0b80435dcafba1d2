import type { Target } from './target.ts';
import { decayConstant } from './typescript/decay.ts';
import { forwardFunction, gradientFunction, lossFunction } from './typescript/functions.ts';
import { header } from './typescript/header.ts';
import { helperFunctions } from './typescript/helpers.ts';
import { stepFunction, trainFunction } from './typescript/training.ts';
import { typeDeclarations } from './typescript/types.ts';

/**
 * One strictly typed module without imports: types, `forward`, `loss`, `gradient`, `step` and `train`, and at the end
 * the functions that JavaScript lacks.
 */
export const typescript: Target = {
  extension: 'ts',
  emit: (training) => {
    const parts = [
      header(training),
      ...typeDeclarations(training),
      ...decayConstant(training),
      forwardFunction(training),
      lossFunction(training),
      gradientFunction(training),
      stepFunction(training),
      trainFunction,
      ...helperFunctions(training),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};
