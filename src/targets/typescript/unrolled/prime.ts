import { parameterLayout } from '../../../program/layout.ts';
import type { TrainingProgram } from '../../../program/program.ts';

/**
 * A start with parameters so large that all units are saturated, first on one side and then on the other. Every call for a
 * far argument is then known to V8, which would else compile a whole function anew for each of them when it comes.
 */
export function primed({ network }: TrainingProgram): readonly string[] {
  const { inputs, outputs } = parameterLayout(network.spec);
  return [
    `\
/** All units saturated: calls for far arguments, if they came later, would make V8 compile whole functions anew. */
for (let round = 0; round < ${rounds}; round += 1) {
  const [input, target] = [new Float64Array(${inputs}).fill(1), new Float64Array(${outputs})];
  theta.fill(round % 2 === 0 ? 1000 : -1000);
  feedForward(input, new Float64Array(${outputs}));
  collect(input, target, 0);
  descendOnline(input, target, Int32Array.of(0), 0, lossAt(input, target, 0));
}
theta.fill(0);`,
  ];
}

/** V8 takes notes of calls only when a function has run for a while. */
const rounds = 100;
