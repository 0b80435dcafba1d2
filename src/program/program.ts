import type { EquationId } from '../derivation/equation.ts';
import type { ElementaryFunction } from '../expression/elementary.ts';
import type { ConstantName, Relation } from '../expression/expr.ts';
import type { NetworkModel } from '../network/model.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { MathName } from './fast.ts';
import type { NumbersName } from './numbers.ts';
import type { RowsProgram } from './rows/rows-program.ts';
import type { Shape, UnrolledKind } from './shape.ts';

/**
 * What runs: a derivation's equations as a list of single operations on named numbers. A derivation says why a formula
 * holds and may repeat itself as a lecturer does; a program says in which order numbers are made, each name bound once
 * and used only afterwards. Evaluated in doubles it gives the very bits of the formulas it was lowered from.
 */
export interface Program {
  /** What must be known before the first line, under its machine name. */
  readonly given: readonly Quantity[];
  readonly lines: readonly Line[];
  /** The names that the program is run for. */
  readonly outputs: readonly string[];
}

/** `name = operation`. */
export interface Line {
  readonly name: string;
  readonly operation: Operation;
  readonly source: LineSource;
  /** Whether the name is only a step towards another name; otherwise it stands for a quantity or a derivative. */
  readonly temporary: boolean;
}

export type Operation = UnaryOperation | BinaryOperation | SelectOperation;

export interface UnaryOperation {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Operand;
}

export interface BinaryOperation {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Operand;
  readonly right: Operand;
}

/** `value` where the relation holds, else `otherwise`; both are made before. */
export interface SelectOperation {
  readonly kind: 'select';
  readonly relation: Relation;
  readonly left: Operand;
  readonly right: Operand;
  readonly value: Operand;
  readonly otherwise: Operand;
}

/** `copy` gives a known number a second name. */
export type UnaryOperator = 'copy' | 'negate' | ElementaryFunction;
/** `power` stands for what `evaluate` does with an exponent: an integer one up to 64 is a product. */
export type BinaryOperator = 'add' | 'subtract' | 'multiply' | 'divide' | 'max' | 'min' | 'power';

/** A finite number, π, or the name of something given or made by an earlier line. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'name'; readonly name: string };

/** The equation that a line is part of, and the section of the derivation that it stands in. */
export interface LineSource {
  readonly equation: EquationId;
  /** The printed number, `6.5`. */
  readonly number: string;
  /** The printed number of the section, `6`. */
  readonly section: string;
  readonly stage: Stage;
}

/** What a section computes. */
export type Stage =
  | { readonly kind: 'forward'; readonly layer: number }
  | { readonly kind: 'loss' }
  | {
      readonly kind: 'gradient';
      readonly of: 'activation' | 'preactivation' | 'parameter';
      readonly layer: number;
    }
  /** The derivatives of J. */
  | { readonly kind: 'objective' }
  /** A step of an optimiser. */
  | { readonly kind: 'step' };

/**
 * How gradients are computed: `shared` makes each derivative once and uses it by name, `expanded` writes each
 * ∂J/∂parameter, or ∂E/∂parameter where there is no J, out in forward quantities, as the notes do at the end of their derivations.
 */
export type CodeStyle = (typeof codeStyles)[number];
export const codeStyles = ['shared', 'expanded'] as const;

/** What code is written from. */
export type TrainingCode = TrainingProgram | RowsProgram;

/** All that training needs of one network, unit by unit; `loss` and `gradient` start from what `forward` gives. */
export interface TrainingProgram {
  readonly kind: 'unrolled';
  readonly shape: Shape<UnrolledKind>;
  readonly network: NetworkModel;
  readonly style: CodeStyle;
  readonly math: MathName;
  readonly numbers: NumbersName;
  /** From parameters and inputs to every z and a. */
  readonly forward: Program;
  /** From forward quantities, parameters and targets to J where weights are penalised, else to E. */
  readonly loss: Program;
  /**
   * From forward quantities, parameters and targets to the derivative of that by every parameter, `dE_dw_1_1_2` or
   * `dJ_dw_1_1_2`, in the order of the parameters.
   */
  readonly gradient: Program;
  /** The same with each derivative made once, whatever the style: training has no time for more. */
  readonly descent: Program;
}
