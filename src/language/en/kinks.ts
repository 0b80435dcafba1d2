import type { FunctionKink } from '../../derivation/function-kinks.ts';
import type { DocumentSentences } from '../language.ts';
import { say } from '../sentence.ts';
import { listed } from './listed.ts';

/** What becomes of a derivative at the kinks of its function: what it is, or what is agreed on. */
export const kinks: DocumentSentences['kinks'] = ({ kinks: all }) =>
  say`${[smooth(all), corners(all), jumps(all), agreed(all)].filter((text) => text !== '').join(' ')}`;

type ByKind<K extends FunctionKink['kind']> = Extract<FunctionKink, { kind: K }>;

function smooth(all: readonly FunctionKink[]): string {
  const found = all.filter((kink): kink is ByKind<'smooth'> => kink.kind === 'smooth');
  if (found.length === 0) return '';
  const slopes = found.map(({ at, slope }) => `${signed(slope)} at ${place(at)}`);
  return `Where a part of the formula has a kink, the rules do not apply; but from both sides the derivative comes to ${listed(slopes)}, and that is its value.`;
}

function corners(all: readonly FunctionKink[]): string {
  const found = all.filter((kink): kink is ByKind<'corner'> => kink.kind === 'corner');
  if (found.length === 0) return '';
  const slopes = found.map(
    ({ at, left, right }) => `from ${signed(left)} to ${signed(right)} at ${place(at)}`,
  );
  return `The function has ${found.length === 1 ? 'a kink, where it has' : 'kinks, where it has'} no derivative: its slope passes ${listed(slopes)}.`;
}

function jumps(all: readonly FunctionKink[]): string {
  const found = all.filter(({ kind }) => kind === 'jump');
  if (found.length === 0) return '';
  return `At ${listed(found.map(({ at }) => place(at)))} the function is not continuous and has no derivative.`;
}

function agreed(all: readonly FunctionKink[]): string {
  const found = all.filter((kink): kink is ByKind<'corner' | 'jump'> => kink.kind !== 'smooth');
  const values = found.flatMap(({ at, slope }) =>
    slope === null ? [] : [`${signed(slope)} at ${place(at)}`],
  );
  const without = found.filter(({ slope }) => slope === null).map(({ at }) => place(at));
  const texts = [
    ...(values.length === 0 ? [] : [`By convention the derivative is taken to be ${listed(values)}.`]),
    ...(without.length === 0 ? [] : [`The formula for the derivative has no value at ${listed(without)}.`]),
  ];
  return texts.join(' ');
}

const place = (at: string): string => `z = ${signed(at)}`;

/** A number with a minus sign and not a hyphen. */
const signed = (number: string): string => number.replace('-', '−');
