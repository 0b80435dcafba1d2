import { Decimal } from 'decimal.js';
import type { Quantity } from '../../../quantity/quantity.ts';
import { type Branch, type CasesExpr, type Expr, isInteger } from '../../expr.ts';
import type { ExpressionPool } from '../../pool.ts';
import { substitute } from '../../rewrite.ts';
import { dependence } from '../depends.ts';
import { kinksOf } from '../kinks.ts';
import { intoCases } from '../laws/into-cases.ts';
import type { Proof } from '../proof/proof.ts';
import { proveEqual } from '../proof/prove.ts';
import type { Rational } from '../rational.ts';
import { branchAt } from '../resolve.ts';
import { tidy } from '../tidy.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { type FitPlace, fit } from './fit.ts';

/** A derivative written in the value of its function. */
export interface ValueForm {
  readonly form: Expr;
  /** That the form, f put in for a, is the derivative; never refused. */
  readonly proof: Proof;
}

/**
 * The derivative of a = f(z) as a simple function of a: a polynomial up to degree 3 with rational coefficients, or a mixture
 * with z or with 1/(1 + e^{−u}); a formula by cases branch by branch. `undefined` where there is no such form, or none in
 * which a stands; a constant derivative is its own form.
 */
export function valueForm(
  pool: ExpressionPool,
  f: Expr,
  derivative: Expr,
  z: Quantity,
  a: Expr,
): ValueForm | undefined {
  const task = { pool, f: casesOutside(pool, f), derivative: casesOutside(pool, derivative), z, a };
  const form = branchByBranch(task) ?? formFor(task, placesFor(task));
  if (form === undefined) return undefined;
  const proof = proveEqual(pool, inArgument(task, form), derivative, z);
  return proof.kind === 'refused' ? undefined : { form, proof };
}

interface Task {
  readonly pool: ExpressionPool;
  readonly f: Expr;
  readonly derivative: Expr;
  readonly z: Quantity;
  readonly a: Expr;
}

const inArgument = ({ pool, f, a }: Task, form: Expr): Expr =>
  substitute(pool, form, (part) => (part === a ? f : undefined));

const casesOutside = (pool: ExpressionPool, expr: Expr): Expr => {
  const outside = intoCases.apply(pool, expr);
  return outside === undefined ? expr : tidy(pool, outside);
};

const haveSameConditions = (one: CasesExpr, other: CasesExpr): boolean =>
  one.branches.length === other.branches.length &&
  one.branches.every(({ condition }, index) => {
    const same = other.branches[index]?.condition;
    return (
      condition.relation === same?.relation && condition.left === same.left && condition.right === same.right
    );
  });

/**
 * For formulas by the same cases, and for a derivative that is constant case by case. A branch without a form keeps its
 * derivative in z, as long as another has one.
 */
function branchByBranch(task: Task): Expr | undefined {
  const { pool, f, derivative, z } = task;
  if (derivative.kind !== 'cases') return undefined;
  const values = [...derivative.branches.map(({ value }) => value), derivative.otherwise];
  if (!values.some(dependence(z))) return derivative;
  if (f.kind !== 'cases' || !haveSameConditions(f, derivative)) return undefined;
  const forms = [...f.branches.map(({ value }) => value), f.otherwise].map((branch, index) =>
    formFor({ ...task, f: branch, derivative: values[index] ?? branch }, placesFor(task, branch)),
  );
  if (forms.every((form) => form === undefined)) return undefined;
  return pool.cases(
    derivative.branches.map(
      ({ condition, value }, index): Branch => ({ condition, value: forms[index] ?? value }),
    ),
    forms.at(-1) ?? derivative.otherwise,
  );
}

function formFor(task: Task, places: readonly FitPlace[]): Expr | undefined {
  const { pool, f, derivative, z, a } = task;
  if (!dependence(z)(derivative)) return derivative;
  for (const candidate of candidatesFor(pool, f, z, a)) {
    const basis = candidate.basis.map(({ expr }) => inArgument(task, expr));
    const coefficients = fit({ wanted: derivative, basis, by: z, places });
    if (coefficients !== undefined && speaksOfValue(candidate, coefficients))
      return candidate.write(pool, coefficients);
  }
  return undefined;
}

const speaksOfValue = ({ basis }: Candidate, coefficients: readonly Rational[]): boolean => {
  const used = basis.filter((_, index) => coefficients[index]?.numerator !== 0n);
  return used.some(({ hasValue }) => hasValue) || used.every(({ expr }) => isInteger(expr, 1));
};

/** Where a formula is valued: away from its kinks, and for a branch where that is taken, if it is often enough. */
function placesFor({ pool, f, z }: Task, branch?: Expr): readonly FitPlace[] {
  const kinks = kinksOf(pool, f, z);
  const away = places.filter((at) => kinks.every((kink) => !kink.at.eq(at)));
  const isTaken = (at: Decimal): boolean => branch === undefined || branchAt(f, { by: z, at }) === branch;
  const own = away.filter(isTaken);
  return (own.length > 6 ? own : away).map((at) => ({ at, known: new Map() }));
}

/** Of both signs and of no pattern, small enough for powers to keep their digits. */
const places: readonly Decimal[] = ['0.41', '-0.73', '1.19', '-1.57', '0.137', '-0.291', '2.03', '-2.31']
  .concat(['0.877', '-1.013', '2.71', '-2.9', '3.3', '-3.7', '0.59', '-0.47'])
  .map((text) => new Decimal(text));
