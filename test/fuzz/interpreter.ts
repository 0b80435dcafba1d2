import type { Derivation } from '../../src/derivation/derivation.ts';
import { lower } from '../../src/program/lower.ts';
import type { CodeStyle } from '../../src/program/program.ts';
import { compare } from '../../src/verify/compare.ts';
import { judgementOf } from '../../src/verify/judgement.ts';
import { comparedPoints } from '../../src/verify/points.ts';
import { testify } from '../../src/verify/witness.ts';
import { engineWitness } from '../../src/verify/witnesses/engine.ts';
import { meanGradients } from '../../src/verify/witnesses/mean.ts';
import { runSample } from '../program/run.ts';

/** What the programs of a derivation compute, line by line, where the engine computes something else. */
export async function interpreterFaults(
  derivation: Derivation,
  style: CodeStyle,
  seed: number,
): Promise<readonly string[]> {
  const { spec } = derivation.network;
  const { points, seeds } = comparedPoints(spec, { seed, count: 2, samples: 2 }, undefined);
  const program = lower(derivation, { style });
  const interpreter = await testify(
    {
      id: `interpreter-${style}`,
      gradients: (point) =>
        meanGradients(point.inputs.map((_, sample) => runSample(program, point, sample).gradients)),
    },
    points,
  );
  const engine = await testify(engineWitness(spec), points);
  const { modes, allowance } = judgementOf(derivation, points);
  const { passed, worst } = compare(interpreter, engine, {
    spec,
    mode: modes.gradients,
    seeds,
    ...allowance,
  });
  return passed ? [] : [`${interpreter.id} against engine: ${JSON.stringify(worst)}`];
}
