import type { OutputKind } from '../derivation/general/statements/output-table.ts';
import type { CommentName, RoutineName } from '../expression/statement/listing.ts';
import type { Naming, StepName } from '../expression/statement/statement.ts';
import type { ActivationName, LossName } from '../network/spec.ts';
import type { ListingWord } from '../notation/statements/printed.ts';

/** The words in listings, lists of steps and tables; formulas stand between or behind them. */
export interface StatementWords {
  /** What a listing is of. */
  readonly routine: Readonly<Record<RoutineName, string>>;
  /** What stands around the formulas of a line. */
  readonly listing: Readonly<Record<ListingWord, string>>;
  /** What the lines below do. */
  readonly comment: Readonly<Record<CommentName, string>>;
  /** Before what a step finds. */
  readonly step: Readonly<Record<StepName, string>>;
  /** What a formula is called. */
  readonly name: Readonly<Record<Naming['called'], string>>;
  readonly table: OutputTableWords;
}

/** Outputs, functions and losses in the cells of a table. */
export interface OutputTableWords {
  readonly heads: { readonly outputs: string; readonly activation: string; readonly loss: string };
  readonly outputs: Readonly<Record<OutputKind, string>>;
  readonly activation: Readonly<Record<ActivationName, string>>;
  readonly loss: Readonly<Record<LossName, string>>;
}
