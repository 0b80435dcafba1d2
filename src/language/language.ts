import type { Justification, Topic } from '../derivation/equation.ts';
import type { FunctionKink } from '../derivation/function-kinks.ts';
import type { Proof } from '../expression/calculus/index.ts';
import type { Expr } from '../expression/expr.ts';
import type { ActivationSpec, LossSpec } from '../network/spec.ts';
import type { WordsInFormulas } from '../notation/words-in-formulas.ts';
import type { Quantity, QuantityKind } from '../quantity/quantity.ts';
import type { EditionWords } from './editions.ts';
import type { GeneralWords } from './general.ts';
import type { GradientWords } from './gradients.ts';
import type { HelpWords } from './help.ts';
import type { NumberWords } from './numbers.ts';
import type { PageWords } from './page.ts';
import type { ProblemWords } from './problems.ts';
import type { Sentence } from './sentence.ts';
import type { SlideWords } from './slides.ts';
import type { StatementWords } from './statements.ts';
import type { SummaryWords } from './summary.ts';
import type { TrainingWords } from './training.ts';
import type { TrainingPageWords } from './training-page.ts';
import type { WorkWords } from './work.ts';

/**
 * Everything that chalkgrad says in one language. The types are mapped over what there is to say, so that a missing
 * sentence does not compile.
 */
export interface Language {
  /** BCP 47, for the `lang` attribute of pages. */
  readonly tag: string;
  readonly reasons: ReasonSentences;
  readonly headings: HeadingSentences;
  readonly document: DocumentSentences;
  readonly editions: EditionWords;
  readonly figure: FigureWords;
  readonly statements: StatementWords;
  readonly general: GeneralWords;
  readonly slides: SlideWords;
  readonly numbers: NumberWords;
  readonly inFormulas: WordsInFormulas;
  readonly page: PageWords;
  readonly problems: ProblemWords;
  readonly help: HelpWords;
  readonly summary: SummaryWords;
  readonly gradients: GradientWords;
  readonly training: TrainingWords;
  readonly trainingPage: TrainingPageWords;
  readonly work: WorkWords;
}

/** The word beside a line that says why it holds; empty where the line needs none. */
export type ReasonSentences = {
  readonly [K in Justification['kind']]: (because: Extract<Justification, { kind: K }>) => Sentence;
};

export type HeadingSentences = {
  readonly [K in Topic['kind']]: (facts: HeadingFacts<K>) => Sentence;
};

/** The facts of a topic, layers under their roles. */
export type HeadingFacts<K extends Topic['kind']> = Extract<Topic, { kind: K }> & {
  /** The layer before, and the layer itself, where the topic speaks of one. */
  readonly from: LayerRole;
  readonly to: LayerRole;
  /** The same quantities under other names, where they have them. */
  readonly alias: readonly Quantity[];
};

/** What a layer is in its network; hidden layers are counted from 1 when there are several. */
export type LayerRole =
  | { readonly kind: 'input' }
  | { readonly kind: 'hidden'; readonly index: number; readonly count: number }
  | { readonly kind: 'output' };

