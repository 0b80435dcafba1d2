import { type Problem, ProblemError } from '../problem/problem.ts';
import { readFormula } from './formula-values.ts';
import type { Source } from './source/source.ts';
import { textWithin } from './source/text-within.ts';
import { nodeAt, pathText, type SourceNode } from './source/tree.ts';
import type { TypedFormula } from './spec.ts';
import type { FormulaUse } from './typed/names.ts';

/** The formulas of a description by the paths at which they stand, `loss` or `layers[0].activation`. */
export interface DescribedFormulas {
  readonly formulas: ReadonlyMap<string, TypedFormula>;
  readonly problems: readonly Problem[];
}

/** Reads every formula of a description, whatever else may be wrong with it. */
export function readFormulas(root: SourceNode, source: Source): DescribedFormulas {
  const layers = nodeAt(root, ['layers']);
  const count = layers?.kind === 'list' ? layers.items.length : 0;
  const hidden = Array.from({ length: count }, (_, index) =>
    formulaAt(root, source, ['layers', index, 'activation'], { kind: 'activation' }),
  );
  const outputs = wholeNumber(nodeAt(root, ['layers', count - 1, 'units']));
  const all = [...hidden, formulaAt(root, source, ['loss'], { kind: 'loss', outputs })];
  return {
    formulas: new Map(all.flatMap(({ formulas }) => [...formulas])),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function formulaAt(
  root: SourceNode,
  source: Source,
  path: readonly PropertyKey[],
  use: FormulaUse,
): DescribedFormulas {
  const node = nodeAt(root, [...path, 'expression']);
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return { formulas: new Map(), problems: [] };
  try {
    const formula = readFormula(textWithin(node, source), use);
    return { formulas: new Map([[pathText(path), formula]]), problems: [] };
  } catch (error) {
    if (error instanceof ProblemError) return { formulas: new Map(), problems: error.problems };
    throw error;
  }
}

const wholeNumber = (node: SourceNode | undefined): number | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'number' && Number.isInteger(node.value)
    ? node.value
    : undefined;
