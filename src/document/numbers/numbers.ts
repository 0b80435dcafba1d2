import type { Derivation } from '../../derivation/derivation.ts';
import type { Equation } from '../../derivation/equation.ts';
import {
  type Figure,
  figureOf,
  figures,
  inFull,
  type PrintedNumber,
  printed,
} from '../../expression/arithmetic/figures.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expr, PartialExpr, RefExpr } from '../../expression/expr.ts';
import { leavesOf } from '../../expression/leaves.ts';
import { minimised } from '../../network/model.ts';
import { givenValues, parametersOf } from '../../network/point-values.ts';
import type { Values } from '../../network/valuation.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Point } from '../../quantity/point.ts';
import { learningRate, type Quantity, updated } from '../../quantity/quantity.ts';
import { knownFigures } from './known-figures.ts';
import { settledCases } from './settled-cases.ts';
import { valuedForm } from './valued-form.ts';

/** What numbers a document shows, and how. */
export interface NumberChoices {
  /** The numbers of the network; of several samples the first is shown. */
  readonly point: Point;
  readonly learningRate: number;
  /** Digits after the point of numbers that are rounded. */
  readonly digits: number;
  /** Whether every number is rounded only where it is printed, or the result of each single operation, as by hand. */
  readonly rounding: Rounding;
}

export const roundingNames = ['display', 'step'] as const;
export type Rounding = (typeof roundingNames)[number];

/** The numbers of a document. */
export interface Numbers extends NumberChoices {
  /** What the network is given, and the learning rate, by `keyOf`. */
  readonly given: Values<Figure>;
  /** The number that stands for a letter or a derivative not yet taken; `undefined` where it has none at this point. */
  printed(part: RefExpr | PartialExpr): PrintedNumber | undefined;
  printedOf(quantity: Quantity): PrintedNumber | undefined;
  /** What is minimised: E, or J where weights are penalised. */
  loss(): PrintedNumber;
  /** The value of both sides of an equation; `undefined` where a function is studied on its own. */
  valueOf(equation: Equation): PrintedNumber | undefined;
  /** The form of an equation that is worked out, of cases only the one that holds at this point. */
  formOf(equation: Equation): Expr;
  /** A formula with its cases settled, and what it comes to; `undefined` where a letter of it has no number. */
  workedOut(formula: Expr): WorkedOut | undefined;
  /** The numbers after the step of gradient descent that the derivation has; the same where it has none. */
  afterStep(): Numbers;
}

export interface WorkedOut {
  readonly form: Expr;
  readonly value: PrintedNumber;
}

/** The numbers of a derivation at a point. By hand each is worked out from those that were worked out before. */
export function numbersAt(derivation: Derivation, choices: NumberChoices): Numbers {
  const { network } = derivation;
  const rate = [keyOf(learningRate()), figureOf(choices.learningRate)] as const;
  const given = new Map([...givenValues(network, choices.point, 0, figureOf), rate]);
  return numbersFrom(derivation, choices, given, new Set(given.keys()));
}

/** `typed` are the keys of numbers that are printed as they were given, with all their digits. */
function numbersFrom(
  derivation: Derivation,
  choices: NumberChoices,
  given: Values<Figure>,
  typed: ReadonlySet<string>,
): Numbers {
  const { network } = derivation;
  const { digits, rounding } = choices;
  const arithmetic = figures(rounding === 'step' ? digits : undefined);
  const known = knownFigures(derivation, arithmetic, given, rounding);
  // By hand only results are rounded: what is exact there has the digits with which it was given.
  const digitsOf = (figure: Figure): PrintedNumber =>
    rounding === 'step' && figure.exact !== undefined ? inFull(figure) : printed(figure, digits);
  const shown = (figure: Figure | undefined): PrintedNumber | undefined => figure && digitsOf(figure);
  const printedOf = (quantity: Quantity): PrintedNumber | undefined => {
    const figure = known.ofQuantity(quantity);
    return figure !== undefined && typed.has(keyOf(quantity)) ? inFull(figure) : shown(figure);
  };
  const settled = (formula: Expr): Expr => settledCases(network.pool, formula, arithmetic, known.valuation);
  return {
    ...choices,
    given,
    printed: (part) => (part.kind === 'ref' ? printedOf(part.quantity) : shown(known.of(part))),
    printedOf,
    loss: () => {
      const found = printedOf(minimised(network).quantity);
      if (found === undefined) throw new Error('a network has a loss');
      return found;
    },
    valueOf: (equation) => shown(known.ofEquation(equation)),
    formOf: (equation) => settled(valuedForm(equation, network, rounding)),
    workedOut: (formula) => {
      if (leavesOf(formula).some((leaf) => known.of(leaf) === undefined)) return undefined;
      return { form: settled(formula), value: digitsOf(evaluate(formula, arithmetic, known.valuation)) };
    },
    afterStep: () => {
      const stepped = parametersOf(network).flatMap((parameter) => {
        const figure = known.ofQuantity(updated(parameter));
        return figure === undefined ? [] : [[keyOf(parameter), figure] as const];
      });
      const kept = [...typed].filter((key) => !stepped.some(([changed]) => changed === key));
      return numbersFrom(derivation, choices, new Map([...given, ...stepped]), new Set(kept));
    },
  };
}
