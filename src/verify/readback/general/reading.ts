import type { Abbreviations } from '../../../expression/matrix/presentation.ts';
import type { Notation } from '../../../notation/notation.ts';
import type { NetworkShape } from '../../../quantity/shape.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/** What a reader of a display about any network knows beforehand: who writes, for which network, what about. */
export interface Reading {
  readonly notation: Notation;
  readonly shape: NetworkShape;
  /** The letters of the chain rule for any functions. */
  readonly rule: Notation;
  /** Whether the weights of the first layer stand for any matrix. */
  readonly isLinearMap: boolean;
  /** Whether a whole batch is spoken of: then a loss without a sample is the mean. */
  readonly isBatch: boolean;
  /** The layers whose units share their bias. */
  readonly sharedBiases: readonly number[];
  /** The indices that the line is about. */
  readonly scope: Scope;
  readonly abbreviations: Abbreviations | undefined;
  /** What letters were found to mean. */
  readonly known: Map<string, readonly Term[]>;
}
