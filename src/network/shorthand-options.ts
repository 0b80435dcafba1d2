import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { readFormula } from './formula-values.ts';
import { maxL2 } from './limits.ts';
import type { Source } from './source/source.ts';
import { type ActivationSpec, activationNames, type LossSpec, lossNames, type TypedFormula } from './spec.ts';
import { exampleOf, type FormulaUse, looksLikeName } from './typed/names.ts';

/** The activation that an option gives, a name or a typed formula; for anything else adds a problem. */
export function activationOption(problems: Problem[], option: string, given: string): ActivationSpec {
  const use = { kind: 'activation' } as const;
  const name = activationNames.find((each) => each === given);
  return name ?? formulaOption(problems, option, given, use, activationNames) ?? 'sigmoid';
}

/** The loss that `--loss` gives, likewise; `outputs` is absent where their number is not known. */
export function lossOption(problems: Problem[], given: string, outputs: number | undefined): LossSpec {
  const use = { kind: 'loss', outputs } as const;
  const name = lossNames.find((each) => each === given);
  return name ?? formulaOption(problems, '--loss', given, use, lossNames) ?? 'half-squared-error';
}

/** The factor λ, from 0 to `maxL2`; for anything else adds a problem. */
export function l2Option(problems: Problem[], given: number): number {
  if (given >= 0 && given <= maxL2) return given;
  const facts = { path: 'l2', found: given, least: 0, most: maxL2 };
  problems.push(problem('out-of-range', facts, { kind: 'option', option: '--l2' }));
  return 0;
}

function formulaOption(
  problems: Problem[],
  option: string,
  given: string,
  use: FormulaUse,
  known: readonly string[],
): TypedFormula | undefined {
  if (looksLikeName(given, use)) {
    const formula = { text: exampleOf(use), isMeant: false, place: 'option' } as const;
    const facts = { what: use.kind, found: given, known, suggestion: suggest(given, known), formula };
    problems.push(problem('unknown-name', facts, { kind: 'option', option }));
    return undefined;
  }
  return formulaIn(problems, optionSource(option, given), use);
}

function formulaIn(problems: Problem[], source: Source, use: FormulaUse): TypedFormula | undefined {
  try {
    return readFormula(source, use);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

const optionSource = (option: string, text: string): Source => ({
  text,
  placeAt: (offset) => ({ kind: 'option', option, column: offset + 1 }),
});
