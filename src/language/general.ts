import type { EquationId } from '../derivation/equation.ts';
import type { GeneralReason } from '../derivation/general/general-equation.ts';
import type { SectionNames } from '../network/section-names.ts';
import type { Sentence } from './sentence.ts';

/** The words of what is derived for any network, in the styles that show it. */
export interface GeneralWords {
  readonly reasons: GeneralReasonSentences;
  readonly headings: StyleHeadings;
  /** What is said between formulas. */
  readonly said: Readonly<Record<SaidName, (about: SaidAbout) => Sentence>>;
}

/** The network that sentences are about. */
export interface SaidAbout {
  /** Whether any unit has one. */
  readonly biases: boolean;
  /** Whether weights are penalised. */
  readonly penalty: boolean;
}

/**
 * Why a line about any network, or one step of it, holds; empty where it needs no words. Lines that are not shown are not
 * referred to.
 */
export type GeneralReasonSentences = {
  readonly [K in GeneralReason['kind']]: (because: ReasonOf<K>, isShown: IsShown) => Sentence;
};

export type ReasonOf<K extends GeneralReason['kind']> = Extract<GeneralReason, { kind: K }>;

export type IsShown = (id: EquationId) => boolean;

/** The sections of the styles that speak of any network. */
export type StyleSections = {
  readonly [S in Exclude<keyof SectionNames, 'worked' | 'slides'>]: SectionNames[S][number];
};

export type GeneralStyle = keyof StyleSections;

export type StyleHeadings = {
  readonly [S in GeneralStyle]: Readonly<Record<StyleSections[S], string>>;
};

/** What is said between the formulas of these styles. */
export type SaidName =
  | 'composed'
  | 'all-parameters'
  | 'what-an-update-needs'
  | 'split-in-two'
  | 'first-layer-apart'
  | 'start-at-the-end'
  | 'one-layer-back'
  | 'repeat-downwards'
  /** Below the graph. */
  | 'computation-graph'
  | 'along-the-graph'
  | 'against-the-arrows'
  | 'start-from-the-loss'
  | 'matrix-then-entry'
  | 'layout-rule'
  | 'bias-to-every-column'
  | 'mean-over-samples'
  | 'side-by-side'
  | 'a-column-for-each-sample'
  | 'two-questions'
  | 'step-against-the-gradient'
  | 'outputs-decide-the-loss'
  | 'blame-backwards'
  | 'along-one-path'
  | 'by-the-outputs'
  | 'then-the-sums'
  | 'many-paths'
  | 'rule-fits'
  | 'rule-applied'
  | 'sum-as-product'
  | 'through-the-function'
  | 'one-layer-in-one-line'
  | 'argument-left-out'
  | 'components-as-vector'
  | 'weights-and-inputs'
  | 'three-by-three'
  | 'every-entry-so'
  | 'whatever-the-widths'
  | 'biases-have-input-one'
  | 'all-put-together'
  | 'slopes-missing'
  | 'every-unit'
  | 'as-a-flow'
  | 'what-is-minimised'
  | 'chain-of-arrays'
  | 'through-the-sums'
  | 'error-term-meaning'
  | 'two-jacobians'
  | 'error-term-recursion'
  | 'layer-sizes'
  | 'training-set'
  | 'what-is-learned'
  | 'with-two-parameters'
  | 'as-one-vector'
  | 'with-all-parameters'
  | 'gradient-as-array'
  | 'blocks-have-shapes'
  | 'forward-as-routine'
  | 'backward-as-routine'
  | 'parameters-from-error-term';
