import type { Derivation } from '../../derivation/derivation.ts';
import type { DifferenceGradients } from '../../engine/differences.ts';
import { codeFor } from '../../program/code-for.ts';
import type { Gradients } from '../../quantity/point.ts';
import { targets } from '../../targets/index.ts';
import type { RunModule } from '../../targets/module.ts';
import { judgementOf } from '../judgement.ts';
import type { Mode } from '../tolerances.ts';
import { type Testimony, testify } from '../witness.ts';
import { generatedWitness } from '../witnesses/generated.ts';
import { symbolicWitness } from '../witnesses/symbolic.ts';
import { againstDifferences, type DifferenceTask, examined } from './difference-comparison.ts';
import type { Examined } from './failures.ts';

/** Whom gradients are held against. */
export interface Judges {
  readonly task: DifferenceTask;
  readonly engine: Testimony<Gradients>;
  /** `undefined` where random directions take its place. */
  readonly difference: Testimony<DifferenceGradients> | undefined;
}

/** chalkgrad's own formulas and code against the engine, and the engine against differences. */
export async function ownComparisons(
  derivation: Derivation,
  { task, engine, difference }: Judges,
  runModule: RunModule | undefined,
): Promise<readonly Examined[]> {
  const { spec, points, seeds } = task;
  const module =
    runModule && (await runModule(targets.typescript.emit(codeFor(derivation, { style: 'shared' }))));
  const code = module && (await testify(generatedWitness(spec, module), points));
  const { modes, allowance } = judgementOf(derivation, points);
  const held = (left: Testimony, mode: Mode): Examined =>
    examined(left, engine, { spec, mode, seeds, ...allowance });
  return [
    held(await testify(symbolicWitness(derivation), points), modes.gradients),
    ...(code === undefined ? [] : [held(code, modes.generated)]),
    againstDifferences(engine, difference, task, { isLeft: false }),
  ];
}
