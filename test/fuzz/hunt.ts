import fc from 'fast-check';
import type { Case } from './cases.ts';
import type { Verdict } from './judge.ts';

export interface Hunt {
  /** All that was tried, the smaller ones of a search for the smallest left out. */
  readonly tried: readonly Tried[];
  readonly found: Found | undefined;
}

export interface Tried extends Verdict {
  readonly one: Case;
}

/** The smallest case that fails, and the path by which fast-check comes to it again. */
export interface Found {
  readonly one: Case;
  readonly faults: readonly string[];
  readonly path: string;
}

export interface HuntOptions {
  readonly cases: fc.Arbitrary<Case>;
  readonly seed: number;
  readonly runs: number;
  /** Goes straight to a case that was found before. */
  readonly path?: string | undefined;
  /** How many smaller cases are tried after one has failed; 60 unless told otherwise. */
  readonly shrinks?: number;
  judge(one: Case): Promise<Verdict>;
  /** Told of every case before it is tried. */
  starts?(one: Case): void;
}

/** Tries random cases until one fails, and then smaller ones until none fails that is smaller. */
export async function hunt(options: HuntOptions): Promise<Hunt> {
  const { cases, seed, runs, path, shrinks = 60, judge, starts } = options;
  const tried: Tried[] = [];
  let [hasFailed, smaller] = [false, 0];
  const property = fc.asyncProperty(cases, async (one) => {
    smaller += hasFailed ? 1 : 0;
    if (smaller > shrinks) return;
    starts?.(one);
    const verdict = await judge(one);
    if (!hasFailed) tried.push({ one, ...verdict });
    hasFailed ||= verdict.faults.length > 0;
    if (verdict.faults.length > 0) throw new Failure(verdict.faults);
  });
  const replayed = path === undefined ? {} : { path, endOnFailure: true };
  const details = await fc.check(property, { seed, numRuns: runs, ...replayed });
  const { counterexample, counterexamplePath, errorInstance } = details;
  if (counterexample === null) return { tried, found: undefined };
  const faults = errorInstance instanceof Failure ? errorInstance.faults : [String(errorInstance)];
  return { tried, found: { one: counterexample[0], faults, path: counterexamplePath } };
}

class Failure extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}
