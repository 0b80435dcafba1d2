import { ProblemError, problem } from '../../problem/problem.ts';
import type { Formula } from '../formula.ts';
import { maxFormulaDepth, maxFormulaText } from '../limits.ts';
import type { Source } from '../source/source.ts';
import type { TypedFormula } from '../spec.ts';
import { FormulaCursor } from './formula-cursor.ts';
import { type FormulaUse, neededVariable } from './names.ts';
import { parseFormula } from './parse-formula.ts';
import type { Token } from './tokens.ts';

/**
 * Reads a typed formula against a whitelist of operators, functions and variables; nothing is evaluated. Throws
 * ProblemError with the first mistake and its place.
 */
export function readTypedFormula(source: Source, use: FormulaUse): TypedFormula {
  const { text, placeAt } = source;
  if (text.length > maxFormulaText) {
    const facts = { what: 'length', limit: maxFormulaText } as const;
    throw new ProblemError([problem('formula-too-large', facts, placeAt(0))]);
  }
  const cursor = new FormulaCursor(source, use);
  const start = cursor.peek();
  const formula = parseFormula(cursor);
  if (depthOf(formula) > maxFormulaDepth) cursor.tooLarge('depth', maxFormulaDepth, start);
  requireVariables(cursor, start);
  return { expression: text.trim(), formula };
}

/** A formula that speaks of all outputs must say which one it means, unless there is but one. */
function requireVariables(cursor: FormulaCursor, start: Token): void {
  const { use, variables, bare, namesOutputs } = cursor;
  const variable = neededVariable(use);
  if (!variables.has(variable))
    cursor.stop(problem('missing-variable', { variable }, cursor.source.placeAt(start.offset)));
  const [first] = bare;
  const isOneOfMany = use.kind === 'loss' && use.outputs !== undefined && use.outputs > 1;
  if (namesOutputs && isOneOfMany && first !== undefined) cursor.fail('which-output', first);
}

function depthOf(formula: Formula): number {
  const parts = partsOf(formula);
  return parts.length === 0 ? 0 : 1 + Math.max(...parts.map(depthOf));
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'constant':
    case 'variable':
    case 'output':
      return [];
    case 'call':
      return formula.args;
    case 'conditional': {
      const { condition, chosen, otherwise } = formula;
      return [condition.left, condition.right, chosen, otherwise];
    }
    case 'sum':
      return [formula.body];
  }
}
