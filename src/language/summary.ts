import type { AuditorOpinion, ComparedMode } from './summary-facts.ts';

/** What the command line says when it is done. Numbers, names and paths are given as text. */
export interface SummaryWords {
  derived(facts: {
    readonly name: string;
    readonly topology: string;
    readonly equations: number;
    readonly weights: number;
    readonly biases: number;
  }): string;
  equationsHold(facts: {
    readonly equations: number;
    readonly points: number;
    readonly worst: string;
    readonly number: string;
  }): string;
  /** Lines about the whole network, tried in small networks of its kind. */
  linesHold(facts: { readonly equations: number; readonly worst: string; readonly number: string }): string;
  readBack(facts: { readonly displays: number }): string;
  /** Several sheets of one edition. */
  sheets(facts: {
    readonly name: string;
    readonly sheets: number;
    readonly networks: number;
    readonly displays: number;
  }): string;
  /** Lines that are wrong on purpose. */
  planted(facts: { readonly lines: number }): string;
  compared(facts: {
    readonly left: string;
    readonly right: string;
    readonly mode: ComparedMode;
    readonly numbers: number;
    readonly passed: boolean;
    /** The largest disagreement and whose it is, where there is any. */
    readonly worst: { readonly parameter: string; readonly error: string } | null;
  }): string;
  /** What is said of code in single precision, whose numbers cannot be those of the engine. */
  readonly singlePrecision: string;
  audited(facts: {
    readonly auditor: string;
    readonly opinion: AuditorOpinion;
    readonly parameters: number;
    readonly worst: { readonly parameter: string; readonly error: string } | null;
  }): string;
  skipped(facts: { readonly witness: string; readonly lines: number; readonly limit: number }): string;
  readonly written: string;
  readonly verified: string;
  readonly failed: string;
  /** A line whose members are not equal, which stops everything. */
  falseEquation(facts: { readonly number: string; readonly id: string; readonly worst: string }): string;
  /** A line that breaks the contract of a derivation, by the code of its fault. */
  brokenContract(facts: { readonly id: string; readonly code: string }): string;
  /** A display that does not read as it was meant. */
  misprinted(facts: { readonly number: string; readonly id: string }): string;
}
