import { comparerOf } from '../../../derivation/check.ts';
import type { Derivation } from '../../../derivation/derivation.ts';
import type { Expr } from '../../../expression/expr.ts';
import { writtenSize } from '../../../expression/measure.ts';
import type { ErrorKind } from '../../../language/editions.ts';
import { ProblemError, problem } from '../../../problem/problem.ts';
import { type Uniform, uniform } from '../../../quantity/random.ts';
import { type Block, type Line, linesIn } from '../../document.ts';
import { lineWithWrongNumbers } from '../../numbers/line-numbers.ts';
import { changedOnce } from './changed.ts';
import { errorRules } from './rules.ts';

export interface ErrorChoices {
  /** How many lines are made wrong. */
  readonly count: number;
  /** Decides which, and how. */
  readonly seed: number;
}

/** Random points at which a wrong line is tried. */
export const triedPoints = 3;

/** What a relative difference must exceed at one of them; far above rounding, far below anything that a slip makes. */
const wrongness = 1e-6;

/**
 * The same blocks with lines that are wrong on purpose. Each is changed in one place of its last member, by errors of
 * different kinds in turn, and is known to be false: its sides have different values at a random point. No line is
 * changed that is said twice, and none has colours, which would tell. Of numbers a wrong line has the one that it leads to;
 * all others are right. Throws ProblemError for more errors than there are
 * lines to make wrong.
 */
export function withErrors(
  blocks: readonly Block[],
  derivation: Derivation,
  choices: ErrorChoices,
): readonly Block[] {
  const planted = plantedIn(candidatesIn(blocks), derivation, choices);
  const settled = (block: Block): Block => {
    if (block.kind === 'opening') return { ...block, blocks: block.blocks.map(settled) };
    return block.kind === 'line' ? { ...(planted.get(block) ?? block), marks: [] } : block;
  };
  return blocks.map(settled);
}

/** The longest formula that is made wrong, in nodes: an error in a line of half a page is not for finding. */
const longest = 120n;

/** Lines that say something once, and something that is found. */
function candidatesIn(blocks: readonly Block[]): readonly Line[] {
  const lines = linesIn(blocks);
  const again = new Set(
    lines.flatMap(({ equation: { id, because }, repeated }) => {
      if (because.kind === 'recall' || because.kind === 'known') return [because.of];
      return repeated ? [id] : [];
    }),
  );
  return lines.filter(({ equation, members, repeated }) => {
    const { because, section, hints, id } = equation;
    const isFirst = !repeated && because.kind !== 'recall' && because.kind !== 'known' && !again.has(id);
    const last = members.at(-1);
    const isShort = last !== undefined && writtenSize(last) <= longest;
    return isFirst && isShort && section !== 'overview' && hints === undefined;
  });
}

/** Wrong lines by the right ones in whose places they stand. */
function plantedIn(
  candidates: readonly Line[],
  derivation: Derivation,
  { count, seed }: ErrorChoices,
): ReadonlyMap<Line, Line> {
  const next = uniform(seed);
  const compare = comparerOf(derivation, { seed, points: triedPoints });
  const isFalse = ({ equation, members }: Line): boolean => {
    const [left] = members;
    const last = members.at(-1);
    if (left === undefined || last === undefined) return false;
    return compare(equation.subject, left, last).some((difference) => difference > wrongness);
  };
  const planted = new Map<Line, Line>();
  let kinds = shuffled(errorKinds, next);
  while (planted.size < count) {
    const [kind, ...others] = kinds;
    if (kind === undefined) throw tooMany(count, planted.size);
    const free = shuffled(candidates, next).filter((line) => !planted.has(line));
    const found = firstWrong(free, kind, derivation, { next, isFalse });
    if (found !== undefined) planted.set(found.right, found.wrong);
    kinds = found === undefined ? others : [...others, kind];
  }
  return planted;
}

const errorKinds: readonly ErrorKind[] = ['sign', 'term', 'slope', 'indices', 'activation'];

interface Choosing {
  readonly next: Uniform;
  isFalse(line: Line): boolean;
}

function firstWrong(
  lines: readonly Line[],
  kind: ErrorKind,
  derivation: Derivation,
  { next, isFalse }: Choosing,
): { readonly right: Line; readonly wrong: Line } | undefined {
  for (const right of lines) {
    const forms = shuffled(wrongForms(right, kind, derivation), next);
    for (const last of forms) {
      const wrong: Line = { ...right, members: [...right.members.slice(0, -1), last], planted: kind };
      const shown = isFalse(wrong) ? lineWithWrongNumbers(wrong) : undefined;
      if (shown !== undefined) return { right, wrong: shown };
    }
  }
  return undefined;
}

function wrongForms({ equation, members }: Line, kind: ErrorKind, derivation: Derivation): readonly Expr[] {
  const last = members.at(-1);
  if (last === undefined) return [];
  return changedOnce(derivation.network.pool, last, errorRules[kind](equation, derivation));
}

/** In an order that the seed decides. */
function shuffled<T>(items: readonly T[], next: Uniform): readonly T[] {
  return items
    .map((item) => ({ item, place: next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

const tooMany = (wanted: number, most: number): ProblemError =>
  new ProblemError([problem('too-many-errors', { wanted, most }, { kind: 'option', option: '--errors' })]);
