import { checkDerivation, type DerivationCheck } from '../derivation/check.ts';
import type { Derivation } from '../derivation/derivation.ts';
import { type CodeOptions, codeFor } from '../program/code-for.ts';
import type { CodeStyle } from '../program/program.ts';
import { expandedLines } from '../program/size.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import { runnable, type TargetName } from '../targets/index.ts';
import { type ReadableModule, type RunModule, readableIn, type TrainingModule } from '../targets/module.ts';
import { type AuditorId, auditorIds, type RunAuditor } from './auditors/auditor.ts';
import { type Opinion, opinionOf } from './auditors/opinion.ts';
import type { Comparison } from './compare.ts';
import { reportedCount } from './counts.ts';
import { examined } from './gradients/difference-comparison.ts';
import { failuresOf } from './gradients/failures.ts';
import { networkDifferences } from './gradients/network-differences.ts';
import { isBitwise, type Judgement, judgementOf, storageOf, type Terms, trainingTerms } from './judgement.ts';
import { comparedPoints } from './points.ts';
import type { DisplayCounts, Report, ReportedEquations } from './report.ts';
import { type CodeNumbers, type TrainingTestimonies, trainingTestimonies } from './training.ts';
import { type Testimony, testify } from './witness.ts';
import { engineWitness } from './witnesses/engine.ts';
import { generatedWitness, readableWitness } from './witnesses/generated.ts';
import { symbolicWitness } from './witnesses/symbolic.ts';

export interface VerifyOptions {
  /** Of the random points; 1 unless told otherwise. */
  readonly seed?: number;
  /** How many random points; 5 unless told otherwise. Without any point nothing is compared, and the report is not ok. */
  readonly points?: number;
  /** A further point, whose gradients the report shows. Its shapes must be the network's. */
  readonly at?: Point;
  /** The relative part of the bound on differences, in place of 1e-6; the absolute part moves along. */
  readonly tolerance?: number;
  /** So many random directions in place of a difference by every parameter; where nothing is said, only beyond 1000. */
  readonly directions?: number;
  /** The most lines of expanded code that are written and run; 100,000 unless told otherwise. */
  readonly limit?: number;
  /** How the generated code is written; in the shape for its size unless told otherwise. */
  readonly written?: Omit<CodeOptions, 'style'>;
  /** The language of the code that is run; TypeScript where it is one that only a compiler runs. */
  readonly target?: TargetName;
  /** Whether the generated code is run too, which is so unless told otherwise, and always where `at` is given. */
  readonly code?: boolean;
  /** The auditors to ask; all unless told otherwise. */
  readonly auditors?: readonly AuditorId[];
  /** The contract check of the derivation where it was made before. */
  readonly checked?: DerivationCheck;
  readonly displays?: DisplayCounts;
}

/** What verifying needs of a machine. */
export interface VerifyPorts {
  readonly runModule: RunModule;
  readonly runAuditor: RunAuditor;
}

/** Random points at which every equation is valued in decimals. */
const equationPoints = 2;

/**
 * Compares all witnesses of a derivation with each other at random points and a given one: its formulas, the code that
 * is made from it in both styles, the engine, and differences. Formulas, code and engine must agree bit by bit, and so
 * must the parameters to which code and engine train. Values every equation, and asks the auditors at the first point. What fails is reported; only bugs throw.
 */
export async function verifyNetwork(
  derivation: Derivation,
  options: VerifyOptions,
  ports: VerifyPorts,
): Promise<Report> {
  const { seed = 1, points: count = 5, at } = options;
  const { spec } = derivation.network;
  const { points, seeds } = comparedPoints(spec, { seed, count }, at);
  // Asked first, so that they think while this thread values the equations.
  const auditing = opinions(derivation, points[0], options, ports.runAuditor);
  const checked = options.checked ?? checkDerivation(derivation, { seed, points: equationPoints });
  const judged = judgementOf(derivation, points, options.written);
  const numbers = { storage: storageOf(options.written), isBitwise: isBitwise(judged) };
  const hearing = testimonies(derivation, points, { ...options, numbers }, ports.runModule);
  const [heard, auditors] = await Promise.all([hearing, auditing]);
  const differences = networkDifferences(spec, heard.engine, { points, seeds }, options);
  const found = [
    ...compared(heard, judged).map(([left, right, terms]) =>
      examined(left, right, { spec, seeds, ...terms }),
    ),
    differences.examined,
  ];
  const comparisons = found.map(({ comparison }) => comparison);
  return {
    version: 1,
    generator: 'chalkgrad',
    network: spec,
    focus: derivation.focus === undefined ? null : machineName(derivation.focus),
    ok: isOk(checked, comparisons, auditors),
    points: { seed, count, at: at ?? null },
    ...kindOf(heard, options),
    equations: reportedEquations(checked),
    comparisons,
    failures: failuresOf(found, { spec, points, seeds, derivation: () => derivation }),
    remarks: differences.remarks,
    skipped: skippedIn(heard, derivation, options),
    auditors,
    displays: options.displays ?? { value: 0, shape: 0, prose: 0, readBack: 0 },
    ...(at === undefined ? {} : { witnesses: lastOf(heard, differences.at(at)) }),
  };
}

