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
    case 'rule':
    case 'law':
    case 'move':
    case 'conclusion':
    case 'in-range':
    case 'update':
      return [];
  }
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
