import type { Operator } from '../../expression/operators.ts';

/** The computer-algebra systems that give opinions. */
export const auditorIds = ['mathjs', 'nerdamer'] as const;

export type AuditorId = (typeof auditorIds)[number];

/** What an auditor is asked: plain data, so that it can cross to another thread. */
export interface AuditorTask {
  /** What training minimises, for one sample, in given quantities alone, in safe names and fully parenthesised. */
  readonly loss: string;
  /** The safe names by which it is to be differentiated. */
  readonly parameters: readonly string[];
  /** A number for every safe name. */
  readonly values: Readonly<Record<string, number>>;
}

/** ∂E/∂parameter at the values, in the order of the task; or why there is none. */
export type AuditorAnswer =
  | { readonly kind: 'derivatives'; readonly derivatives: readonly number[] }
  | { readonly kind: 'none'; readonly reason: 'time-out' }
  | { readonly kind: 'none'; readonly reason: 'error'; readonly message: string };

/** A port: asks an auditor and stops waiting after so many milliseconds. Rejects for bugs of ours alone. */
export type RunAuditor = (id: AuditorId, task: AuditorTask, limit: number) => Promise<AuditorAnswer>;

/** What a system does with a task. May throw whatever the system throws. */
export type Differentiate = (task: AuditorTask) => readonly number[];

/** What formulas are made of. */
export type Operation = Operator | 'cases';

/** A system and what it is fit for. */
export interface Auditor {
  /** The most nodes that the fully substituted loss may have when written out. */
  readonly largest: number;
  /** What it cannot differentiate, or gives up on without saying so. */
  readonly lacks: readonly Operation[];
  /** Loads the system, which is heavy. */
  load(): Promise<Differentiate>;
}
