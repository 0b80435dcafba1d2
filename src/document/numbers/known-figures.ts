import type { Derivation } from '../../derivation/derivation.ts';
import type { Equation, Section } from '../../derivation/equation.ts';
import type { Arithmetic } from '../../expression/arithmetic/arithmetic.ts';
import type { Figure } from '../../expression/arithmetic/figures.ts';
import { evaluate, type Valuation } from '../../expression/evaluate.ts';
import type { Expr, PartialExpr, RefExpr } from '../../expression/expr.ts';
import { leavesOf } from '../../expression/leaves.ts';
import { type Values, valuationOf, valuesOf } from '../../network/valuation.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Rounding } from './numbers.ts';
import { valuedForm } from './valued-form.ts';

/** What everything in a derivation is worth at one point. */
export interface KnownFigures {
  readonly valuation: Valuation<Figure>;
  of(part: RefExpr | PartialExpr): Figure | undefined;
  ofQuantity(quantity: Quantity): Figure | undefined;
  /** The common value of the sides of an equation. */
  ofEquation(equation: Equation): Figure | undefined;
}

/**
 * Works out a derivation in numbers, line by line: forward quantities from their definitions, a derivative from the
 * first line that says what it is and needs nothing unknown. A line that repeats another has the value of that one.
 */
export function knownFigures(
  derivation: Derivation,
  arithmetic: Arithmetic<Figure>,
  given: Values<Figure>,
  rounding: Rounding,
): KnownFigures {
  const { network, sections } = derivation;
  const textbook = network.definitions.map(({ quantity, value }) => ({ quantity, value }));
  const quantities = new Map(valuesOf({ ...network, definitions: textbook }, arithmetic, given));
  const partials = new Map<Expr, Figure>();
  const ofQuantity = (quantity: Quantity): Figure | undefined => quantities.get(keyOf(quantity));
  const of = (part: RefExpr | PartialExpr): Figure | undefined =>
    part.kind === 'ref' ? ofQuantity(part.quantity) : partials.get(part);
  const model = derivation.model({ kind: 'training' });
  const valuation = valuationOf(model, arithmetic, quantities, (part) => required(partials.get(part)));
  const values = new Map<Equation, Figure>();
  const known = new Map<Expr, Figure>();
  const settle = (equation: Equation): void => {
    const form = valuedForm(equation, network, rounding);
    const value = evaluate(form, arithmetic, valuation, known);
    values.set(equation, value);
    for (const side of equation.members) {
      if (side.kind === 'partial' && !partials.has(side)) partials.set(side, value);
      if (side.kind === 'ref' && of(side) === undefined) quantities.set(keyOf(side.quantity), value);
    }
  };
  const isReady = (equation: Equation): boolean =>
    leavesOf(valuedForm(equation, network, rounding)).every((leaf) => of(leaf) !== undefined);
  settleAll(sections.filter(hasNumbers).flatMap(newlySaid), isReady, settle);
  const ofEquation = (equation: Equation): Figure | undefined =>
    values.get(equation) ?? repeatedValue(equation, of);
  return { valuation, of, ofQuantity, ofEquation };
}

/** Sections that study a function on its own have letters without a value. */
const hasNumbers = ({ topic }: Section): boolean =>
  topic.kind !== 'function-derivative' && topic.kind !== 'loss-derivative';

const isRepetition = ({ because }: Equation): boolean =>
  because.kind === 'recall' || because.kind === 'known';

const newlySaid = ({ equations }: Section): readonly Equation[] =>
  equations.filter((equation) => equation.subject.kind !== 'function' && !isRepetition(equation));

/** In order; what needs something that is said only later waits for it. Throws where that never comes. */
function settleAll(
  equations: readonly Equation[],
  isReady: (equation: Equation) => boolean,
  settle: (equation: Equation) => void,
): void {
  const waiting: Equation[] = [];
  for (const equation of equations) {
    if (isReady(equation)) settle(equation);
    else waiting.push(equation);
  }
  if (waiting.length === equations.length && waiting.length > 0)
    throw new Error(`equation ${waiting[0]?.number} has no value`);
  if (waiting.length > 0) settleAll(waiting, isReady, settle);
}

function repeatedValue(equation: Equation, of: KnownFigures['of']): Figure | undefined {
  const [left] = equation.members;
  if (!isRepetition(equation) || equation.subject.kind === 'function') return undefined;
  return left?.kind === 'ref' || left?.kind === 'partial' ? of(left) : undefined;
}

function required(figure: Figure | undefined): Figure {
  if (figure === undefined) throw new RangeError('a derivative without a value');
  return figure;
}
