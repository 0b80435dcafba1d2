import type { Formula, Selection, Statement } from '../../../program/fold.ts';
import { type Places, placedIn } from '../places.ts';

/**
 * The most units whose rows one loop walks along side by side: as many sums as there are registers for. Where a step
 * and a sum run together, four: with five or six a sample of 784-30-10 takes 7 and 15 % longer, measured in one run.
 */
export const unitsTogether = { forward: 6, backward: 5, fused: 4 } as const;

/** The most loops in one function, which keeps its bytecode far below what V8 still optimises. */
export const groupsTogether = 12;

/** Units 1 to `count` in groups of at most `most`, of nearly equal size. */
export function unitGroups(count: number, most: number): readonly (readonly number[])[] {
  const groups = Math.ceil(count / most);
  return Array.from({ length: groups }, (_, group) => {
    const [from, to] = [group, group + 1].map((edge) => Math.floor((edge * count) / groups));
    return Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, index) => (from ?? 0) + index + 1);
  });
}

/** Several of a list together, at most so many. */
export const inParts = <T>(list: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, part) =>
    list.slice(part * most, (part + 1) * most),
  );

/** Statements as the formula of the last one, with those before it put into it. */
export function inlined(statements: readonly Statement[]): Statement {
  const known = new Map<string, Formula>();
  let last: Statement | undefined;
  for (const statement of statements) {
    const formula = withFormulas(plain(statement.formula), known);
    known.set(statement.name, formula);
    last = { ...statement, formula };
  }
  if (last === undefined) throw new Error('a nest has statements');
  return last;
}

/** The statement's formula with other texts for names. It must be no choice. */
export const formulaAt = (statement: Statement, places: Places): Formula =>
  placedIn(plain(statement.formula), places);

export function plain(formula: Formula | Selection): Formula {
  if (formula.kind === 'select') throw new Error('what is summed or descended along is no choice');
  return formula;
}

function withFormulas(formula: Formula, known: ReadonlyMap<string, Formula>): Formula {
  switch (formula.kind) {
    case 'number':
    case 'constant':
      return formula;
    case 'name':
      return known.get(formula.name) ?? formula;
    case 'unary':
      return { ...formula, operand: withFormulas(formula.operand, known) };
    case 'binary':
      return {
        ...formula,
        left: withFormulas(formula.left, known),
        right: withFormulas(formula.right, known),
      };
  }
}
