import type { GeneralEquation } from '../../derivation/general/general-equation.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { MathName } from '../fast.ts';
import type { ParameterLayout } from '../layout.ts';
import type { NumbersName } from '../numbers.ts';
import type { ShapeReason } from '../shape.ts';
import type { Nest } from './nest.ts';

/** All that training needs of one network of any width, as loops. */
export interface RowsProgram {
  readonly kind: 'rows';
  readonly spec: NetworkSpec;
  readonly reason: ShapeReason;
  readonly math: MathName;
  readonly numbers: NumbersName;
  readonly layout: ParameterLayout;
  /** The name of what training minimises: E, or J where weights are penalised. */
  readonly goal: 'E' | 'J';
  /** Whether sigma' is computed as a - a*a, the form that is compared bit by bit. */
  readonly isUsualForm: boolean;
  /** In the order of the forward pass. */
  readonly layers: readonly RowsLayer[];
  /** From the outputs to the goal, of one sample. */
  readonly loss: readonly Nest[];
  /** The equations that the loops are made from, each once; forms for computing have none of their own. */
  readonly lines: readonly GeneralEquation[];
}

/** All loops of a program, in the order of computing. */
export const nestsOf = ({ layers, loss }: Pick<RowsProgram, 'layers' | 'loss'>): readonly Nest[] => [
  ...layers.flatMap(({ preactivations, activations }) => [preactivations, ...activations]),
  ...loss,
  ...layers
    .toReversed()
    .flatMap(({ returned, errors, weights, biases }) => [
      ...(returned === undefined ? [] : [returned]),
      ...errors,
      weights,
      ...(biases === undefined ? [] : [biases]),
    ]),
];

/** The loops of one layer, each after those whose results it needs. */
export interface RowsLayer {
  /** 1 for the first. */
  readonly layer: number;
  /** z from what the layer reads. */
  readonly preactivations: Nest;
  /** a from z. */
  readonly activations: readonly Nest[];
  /** dE/da of a hidden layer: what comes back from the layer after it. */
  readonly returned?: Nest;
  /** dE/dz from dE/da or, of the last layer, from the loss. */
  readonly errors: readonly Nest[];
  /** The derivative of the goal by every weight. */
  readonly weights: Nest;
  /** The same by the biases, if there are any. */
  readonly biases?: Nest;
}
