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

const columns = 'planted | found by the product | only by tests | survived | equivalent | by the product |';

/** Results in rows by what they have in common. */
function table(
  of: string,
  results: readonly Result[],
  groupOf: (result: Result) => string,
): readonly string[] {
  const names = [...new Set(results.map(groupOf))];
  return [
    '',
    `| ${of} | ${columns}`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...names.map((name) =>
      row(
        name,
        results.filter((result) => groupOf(result) === name),
      ),
    ),
    row('all', results),
  ];
}

/** How the product tells of a fault. */
function toldAs(text: string): string {
  if (text.includes('false-derivation')) return 'an equation is false, or breaks the contract';
  if (/false-general|false-lines/.test(text)) return 'a line about any network is false';
  if (text.includes('misprinted')) return 'print does not read as it was meant';
  if (/crash|not even a program|Error|at .*:\d+:\d+/.test(text))
    return 'an invariant stops it (a thrown error)';
  return text.includes('did not come') ? 'does not come to an end' : 'witnesses disagree';
}

function ways(results: readonly Result[]): readonly string[] {
  const found = results.filter(({ fate }) => fate === 'product').map(({ text }) => toldAs(text));
  return [...new Set(found)].map((way) => `- ${way}: ${found.filter((each) => each === way).length}`);
}

interface Drawn {
  readonly seed: number;
  /** How many were drawn beside these that the compiler refuses. */
  readonly refused: number;
  /** Whether tests were asked about those that the product does not find. */
  readonly isTested: boolean;
}

/** Tables by rooms and kinds, how the product tells, and each mutant that it does not find. */
export function reportOf(results: readonly Result[], { seed, refused, isTested }: Drawn): string {
  const of = (fate: Result['fate']): readonly Result[] => results.filter((result) => result.fate === fate);
  return [
    `# Mutants of seed ${seed}`,
    '',
    'Faults planted one at a time, and who finds them: the product while it builds a small corpus of networks, or only its',
    `tests. Shares are of those that are faults. ${refused} more were drawn that the compiler refuses. Made by`,
    isTested ? '`npm run mutants`.' : '`npm run mutants -- --no-tests`: tests were not asked.',
    ...table('room', results, ({ mutant }) => mutant.room),
    ...table('kind', results, ({ mutant }) => mutant.kind),
    '',
    'How the product tells:',
    '',
    ...ways(results),
    ...listed('Only found by tests', of('tests')),
    ...listed('Survived', of('survived')),
    ...listed('Equivalent', of('equivalent')),
  ].join('\n');
}
