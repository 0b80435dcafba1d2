import type { Statement } from '../../../program/fold.ts';

/** Statements as one text: those before the last stand behind it. */
export function inlinedText(
  statements: readonly Statement[],
  text: (formula: Statement['formula']) => string,
): string {
  const last = statements.at(-1);
  if (last === undefined) throw new Error('a nest has statements');
  const others = statements.slice(0, -1).map(({ name, formula }) => `${name} = ${text(formula)}`);
  return [text(last.formula), ...others].join(', ');
}
