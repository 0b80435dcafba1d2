import { languages } from '../../../src/language/index.ts';
import { formatProblem } from '../../../src/language/problems.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { problemCodes, sampleProblems } from '../samples.ts';
import { aspectOf } from './aspects.ts';
import type { RealCase } from './case.ts';
import { unreached } from './unreached.ts';

/** A case and what it is answered with. */
export interface Answer {
  readonly asked: RealCase;
  readonly problems: readonly Problem[];
}

/** The table of all mistakes for people: what is typed, and both answers. */
export const errorTable = (answers: readonly Answer[]): string =>
  [head, ...problemCodes.map((code) => sectionOf(code, answers))].join('\n');

const head = `# Mistakes and their messages

Every mistake that chalkgrad tells a user about, by its code in the library, with something that leads to it and the
message in English and in Chinese. The exit status is 2. A test runs every command here and holds this page to the
answers, so it is written by no one: \`npx vitest run test/problem/error-table.test.ts -u\` renews it.
`;

function sectionOf(code: string, answers: readonly Answer[]): string {
  const examples = answers.filter(({ problems: [first] }) => first?.code === code);
  const others = sampleProblems.filter(
    (problem) => problem.code === code && unreached.has(aspectOf(problem)),
  );
  return [`## ${code}\n`, ...examples.map(exampleOf), ...others.map(madeUp)].join('\n');
}

const exampleOf = ({ asked, problems }: Answer): string =>
  ['```console', ...shownFiles(asked), commandOf(asked), ...messagesOf(problems), '```\n'].join('\n');

/** One that cannot be tried everywhere. */
const madeUp = (problem: Problem): string =>
  [
    `Where there is ${unreached.get(aspectOf(problem)) ?? ''}:\n`,
    '```console',
    ...messagesOf([problem]),
    '```\n',
  ].join('\n');

const messagesOf = (problems: readonly Problem[]): readonly string[] =>
  Object.values(languages).flatMap((words) =>
    problems.map((problem) => formatProblem(words.problems, problem)),
  );

function shownFiles({ files, input, programs }: RealCase): readonly string[] {
  const all = input === undefined ? files : [...files, { name: 'input', content: input, shown: undefined }];
  const texts = all.map(({ name, content, shown = String(content) }) =>
    `$ cat ${name}\n${visible(shown)}`.replace(/\n$/, ''),
  );
  if (programs === undefined) return texts;
  const names = Object.keys(programs).join(', ');
  return [...texts, names === '' ? '# without any TeX engine' : `# with a faulty ${names}`];
}

const visible = (text: string): string => text.replace(/\0/g, '\\0').replace(/\r/g, '\\r');

const commandOf = ({ argv, input }: RealCase): string =>
  `$ ${argv.map(typedWord).join(' ')}${input === undefined ? '' : ' < input'}`;

/** A word as it is typed in a shell; a long one is cut. */
function typedWord(word: string): string {
  const short = word.length <= 80 ? word : `${word.slice(0, 40)}…`;
  return /^[\w./,=-]+$/.test(short) ? short : `'${short}'`;
}
