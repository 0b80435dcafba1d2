import type { Index } from '../../quantity/index.ts';
import type { Matrix } from '../matrix/matrix.ts';
import type { Presentation } from '../matrix/presentation.ts';
import type { Item } from './series.ts';
import type { Term, TimedTerm } from './term.ts';

/**
 * An algorithm as it is listed. It can be run: assignments of matrices mean what the derivation's equations mean, and
 * `initialise`, `count` and `descend` mean what they say.
 */
export interface Routine {
  readonly kind: 'routine';
  readonly name: RoutineName;
  /** What it is given; nothing for the one that calls the others. */
  readonly given: readonly Item[];
  readonly body: readonly Instruction[];
}

export type RoutineName = 'gradient-descent' | 'forward-propagation' | 'back-propagation';

export type Instruction =
  /** The counter t from 0, and how often it may be raised. */
  | { readonly kind: 'count'; readonly iterations: number }
  | { readonly kind: 'initialise'; readonly what: Initialised }
  /** While t, raised by one each time, is below its limit. */
  | { readonly kind: 'repeat'; readonly body: readonly Instruction[] }
  | { readonly kind: 'descend'; readonly what: TimedTerm }
  /** The input is the activation of layer 0. */
  | { readonly kind: 'start' }
  | {
      readonly kind: 'assign';
      readonly to: Matrix;
      readonly value: Matrix;
      /** How the line is set; the value is its second member. */
      readonly shown?: Presentation;
    }
  | {
      readonly kind: 'call';
      readonly routine: RoutineName;
      readonly given: readonly Item[];
      readonly results: readonly Item[];
    }
  | {
      readonly kind: 'layers';
      readonly first: Index;
      readonly last: Index;
      readonly body: readonly Instruction[];
    }
  /** What only layers after the first do. */
  | { readonly kind: 'after-first'; readonly body: readonly Instruction[] }
  | { readonly kind: 'comment'; readonly on: CommentName };

/** What gets random numbers: single letters, or all parameters under the letter θ. */
export type Initialised =
  | { readonly kind: 'each'; readonly terms: readonly Term[] }
  | { readonly kind: 'together'; readonly name: Term; readonly items: readonly Item[] };

export type CommentName = 'output' | 'parameters' | 'below' | 'below-preactivation';