/** What the report says of the code, where it is not as it usually is. */
const kindOf = ({ generated }: Heard, { written }: VerifyOptions): Pick<Report, 'math' | 'numbers'> => ({
  ...(written?.math === 'fast' && generated !== undefined && { math: 'fast' }),
  ...(written?.numbers === 'float32' && generated !== undefined && { numbers: 'float32' }),
});

const isOk = (
  checked: DerivationCheck,
  comparisons: readonly Comparison[],
  auditors: readonly Opinion[],
): boolean =>
  checked.passed &&
  comparisons.every(({ passed }) => passed) &&
  auditors.every(({ opinion }) => opinion !== 'disagrees');

interface Heard {
  readonly symbolic: Testimony<Gradients>;
  /** Missing where no code is run. */
  readonly generated: Testimony<Gradients> | undefined;
  /** What is there to be read; missing where no code is run and in shapes without it. */
  readonly readable: Testimony<Gradients> | undefined;
  /** Missing where no code is run. */
  readonly training: TrainingTestimonies | undefined;
  /** Missing where no code is run and where the code would be too long. */
  readonly expanded: Testimony<Gradients> | undefined;
  readonly engine: Testimony<Gradients>;
}

async function testimonies(
  derivation: Derivation,
  points: readonly Point[],
  options: VerifyOptions & { readonly numbers: CodeNumbers },
  runModule: RunModule,
): Promise<Heard> {
  const { network } = derivation;
  const { spec } = network;
  const run = (style: CodeStyle): Promise<TrainingModule> =>
    runModule(runnable(options.target).emit(codeFor(derivation, { style, ...options.written })));
  const module = runsCode(options) ? await run('shared') : undefined;
  const { numbers } = options;
  const code = module && generatedWitness(spec, module, numbers.storage);
  const readable = module && readableIn(module);
  const isShort = readable !== undefined && expandedLines(derivation) <= limitOf(options);
  const expanded = isShort ? readableIn(await run('expanded')) : undefined;
  const heard = (style: CodeStyle, functions: ReadableModule): Promise<Testimony<Gradients>> =>
    testify(readableWitness(`generated-${style}`, network, functions), points);
  return {
    symbolic: await testify(symbolicWitness(derivation), points),
    generated: code && (await testify(code, points)),
    readable: readable && (await heard('shared', readable)),
    training: code && trainingTestimonies(spec, code, points, numbers),
    expanded: expanded && (await heard('expanded', expanded)),
    engine: await testify(engineWitness(spec), points),
  };
}

const runsCode = ({ code = true, at }: VerifyOptions): boolean => code || at !== undefined;

const limitOf = ({ limit = 100_000 }: VerifyOptions): number => limit;

/** Who is compared with whom, and how. */
function compared(
  { symbolic, generated, readable, training, expanded, engine }: Heard,
  { modes, allowance, codeAllowance }: Judgement,
): readonly (readonly [Testimony, Testimony, Terms])[] {
  const formulas: Terms = { mode: modes.gradients, ...allowance };
  const code: Terms = { mode: modes.generated, ...codeAllowance };
  return [
    [symbolic, engine, formulas],
    ...(generated === undefined ? [] : [[generated, engine, code] as const]),
    ...(readable === undefined ? [] : [[readable, engine, formulas] as const]),
    ...(expanded === undefined ? [] : [[expanded, engine, formulas] as const]),
    ...(generated === undefined ? [] : [[symbolic, generated, { ...code, mode: modes.code }] as const]),
    ...(training === undefined
      ? []
      : [[training.code, training.engine, trainingTerms(modes, training, allowance)] as const]),
  ];
}

/** What the witnesses said at the last point, which is the given one. */
function lastOf(
  { symbolic, generated, engine }: Heard,
  difference: Gradients,
): NonNullable<Report['witnesses']> {
  const last = (testimony: Testimony<Gradients> | undefined): Gradients => {
    const found = testimony?.gradients.at(-1);
    if (found === undefined) throw new Error('a witness was heard at no point');
    return found;
  };
  return {
    symbolic: last(symbolic),
    generated: last(generated),
    engine: last(engine),
    difference,
  };
}

function skippedIn(
  { readable, expanded }: Heard,
  derivation: Derivation,
  options: VerifyOptions,
): Report['skipped'] {
  if (readable === undefined || expanded !== undefined) return [];
  const lines = reportedCount(expandedLines(derivation));
  return [{ witness: 'generated-expanded', lines, limit: limitOf(options) }];
}

function opinions(
  derivation: Derivation,
  point: Point | undefined,
  { auditors = auditorIds }: VerifyOptions,
  run: RunAuditor,
): Promise<readonly Opinion[]> {
  if (point === undefined) return Promise.resolve([]);
  const [inputs, targets] = [point.inputs.slice(0, 1), point.targets.slice(0, 1)];
  const ours = symbolicWitness(derivation).gradients({ ...point, inputs, targets });
  return Promise.all(auditors.map((id) => opinionOf(id, derivation.network, point, ours, run)));
}

const reportedEquations = ({ equations, worst, structure }: DerivationCheck): ReportedEquations => ({
  checked: equations.filter(({ points }) => points > 0).length,
  worst: worst === null ? null : worst.worst,
  of: worst && { id: worst.id, number: worst.number },
  failed: equations.filter(({ passed }) => !passed).map(({ id, number }) => ({ id, number })),
  structure,
});
