import type { StructuralFault } from '../derivation/structure.ts';
import type { NetworkSpec } from '../network/spec.ts';
import type { MathName } from '../program/fast.ts';
import type { NumbersName } from '../program/numbers.ts';
import type { Gradients, Point } from '../quantity/point.ts';
import type { Opinion } from './auditors/opinion.ts';
import type { Comparison } from './compare.ts';
import type { GradientFailure } from './gradients/failure.ts';
import type { Remark } from './gradients/remark.ts';

/**
 * What was checked against what, and how it came out. The same derivation and options give the same report: it holds no
 * times, no dates and no paths, and every number in it survives JSON.
 */
export interface Report {
  /** Of the format. */
  readonly version: 1;
  /** Who wrote it; by this a folder is known again. */
  readonly generator: 'chalkgrad';
  /** What all of it is about. */
  readonly network: NetworkSpec;
  /** The parameter that the derivation works out in full, by its machine name, where one was asked for. */
  readonly focus: string | null;
  /** Whether every equation holds, every comparison passed and no auditor disagrees. */
  readonly ok: boolean;
  readonly points: ReportedPoints;
  /** What functions the code calls that was run; missing where they are the exact ones. */
  readonly math?: MathName;
  /** In which numbers it keeps what it computes; missing where those are doubles. */
  readonly numbers?: NumbersName;
  /** The language of the code that was written; missing where that is TypeScript, which is run in place of C. */
  readonly target?: string;
  readonly equations: ReportedEquations;
  readonly comparisons: readonly Comparison[];
  /** What is wrong in comparisons that failed, parameter by parameter; empty where nothing is. */
  readonly failures: readonly GradientFailure[];
  /** Kinks, saturated units and uncertain differences at the points that were compared. */
  readonly remarks: readonly Remark[];
  readonly skipped: readonly SkippedWitness[];
  readonly auditors: readonly Opinion[];
  /** How many printed displays are valued, checked for their shapes, or neither. */
  readonly displays: DisplayCounts;
  /** With a given point, what each witness says there. */
  readonly witnesses?: Readonly<Record<ReportedWitness, Gradients>>;
}

export type ReportedWitness = 'symbolic' | 'generated' | 'engine' | 'difference';

export interface ReportedPoints {
  readonly seed: number;
  /** How many random points; the given one comes after them. */
  readonly count: number;
  readonly at: Point | null;
}

export interface ReportedEquations {
  readonly checked: number;
  /** The largest relative disagreement of two members; `null` where one is not finite. */
  readonly worst: number | null;
  /** The equation of this disagreement; `null` when there is no equation. */
  readonly of: EquationPlace | null;
  /** The equations whose members disagree. */
  readonly failed: readonly EquationPlace[];
  readonly structure: readonly StructuralFault[];
}

export interface EquationPlace {
  readonly id: string;
  readonly number: string;
}

/** A witness that was not heard, because its code would have more lines than the limit. */
export interface SkippedWitness {
  readonly witness: string;
  readonly lines: number;
  readonly limit: number;
}

export interface DisplayCounts {
  readonly value: number;
  readonly shape: number;
  readonly prose: number;
  /** How many of those with a value were read back from print. */
  readonly readBack: number;
  /** How many are wrong on purpose, where there are such. */
  readonly planted?: number;
}
