import type { FunctionKink } from '../../derivation/function-kinks.ts';
import type { DocumentSentences } from '../language.ts';
import { say } from '../sentence.ts';

/** 函数在尖点处的导数：本来的值，或约定的值。 */
export const kinks: DocumentSentences['kinks'] = ({ kinks: all }) =>
  say`${[smooth(all), corners(all), jumps(all), agreed(all)].join('')}`;

type ByKind<K extends FunctionKink['kind']> = Extract<FunctionKink, { kind: K }>;

function smooth(all: readonly FunctionKink[]): string {
  const found = all.filter((kink): kink is ByKind<'smooth'> => kink.kind === 'smooth');
  if (found.length === 0) return '';
  const slopes = found.map(({ at, slope }) => `${place(at)} 处趋于 ${signed(slope)}`);
  return `公式的某一部分有尖点，求导法则在那里不适用；但从两侧看，导数在 ${slopes.join('，在 ')}，这就是它在那里的值。`;
}

function corners(all: readonly FunctionKink[]): string {
  const found = all.filter((kink): kink is ByKind<'corner'> => kink.kind === 'corner');
  if (found.length === 0) return '';
  const slopes = found.map(
    ({ at, left, right }) => `在 ${place(at)} 处由 ${signed(left)} 变为 ${signed(right)}`,
  );
  return `函数有尖点，那里没有导数：斜率${slopes.join('，')}。`;
}

function jumps(all: readonly FunctionKink[]): string {
  const found = all.filter(({ kind }) => kind === 'jump');
  if (found.length === 0) return '';
  return `函数在 ${found.map(({ at }) => place(at)).join('、')} 处不连续，那里没有导数。`;
}

function agreed(all: readonly FunctionKink[]): string {
  const found = all.filter((kink): kink is ByKind<'corner' | 'jump'> => kink.kind !== 'smooth');
  const values = found.flatMap(({ at, slope }) =>
    slope === null ? [] : [`${place(at)} 处取 ${signed(slope)}`],
  );
  const without = found.filter(({ slope }) => slope === null).map(({ at }) => place(at));
  const said = values.length === 0 ? '' : `按约定，导数在 ${values.join('，在 ')}。`;
  return without.length === 0 ? said : `${said}导数的公式在 ${without.join('、')} 处没有值。`;
}

const place = (at: string): string => `z = ${signed(at)}`;

const signed = (number: string): string => number.replace('-', '−');
