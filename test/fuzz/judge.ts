import { isDeepStrictEqual } from 'node:util';
import { ports } from '../../src/cli/ports.ts';
import { failureText, loopsSummaryText, summaryText } from '../../src/cli/summary.ts';
import { chosenPoint } from '../../src/document/numbers/chosen-point.ts';
import type { Job } from '../../src/job.ts';
import { languages } from '../../src/language/index.ts';
import { formatProblem } from '../../src/language/problems.ts';
import { make, type Outcome } from '../../src/make.ts';
import type { RowsOutcome } from '../../src/make-rows.ts';
import { pointShapeOf } from '../../src/network/point-values.ts';
import { readNetwork } from '../../src/network/reader.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { defaultOptions, type Options } from '../../src/options.ts';
import { ProblemError } from '../../src/problem/problem.ts';
import { rowsFault } from '../../src/program/rows/rows-fault.ts';
import type { Point } from '../../src/quantity/point.ts';
import { randomPoints } from '../../src/quantity/random.ts';
import type { Case } from './cases.ts';
import { interpreterFaults } from './interpreter.ts';
import { networkText } from './replay.ts';

/** What came of a case: what is wrong, if anything, and its module. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly module: string | undefined;
}

/**
 * Does with a case what its user would do, from the network's text to its documents and code, and tells what is wrong:
 * mistakes that it does not make, a bug's stack, false lines, misprints, and witnesses that do not agree.
 */
export async function judge(one: Case): Promise<Verdict> {
  try {
    const spec = readNetwork(networkText(one.network), { name: 'fuzz.yaml', stem: 'fuzz', format: 'yaml' });
    const options = optionsOf(one, spec);
    const outcome = await make(spec, jobOf(one, spec), options, ports);
    const faults = [
      ...readingFaults(one, spec),
      ...outcomeFaults(outcome),
      ...(await interpreted(outcome, one)),
    ];
    return { faults, module: moduleOf(outcome) };
  } catch (error) {
    return { faults: [errorText(error)], module: undefined };
  }
}

function errorText(error: unknown): string {
  if (error instanceof ProblemError)
    return error.problems
      .map((problem) => `refused: ${formatProblem(languages.en.problems, problem)}`)
      .join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The text as JSON must mean the same network. */
function readingFaults({ network }: Case, spec: NetworkSpec): readonly string[] {
  const again = readNetwork(JSON.stringify(network), { name: 'fuzz.json', stem: 'fuzz', format: 'json' });
  return isDeepStrictEqual(spec, again) ? [] : ['read as JSON the network is another one than as YAML'];
}

function optionsOf(one: Case, spec: NetworkSpec): Options {
  const { style, notation, lang, sigmoidForm, codeStyle, math, precision, seed } = one;
  const isForRows = rowsFault(spec) === undefined && codeStyle === 'shared';
  const shape = one.shape === 'rows' && !isForRows ? 'auto' : one.shape;
  return {
    ...defaultOptions,
    style,
    notation,
    lang,
    sigmoidForm,
    codeStyle,
    seed,
    shape,
    math,
    numbers: precision,
    points: 2,
    limit: 1_000_000,
  };
}

const jobOf = (one: Case, spec: NetworkSpec): Job => ({
  documents: one.format === 'none' ? [] : [one.format],
  code: true,
  scrutiny: 'code',
  at: pointOf(one, spec),
});

function pointOf({ at, seed }: Case, spec: NetworkSpec): Point | undefined {
  switch (at) {
    case 'none':
      return undefined;
    case 'random':
    case 'short':
      return chosenPoint(at, spec, { seed, learningRate: defaultOptions.learningRate });
    case 'batch':
      return randomPoints(pointShapeOf(spec), { seed: seed + 1, count: 1, samples: 2 + (seed % 3) })[0];
  }
}

type AnyOutcome = Outcome | RowsOutcome;

function outcomeFaults(outcome: AnyOutcome): readonly string[] {
  if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops')
    return [`${outcome.kind}\n${failureText(outcome, 'en')}`];
  if (outcome.report.ok) return [];
  return [outcome.kind === 'made' ? summaryText(outcome, [], 'en') : loopsSummaryText(outcome, [], 'en')];
}

const moduleOf = (outcome: AnyOutcome): string | undefined => {
  if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops') return undefined;
  const text = outcome.files.get('train.ts');
  return typeof text === 'string' ? text : undefined;
};

const interpreted = async (outcome: AnyOutcome, { codeStyle, seed }: Case): Promise<readonly string[]> =>
  outcome.kind === 'made' ? interpreterFaults(outcome.derivation, codeStyle, seed) : [];
