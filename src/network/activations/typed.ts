import { alongLine } from '../../expression/calculus/index.ts';
import type { Expr } from '../../expression/expr.ts';
import { ExpressionPool } from '../../expression/pool.ts';
import { substitute } from '../../expression/rewrite.ts';
import { argument } from '../../quantity/quantity.ts';
import { formulaExpression } from '../formula-expression.ts';
import type { TypedFormula } from '../spec.ts';
import type { ElementwiseActivation } from './activation.ts';

/** The activation function that a user typed as a formula in z. */
export function typedActivation({ formula }: TypedFormula): ElementwiseActivation {
  const definition = (pool: ExpressionPool, z: Expr): Expr =>
    formulaExpression(pool, formula, { variables: { z } });
  const byCases = (pool: ExpressionPool): Expr | undefined =>
    alongLine(pool, definition(pool, pool.ref(argument())), argument());
  if (byCases(new ExpressionPool()) === undefined) return { kind: 'elementwise', definition };
  return {
    kind: 'elementwise',
    definition,
    writtenOut: (pool, z) =>
      substitute(pool, byCases(pool) ?? definition(pool, z), (part) =>
        part === pool.ref(argument()) ? z : undefined,
      ),
  };
}
