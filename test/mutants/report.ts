import type { Mutant } from './mutants.ts';

/** What became of a mutant: who found it, or why there is nothing to find. */
export interface Result {
  readonly mutant: Mutant;
  readonly fate: 'product' | 'tests' | 'equivalent' | 'survived';
  /** What the product's user is told; the reason why it is no fault. */
  readonly text: string;
}

const count = (results: readonly Result[], fate: Result['fate']): number =>
  results.filter((result) => result.fate === fate).length;

/** Of the faults that can be found. */
const shareOf = (results: readonly Result[]): string => {
  const real = results.length - count(results, 'equivalent');
  return real === 0 ? '-' : `${((100 * count(results, 'product')) / real).toFixed(1)} %`;
};

const row = (name: string, results: readonly Result[]): string =>
  `| ${[
    name,
    results.length,
    count(results, 'product'),
    count(results, 'tests'),
    count(results, 'survived'),
    count(results, 'equivalent'),
    shareOf(results),
  ].join(' | ')} |`;

const shown = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 70);

const line = ({ mutant, text }: Result): string => {
  const { file, line, kind, before, after } = mutant;
  const change = `${kind}: \`${shown(before)}\` → \`${shown(after)}\``;
  return `- ${file}:${line} ${change}${text === '' ? '' : `; ${text}`}`;
};

const listed = (heading: string, results: readonly Result[]): readonly string[] =>
  results.length === 0 ? [] : ['', `## ${heading}`, '', ...results.map(line)];

/** A table by rooms, and each mutant that the product does not find. */
export function reportOf(results: readonly Result[], seed: number): string {
  const names = [...new Set(results.map(({ mutant }) => mutant.room))];
  const of = (fate: Result['fate']): readonly Result[] => results.filter((result) => result.fate === fate);
  return [
    `# Mutants of seed ${seed}`,
    '',
    '| room | planted | found by the product | only by tests | survived | equivalent | by the product |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...names.map((name) =>
      row(
        name,
        results.filter(({ mutant }) => mutant.room === name),
      ),
    ),
    row('all', results),
    ...listed('Only found by tests', of('tests')),
    ...listed('Survived', of('survived')),
    ...listed('Equivalent', of('equivalent')),
  ].join('\n');
}