export interface DocumentSentences {
  /** `sizes` are the units per layer, the input first. */
  title(facts: { readonly sizes: readonly number[] }): Sentence;
  readonly contents: string;
  readonly forwardPart: string;
  readonly backwardPart: string;
  readonly appendixPart: string;
  readonly recapPart: string;
  readonly symbols: SymbolWords;
  /** Before the forward and the backward pass in matrices, whose shapes stand beside them. */
  recapForward(facts: { readonly numbered: boolean }): Sentence;
  recapBackward(): Sentence;
  /** After the gradients of the loss, before those of the objective. */
  recapPenalised(): Sentence;
  network(facts: NetworkFacts): Sentence;
  /** Before the weighted sums of a layer. */
  weightedSums(facts: { readonly to: LayerRole; readonly biased: boolean }): Sentence;
  /** Before the activations of a layer. */
  innerConversion(facts: { readonly to: LayerRole }): Sentence;
  /** Before the outputs under their own names. */
  outputs(facts: { readonly count: number }): Sentence;
  /** Why the way back goes from back to front, and where it starts. */
  backwards(): Sentence;
  targetsKnown(facts: { readonly targets: readonly Quantity[] }): Sentence;
  /** Before the loss is differentiated by the outputs, which stand in it. */
  directly(facts: { readonly outputs: readonly Quantity[] }): Sentence;
  /** At the head of a section of gradients: through what `by` reaches E, and what is done. */
  pathsOf(facts: PathFacts): Sentence;
  /** Over the remaining components of a section. */
  sameWay(facts: { readonly coloured: boolean }): Sentence;
  functionAlone(facts: { readonly activation: ActivationSpec }): Sentence;
  /** Where a function has no derivative, and what is taken for it; where it has one that the rules miss. */
  kinks(facts: { readonly kinks: readonly FunctionKink[] }): Sentence;
  /** After a derivative: whether it ends in the value of the function, and how it is known to be right. */
  derivativeKnown(facts: { readonly inValue: boolean; readonly proof: Proof }): Sentence;
  /** At the head of the loss differentiated step by step. */
  lossAlone(facts: { readonly loss: LossSpec }): Sentence;
  /** After it: what changes its sign where the loss passes from one case to another; at least one formula. */
  lossKinks(facts: { readonly turns: readonly Expr[] }): Sentence;
  /** Before the largest preactivation of a layer, which numbers are computed with. */
  maximum(): Sentence;
  /** Before the loss in the preactivations of the output layer. */
  fusedLoss(): Sentence;
  /** At the head of the derivatives of J. */
  penalised(facts: { readonly weights: number }): Sentence;
  /** Under the figure of the whole network; `complete` says that no unit and no name was left out. */
  figureOverview(facts: { readonly complete: boolean }): Sentence;
  checked(facts: CheckFacts): Sentence;
  /** The same of a document that shows lines about any network. */
  checkedGeneral(facts: GeneralCheckFacts): Sentence;
  /** After `checked`, where formulas in matrices end the document. */
  checkedRecap(facts: { readonly lines: number; readonly networks: number }): Sentence;
  /** The largest disagreement among lines about any network, and in which. */
  worstGeneral(facts: WorstFacts): Sentence;
  readonly closing: string;
}

/** The table of letters. */
export interface SymbolWords {
  readonly heading: string;
  readonly letters: string;
  readonly meaning: string;
  readonly shape: string;
  /** What letters of a kind mean, all of one layer where they belong to layers. */
  readonly meanings: { readonly [K in QuantityKind]: (facts: SymbolFacts) => Sentence };
  /** The derivatives of the loss by the weighted sums of a layer, where they have a letter. */
  error(facts: { readonly to: LayerRole; readonly by: Quantity }): Sentence;
}

export interface SymbolFacts {
  /** How many such letters there are. */
  readonly count: number;
  /** The layer before, and the layer that they belong to. */
  readonly from: LayerRole;
  readonly to: LayerRole;
  /** Whose activation function it is. */
  readonly activation: ActivationSpec | undefined;
  /** A weight with what it leads from and to. */
  readonly example: { readonly weight: Quantity; readonly from: Quantity; readonly to: Quantity } | undefined;
}

/** A largest disagreement such as `3.1e-26`, and the number of the line where it is found. */
export interface WorstFacts {
  readonly worst: string;
  readonly worstEquation: string;
}

export interface NetworkFacts {
  readonly sizes: readonly number[];
  readonly weights: number;
  readonly biases: number;
  readonly activations: readonly {
    readonly activation: ActivationSpec;
    readonly layers: readonly LayerRole[];
  }[];
  readonly loss: LossSpec;
}

export interface PathFacts {
  readonly by: Quantity;
  /** What is made directly of `by`. */
  readonly through: readonly Quantity[];
  /** How many other quantities follow in the same section. */
  readonly others: number;
}

/** What was checked of this document before it was written. */
export interface CheckFacts {
  readonly equations: number;
  readonly points: number;
  readonly seed: number;
  readonly digits: number;
  /** The largest relative disagreement of two members of an equation, such as `3.1e-26`, and where. */
  readonly worst: string;
  readonly worstEquation: string;
}

export interface GeneralCheckFacts extends CheckFacts {
  /** How many lines about any network are shown. */
  readonly lines: number;
  /** In how many networks each was tried at least. */
  readonly networks: number;
}

/** Words in and beside the network figure. */
export interface FigureWords {
  layer(role: LayerRole): string;
  /** The figure's name for those who do not see it. */
  title(sizes: readonly number[]): string;
  description(sizes: readonly number[]): string;
  /** The same of the graph of what a loss is computed from. */
  readonly graph: { readonly title: string; readonly description: string };
  /** The same of the network with all its numbers. */
  readonly valued: { readonly title: string; readonly description: string; readonly caption: Sentence };
}
