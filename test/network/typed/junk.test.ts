import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Formula } from '../../../src/network/formula.ts';
import type { FormulaUse } from '../../../src/network/typed/names.ts';
import { type Problem, ProblemError } from '../../../src/problem/problem.ts';
import { lossFormulas } from './formulas.ts';
import { printed } from './printed.ts';
import { activation, lossOf, read } from './reading.ts';

const words =
  'z y t e pi exp max sum and mod __proto__ constructor 1 2.5 1e9 ** >= == π 中 \u00a0 \u2028'.split(' ');
const pieces = fc.constantFrom(...words, ...'()[]{},+-*/^<!?:.=;%"\\ \t\n\u0000\ud800');

/** The text with something else at a place, which counts on from the start where it lies behind the end. */
function spliced(text: string, place: number, dropped: number, inserted: string): string {
  const start = place % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + dropped);
}

const texts = fc.oneof(
  fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(lossFormulas, fc.nat(), fc.nat({ max: 2 }), pieces)
    .map(([formula, place, dropped, inserted]) => spliced(printed(formula), place, dropped, inserted)),
);

/** What was read, or the problems; any other error passes through. */
function outcome(text: string, use: FormulaUse): Formula | readonly Problem[] {
  try {
    return read(text, use);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

/** Whether a refusal says one thing, at a place in the text. */
function isSound(problems: readonly Problem[], text: string): boolean {
  const place = problems[0]?.place;
  const column = place?.kind === 'shorthand' ? place.column : 0;
  return problems.length === 1 && column >= 1 && column <= text.length + 1;
}

const isRefusal = (found: Formula | readonly Problem[]): found is readonly Problem[] => Array.isArray(found);

test('any text is refused with one mistake at a place in it, or read as what is printed of it', () => {
  const uses = fc.constantFrom(activation, lossOf(1), lossOf(3), lossOf(undefined));
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(texts, uses, (text, use) => {
      const found = outcome(text, use);
      if (isRefusal(found)) refused += 1;
      else accepted += 1;
      expect(isRefusal(found) ? isSound(found, text) : read(printed(found), use)).toEqual(
        isRefusal(found) ? true : found,
      );
    }),
    { numRuns: 5000 },
  );
  expect(accepted).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(1000);
});
