import type { Expr } from '../expression/expr.ts';
import { quantitiesIn } from '../expression/quantities.ts';
import type { Definition, NetworkModel } from '../network/model.ts';
import { keyOf, same } from '../quantity/key.ts';
import type { Parameter, Quantity } from '../quantity/quantity.ts';
import type { EquationId } from './equation.ts';
import type { LocalDerivatives } from './local-derivatives.ts';

/** ∂E/∂quantity as it is written out, and the equation that says so. */
export interface Gradient {
  readonly quantity: Quantity;
  readonly expanded: Expr;
  readonly equation: EquationId;
  /** The same with the derivatives of so many layers put in; with all of them it consists of forward quantities. */
  reaching(layers: number): Expr;
}

/** How far results are written out where nothing else is asked for: through all layers. */
export const throughAllLayers = Number.POSITIVE_INFINITY;

/** What the walk from back to front knows so far. */
export class Progress {
  readonly network: NetworkModel;
  readonly local: LocalDerivatives;
  /** Through how many layers results are written out. */
  readonly expand: number;
  readonly #focus: Parameter | undefined;
  readonly #dependents: ReadonlyMap<string, readonly Definition[]>;
  readonly #gradients = new Map<string, Gradient>();
  readonly #minimised = new Map<string, Gradient>();
  readonly #definitions = new Map<string, EquationId>();

  constructor(
    network: NetworkModel,
    local: LocalDerivatives,
    focus?: Parameter,
    expand: number = throughAllLayers,
  ) {
    this.network = network;
    this.local = local;
    this.expand = expand;
    this.#focus = focus;
    this.#dependents = dependentsOf(network);
  }

  /** The quantities of a section in the order of their derivation: the one on the way of the focus first. */
  inOrder(quantities: readonly Quantity[]): readonly Quantity[] {
    const first = quantities.filter((quantity) => isOnTheWay(quantity, this.#focus));
    return [...first, ...quantities.filter((quantity) => !first.includes(quantity))];
  }

  /** Whether the parameter whose derivation alone is asked for is among these. */
  isAsked(quantities: readonly Quantity[]): boolean {
    const focus = this.#focus;
    return focus !== undefined && quantities.some((quantity) => same(quantity, focus));
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

  /**
   * ∂E/∂made as it is put into a result that reaches through so many layers: by name where it is the derivative by a sum
   * of a layer beyond them.
   */
  putIn({ quantity }: Definition, layers: number): Expr {
    if (quantity.kind !== 'preactivation') return this.gradient(quantity).reaching(layers);
    const { pool, loss } = this.network;
    if (layers === 0) return pool.partial(pool.ref(loss.quantity), quantity);
    return this.gradient(quantity).reaching(layers - 1);
  }

  settleObjective(gradient: Gradient): void {
    this.#minimised.set(keyOf(gradient.quantity), gradient);
  }

  /** ∂J/∂quantity where weights are penalised, else ∂E/∂quantity. */
  minimised(quantity: Quantity): Gradient {
    return this.#minimised.get(keyOf(quantity)) ?? this.gradient(quantity);
  }
}

function required<T>(found: ReadonlyMap<string, T>, quantity: Quantity, what: string): T {
  const entry = found.get(keyOf(quantity));
  if (entry === undefined) throw new Error(`no ${what} yet of ${keyOf(quantity)}`);
  return entry;
}

/** Only quantities on whose textbook form E depends: no derivative goes through what merely helps to compute. */
function dependentsOf(network: NetworkModel): ReadonlyMap<string, readonly Definition[]> {
  const dependents = new Map<string, Definition[]>();
  for (const definition of onTheWayToLoss(network)) {
    for (const key of quantitiesIn(definition.value).keys()) {
      dependents.set(key, [...(dependents.get(key) ?? []), definition]);
    }
  }
  return dependents;
}

function onTheWayToLoss({ definitions, loss }: NetworkModel): readonly Definition[] {
  const needed = new Set([keyOf(loss.quantity)]);
  const found = definitions.toReversed().filter(({ quantity, value }) => {
    if (!needed.has(keyOf(quantity))) return false;
    for (const key of quantitiesIn(value).keys()) needed.add(key);
    return true;
  });
  return found.toReversed();
}

/** Whether a quantity is the focus itself or belongs to the unit that the focus feeds. */
function isOnTheWay(quantity: Quantity, focus: Parameter | undefined): boolean {
  if (focus === undefined) return false;
  const isOfUnit = quantity.kind === 'preactivation' || quantity.kind === 'activation';
  if (!isOfUnit) return same(quantity, focus);
  const isFed = focus.kind === 'shared-bias' ? quantity.unit === 1 : quantity.unit === focus.to;
  return quantity.layer === focus.layer && isFed;
}
