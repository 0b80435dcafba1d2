import type { TrainingCode } from '../program/program.ts';
import type { Target } from './target.ts';
import { rowsModule } from './typescript/rows/module.ts';
import { unrolledModule } from './typescript/unrolled/module.ts';

/**
 * One strictly typed module without imports, with its parameters in `theta`: `loadParameters`, `saveParameters`,
 * `initialise`, `predict`, `sampleLoss`, `sampleGradient` and `train`. Where units are written one by one there are also
 * `forward`, `loss` and `gradient` of parameters by name.
 */
export const typescript: Target = {
  extension: 'ts',
  emit: (code) => `${partsOf(code).join('\n\n')}\n`,
};

function partsOf(code: TrainingCode): readonly string[] {
  switch (code.kind) {
    case 'unrolled':
      return unrolledModule(code);
    case 'rows':
      return rowsModule(code);
  }
}
