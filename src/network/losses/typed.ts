import type { Expr } from '../../expression/expr.ts';
import type { Formula } from '../formula.ts';
import { formulaExpression } from '../formula-expression.ts';
import type { TypedFormula } from '../spec.ts';
import { type Loss, overOutputs } from './loss.ts';

/** The loss that a user typed: a formula in one output's y and t, summed over the outputs, or one over all outputs. */
export const typedLoss = ({ formula }: TypedFormula): Loss => ({
  definition: (pool, predictions, targets) => {
    if (!speaksOfOutputs(formula))
      return pool.sum(
        overOutputs(predictions, targets, (y, t) =>
          formulaExpression(pool, formula, { variables: { y, t } }),
        ),
      );
    const [y, t] = [predictions[0], targets[0]];
    const isSingle = predictions.length === 1 && y !== undefined && t !== undefined;
    const output = (name: 'y' | 't', unit: number): Expr =>
      ofOutput(name === 'y' ? predictions : targets, unit);
    return formulaExpression(pool, formula, {
      variables: isSingle ? { y, t } : {},
      output,
      outputs: predictions.length,
    });
  },
});

function ofOutput(list: readonly Expr[], unit: number): Expr {
  const found = list[unit - 1];
  if (found === undefined) throw new RangeError(`no output ${unit}`);
  return found;
}

/** Whether the formula says itself which outputs it means. */
export function speaksOfOutputs(formula: Formula): boolean {
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'variable':
      return false;
    case 'output':
    case 'sum':
      return true;
    case 'call':
      return formula.args.some(speaksOfOutputs);
    case 'conditional': {
      const { condition, chosen, otherwise } = formula;
      return [condition.left, condition.right, chosen, otherwise].some(speaksOfOutputs);
    }
  }
}
