import type { Equation, Justification } from '../derivation/equation.ts';
import type { Language } from '../language/language.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Line, Mark } from './document.ts';
import { chainRuleMarks, differenceMarks, leftMarks, resultMarks } from './marks.ts';

/** How a line stands in its section, beyond what the equation says. */
export interface LineChoices {
  readonly model?: Equation | undefined;
  readonly repeated?: boolean;
  readonly reason?: Sentence;
}

/** The line that shows an equation. */
export function lineOf(
  equation: Equation,
  language: Language,
  { model, repeated = false, reason }: LineChoices = {},
): Line {
  return {
    kind: 'line',
    equation,
    members: equation.members,
    reason: reason ?? reasonOf(equation.because, language),
    marks: marksOf(equation, model),
    boxed: equation.because.kind === 'result',
    repeated,
    tag: 'value',
  };
}

function marksOf({ because, members, compact }: Equation, model: Equation | undefined): readonly Mark[] {
  switch (because.kind) {
    case 'chain-rule':
      return chainRuleMarks(members);
    case 'recall':
      return leftMarks('outer');
    case 'local-derivative':
      return leftMarks('local');
    case 'result':
      return resultMarks(members, compact);
    case 'same-way':
      return model === undefined ? [] : differenceMarks(members, model.members);
    case 'definition':
    case 'known':
    case 'loss-derivative':
    case 'rewritten':
    case 'differentiated':
    case 'simplified':
    case 'conclusion':
      return [];
  }
}

/**
 * A line whose model is not in the document: it shows where it comes from itself, with the earlier result still named
 * between, ∂E/∂w = ∂E/∂z · x = …
 */
export function spelledOut(equation: Equation, language: Language): Line {
  const { members, compact } = equation;
  const [left, ...right] = members;
  if (left === undefined || compact === undefined) throw new Error('only a result can be spelled out');
  const reason = reasonOf({ kind: 'result' }, language);
  return { ...lineOf(equation, language, { reason }), members: [left, compact, ...right], boxed: true };
}

/** The words beside a line. */
export const reasonOf = (because: Justification, { reasons }: Language): Sentence =>
  said(reasons, because.kind, because);

type ByKind<K extends Justification['kind']> = Extract<Justification, { kind: K }>;

/** Pairs a reason with the sentence of its kind, which the compiler follows through the type parameter only. */
const said = <K extends Justification['kind']>(
  reasons: { readonly [P in K]: (because: ByKind<P>) => Sentence },
  kind: K,
  because: ByKind<K>,
): Sentence => reasons[kind](because);

/** Lines with a reason said once: a line that repeats the words of the one before it goes without. */
export function reasonsOnce(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const again = before !== undefined && JSON.stringify(before.reason) === JSON.stringify(line.reason);
    return again ? { ...line, reason: [] } : line;
  });
}
