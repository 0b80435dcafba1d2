import type { Equation } from '../derivation/equation.ts';
import type { ValuedGraph } from '../figure/valued-graph.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** The network with all its numbers, and the order in which they are found. */
export interface ValuedBlock {
  readonly kind: 'valued-graph';
  readonly graph: ValuedGraph;
  readonly caption: Sentence;
  readonly walk: readonly WalkStep[];
}

/** What one line finds: the value of a quantity, or the derivative of the loss by it. */
export interface WalkStep {
  readonly quantity: Quantity;
  readonly finds: 'value' | 'gradient';
  readonly equation: Equation;
}
