import type { Expr } from '../../expression/expr.ts';
import { leavesOf } from '../../expression/leaves.ts';
import type { Block, Line, LineNumbers } from '../document.ts';
import type { Numbers } from './numbers.ts';

/** Blocks whose lines show their numbers too; lines that have some keep them. */
export const withNumbers = (blocks: readonly Block[], numbers: Numbers): readonly Block[] =>
  blocks.map((block) => {
    if (block.kind === 'opening') return { ...block, blocks: withNumbers(block.blocks, numbers) };
    return block.kind === 'line' && block.numbers === undefined && isReadyFor(block)
      ? lineWithNumbers(block, numbers)
      : block;
  });

/** The overview speaks of quantities whose numbers are found later. */
const isReadyFor = ({ equation, repeated }: Line): boolean => repeated || equation.section !== 'overview';

/** A line with its numbers, where it has any that it does not show already. */
export function lineWithNumbers(line: Line, numbers: Numbers): Line {
  const value = numbers.valueOf(line.equation);
  if (value === undefined || line.members.at(-1)?.kind === 'number') return line;
  return { ...line, numbers: numbersOf(shownForm(line, numbers), value, numbers) };
}

/**
 * A line that is wrong on purpose with the number that it leads to, everything in it being right; nothing where that is
 * not another number.
 */
export function lineWithWrongNumbers(wrong: Line): Line | undefined {
  const { numbers, members } = wrong;
  const last = members.at(-1);
  if (numbers === undefined || last === undefined) return wrong;
  const found = numbers.at.workedOut(last);
  if (found === undefined || found.value.digits === numbers.value.digits) return undefined;
  return { ...wrong, numbers: numbersOf(unlessSingle(found.form), found.value, numbers.at) };
}

const numbersOf = (form: Expr | undefined, value: LineNumbers['value'], at: Numbers): LineNumbers => ({
  ...(form !== undefined && { form }),
  isExact: form === undefined || leavesOf(form).every((leaf) => at.printed(leaf)?.exact === true),
  at,
  value,
});

/** What is worked out; a line that repeats another, or that ends in a single letter, has just a value. */
function shownForm({ equation }: Line, numbers: Numbers): Expr | undefined {
  const { kind } = equation.because;
  if (kind === 'recall' || kind === 'known') return undefined;
  return unlessSingle(numbers.formOf(equation));
}

const unlessSingle = (form: Expr): Expr | undefined =>
  form.kind === 'ref' || form.kind === 'partial' || form.kind === 'number' ? undefined : form;
