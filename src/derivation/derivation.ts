import type { Model, NetworkModel } from '../network/model.ts';
import type { Parameter } from '../quantity/quantity.ts';
import type { Equation, EquationId, Section, Subject } from './equation.ts';
import type { LocalDerivatives } from './local-derivatives.ts';

/**
 * A whole derivation: what is shown. A Program (what runs) and a Document (what is printed) are made from it and from
 * nothing else.
 */
export interface Derivation {
  readonly network: NetworkModel;
  /** The parameter that is worked out in full, where one was asked for; it decides the order of equations. */
  readonly focus?: Parameter | undefined;
  readonly local: LocalDerivatives;
  /** Whether σ′ has the form that the engine computes with; else numbers agree up to rounding only. */
  readonly isUsualForm: boolean;
  readonly sections: readonly Section[];
  /** All equations of all sections; each stands after those it uses. */
  readonly equations: readonly Equation[];
  /** Throws for an id that no equation has. */
  equation(id: EquationId): Equation;
  /** The model whose quantities an equation speaks about. */
  model(subject: Subject): Model;
}
