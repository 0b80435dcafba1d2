import type { GeneralCheck } from '../derivation/general/general-check.ts';
import type { RowsProgram } from '../program/rows/rows-program.ts';
import { runnable } from '../targets/index.ts';
import { examined } from './gradients/difference-comparison.ts';
import { type Examined, failuresOf } from './gradients/failures.ts';
import { networkDifferences } from './gradients/network-differences.ts';
import { isBitwise, judgementFor, storageOf, type Terms, trainingTerms } from './judgement.ts';
import { comparedPoints } from './points.ts';
import type { Report, ReportedEquations } from './report.ts';
import { trainingTestimonies } from './training.ts';
import type { VerifyOptions, VerifyPorts } from './verify-network.ts';
import { type Testimony, testify } from './witness.ts';
import { engineWitness } from './witnesses/engine.ts';
import { generatedWitness } from './witnesses/generated.ts';

/**
 * Compares the loops of a network, whose units were not derived one by one, with the engine: gradients and training bit
 * by bit, and with differences along random directions. `told` is how many of the answers of both are there.
 */
export async function verifyRows(
  program: RowsProgram,
  lines: GeneralCheck,
  options: VerifyOptions,
  { runModule }: Pick<VerifyPorts, 'runModule'>,
  told?: (done: number, total: number) => void,
): Promise<Report> {
  const { seed = 1, points: count = 5, at } = options;
  const { spec } = program;
  const { points, seeds } = comparedPoints(spec, { seed, count }, at);
  const storage = storageOf(program);
  const code = generatedWitness(spec, await runModule(runnable(options.target).emit(program)), storage);
  let answers = 0;
  const heard = (): void => {
    answers += 1;
    told?.(answers, 2 * points.length);
  };
  const generated = await testify(code, points, heard);
  const engine = await testify(engineWitness(spec), points, heard);
  const differences = networkDifferences(spec, engine, { points, seeds }, options);
  const judged = judgementFor({ ...program, isInLoops: true }, points);
  const training = trainingTestimonies(spec, code, points, { storage, isBitwise: isBitwise(judged) });
  const { modes, allowance, codeAllowance } = judged;
  const held = (left: Testimony, right: Testimony, terms: Terms): Examined =>
    examined(left, right, { spec, seeds, ...terms });
  const found = [
    held(generated, engine, { mode: modes.generated, ...codeAllowance }),
    held(training.code, training.engine, trainingTerms(modes, training, allowance)),
    differences.examined,
  ];
  const comparisons = found.map(({ comparison }) => comparison);
  return {
    version: 1,
    generator: 'chalkgrad',
    network: spec,
    focus: null,
    ok: lines.passed && comparisons.every(({ passed }) => passed),
    points: { seed, count, at: at ?? null },
    ...(program.math === 'fast' && { math: 'fast' }),
    ...(program.numbers === 'float32' && { numbers: 'float32' }),
    equations: reported(lines),
    comparisons,
    failures: failuresOf(found, { spec, points, seeds, derivation: () => undefined }),
    remarks: differences.remarks,
    skipped: [],
    auditors: [],
    displays: { value: 0, shape: 0, prose: 0, readBack: 0 },
  };
}

function reported({ equations }: GeneralCheck): ReportedEquations {
  const [worst] = equations.toSorted((one, other) => (other.worst ?? 0) - (one.worst ?? 0));
  return {
    checked: equations.length,
    worst: worst?.worst ?? null,
    of: worst === undefined ? null : { id: worst.id, number: worst.number },
    failed: equations.filter(({ passed }) => !passed).map(({ id, number }) => ({ id, number })),
    structure: [],
  };
}
