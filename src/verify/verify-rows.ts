import type { GeneralCheck } from '../derivation/general/general-check.ts';
import { isExact } from '../engine/exact.ts';
import { gradientRounding } from '../engine/rounding.ts';
import { specParameters } from '../network/parameters.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { RowsProgram } from '../program/rows/rows-program.ts';
import { machineName } from '../quantity/machine-name.ts';
import { targets } from '../targets/index.ts';
import { type Comparison, type ComparisonOptions, compare } from './compare.ts';
import { comparedPoints } from './points.ts';
import type { Report, ReportedEquations } from './report.ts';
import { bitwise, differences, relative, tolerances } from './tolerances.ts';
import { trainingTestimonies } from './training.ts';
import type { VerifyOptions, VerifyPorts } from './verify-network.ts';
import { type Testimony, testify } from './witness.ts';
import { engineWitness, sampledDifferenceWitness } from './witnesses/engine.ts';
import { generatedWitness } from './witnesses/generated.ts';

/** For so many parameters of each point a difference is taken; each costs four forward passes. */
const differencesTaken = 40;

/**
 * Compares the loops of a network, whose units were not derived one by one, with the engine: gradients and training bit
 * by bit, and with differences for some parameters, spread over all layers.
 */
export async function verifyRows(
  program: RowsProgram,
  lines: GeneralCheck,
  { seed = 1, points: count = 5, at, tolerance }: VerifyOptions,
  { runModule }: Pick<VerifyPorts, 'runModule'>,
): Promise<Report> {
  const { spec } = program;
  const { points, seeds } = comparedPoints(spec, { seed, count }, at);
  const code = generatedWitness(spec, await runModule(targets.typescript.emit(program)));
  const step = Math.ceil(program.layout.count / differencesTaken);
  const isWanted = (parameter: number): boolean => parameter % step === 0;
  const generated = await testify(code, points);
  const engine = await testify(engineWitness(spec), points);
  const difference = await testify(sampledDifferenceWitness(spec, isWanted), points);
  const training = trainingTestimonies(spec, code, points);
  const exact = program.isUsualForm && isExact(spec);
  const held = (
    left: Testimony,
    right: Testimony,
    options: Omit<ComparisonOptions, 'spec' | 'seeds'>,
  ): Comparison => compare(left, right, { spec, seeds, ...options });
  const rounding = exact ? {} : { rounding: points.map((point) => gradientRounding(spec, point)) };
  const comparisons = [
    held(generated, engine, { mode: exact ? bitwise : relative(), ...rounding }),
    held(training.code, training.engine, {
      mode: exact ? bitwise : relative(1, tolerances.foreign),
      ...rounding,
    }),
    held(difference, engine, { mode: differences(tolerance), only: namesOf(spec, isWanted) }),
  ];
  return {
    version: 1,
    generator: 'chalkgrad',
    network: spec,
    focus: null,
    ok: lines.passed && comparisons.every(({ passed }) => passed),
    points: { seed, count, at: at ?? null },
    equations: reported(lines),
    comparisons,
    skipped: [],
    auditors: [],
    displays: { value: 0, shape: 0, prose: 0, readBack: 0 },
  };
}

const namesOf = (spec: NetworkSpec, isWanted: (parameter: number) => boolean): ReadonlySet<string> =>
  new Set(
    specParameters(spec)
      .filter((_, index) => isWanted(index))
      .map(machineName),
  );

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
