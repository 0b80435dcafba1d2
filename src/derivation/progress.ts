import type { Expr } from '../expression/expr.ts';
import { partsOf } from '../expression/expr.ts';
import type { Definition, NetworkModel } from '../network/model.ts';
import { keyOf } from '../quantity/key.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { EquationId } from './equation.ts';

/** ∂E/∂quantity, expanded to forward quantities, and the equation that says so. */
export interface Gradient {
  readonly quantity: Quantity;
  readonly expanded: Expr;
  readonly equation: EquationId;
}

/** What the walk from back to front knows so far. */
export class Progress {
  readonly network: NetworkModel;
  readonly #dependents: ReadonlyMap<string, readonly Definition[]>;
  readonly #gradients = new Map<string, Gradient>();
  readonly #definitions = new Map<string, EquationId>();

  constructor(network: NetworkModel) {
    this.network = network;
    this.#dependents = dependentsOf(network);
  }

  /** The quantities that are made directly of this one, in the order of the forward pass. */
  dependents(quantity: Quantity): readonly Definition[] {
    return this.#dependents.get(keyOf(quantity)) ?? [];
  }

  define(quantity: Quantity, equation: EquationId): void {
    this.#definitions.set(keyOf(quantity), equation);
  }

  /** The equation that says what a quantity is made of. */
  definition(quantity: Quantity): EquationId {
    return required(this.#definitions, quantity, 'definition');
  }

  settle(gradient: Gradient): void {
    this.#gradients.set(keyOf(gradient.quantity), gradient);
  }

  gradient(quantity: Quantity): Gradient {
    return required(this.#gradients, quantity, 'gradient');
  }
}

function required<T>(found: ReadonlyMap<string, T>, quantity: Quantity, what: string): T {
  const entry = found.get(keyOf(quantity));
  if (entry === undefined) throw new Error(`no ${what} yet of ${keyOf(quantity)}`);
  return entry;
}

function dependentsOf({ definitions }: NetworkModel): ReadonlyMap<string, readonly Definition[]> {
  const dependents = new Map<string, Definition[]>();
  for (const definition of definitions) {
    for (const key of quantitiesIn(definition.value)) {
      dependents.set(key, [...(dependents.get(key) ?? []), definition]);
    }
  }
  return dependents;
}

function quantitiesIn(expr: Expr): ReadonlySet<string> {
  const own = expr.kind === 'ref' ? [keyOf(expr.quantity)] : [];
  return new Set([...own, ...partsOf(expr).flatMap((part) => [...quantitiesIn(part)])]);
}
