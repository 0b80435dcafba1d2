import { doubles } from '../expression/arithmetic/doubles.ts';
import { evaluate } from '../expression/evaluate.ts';
import { ExpressionPool } from '../expression/pool.ts';
import { ProblemError, problem } from '../problem/problem.ts';
import { argument } from '../quantity/quantity.ts';
import { formulaExpression } from './formula-expression.ts';
import type { Source } from './source/source.ts';
import type { TypedFormula } from './spec.ts';
import type { FormulaUse } from './typed/names.ts';
import { readTypedFormula } from './typed/typed-formula.ts';

/**
 * Reads a typed formula, which for an activation function must have values of both signs of z: log(z) has none below 0,
 * where sums of inputs come to lie. What a loss has depends on the outputs. Throws ProblemError with the first mistake.
 */
export function readFormula(source: Source, use: FormulaUse): TypedFormula {
  const formula = readTypedFormula(source, use);
  const at = use.kind === 'activation' ? placeWithoutValue(formula) : undefined;
  if (at === undefined) return formula;
  const start = source.text.length - source.text.trimStart().length;
  const facts = { reason: 'no-value', found: String(at) } as const;
  throw new ProblemError([problem('malformed-formula', facts, source.placeAt(start))]);
}

/** Of both signs, as random weights make them; no number at which a formula that people write is singular. */
const places: readonly number[] = [0.3142, -0.3679, 0.8414, -0.9093, 1.5307, -1.4619];

function placeWithoutValue({ formula }: TypedFormula): number | undefined {
  const pool = new ExpressionPool();
  const value = formulaExpression(pool, formula, { variables: { z: pool.ref(argument()) } });
  const valueAt = (at: number): number =>
    evaluate(value, doubles, { quantity: () => at, apply: never, partial: never });
  return places.find((at) => !Number.isFinite(valueAt(at)));
}

function never(): never {
  throw new Error('a typed formula names no functions and no derivatives');
}
