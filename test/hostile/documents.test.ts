import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../cli/run.ts';
import { hostile } from '../render/hostile.ts';

/** Beside those of the renderers, what tries to get out of every kind of file at once. */
const attacks = [
  ...hostile,
  '\\end{document}\\input{/etc/passwd}\\immediate\\write18{id}\\catcode`\\|=0 |input x ^^5cinput{x} ^^5c^^69nput \\csname input\\endcsname',
  '</script></style></title><base href=//x><iframe srcdoc="<script>1</script>"> javascript:alert(1) &#106;avascript:x',
  '" onmouseover="alert(1)" style="x:expression(1)" \' onfocus=\'alert(1)',
  '*/ globalThis.reached = 1; /* $' +
    '{globalThis.reached = 1} ` \\u002a/ \u2028globalThis.reached = 1;\u2029//',
  '\n%\n\\newcommand\\x{1}\n\\begin{verbatim}\n\\makeatletter\\def\\@{}',
  '[x](javascript:alert(1)) ![](//x) <img src=x> \n\n# head\n\n```\n$$\\href{javascript:alert(1)}{x}$$',
];

const networkWith = (words: string): string =>
  stringify({
    name: 'net',
    inputs: 1,
    layers: [{ units: 1, activation: { expression: 'z/(1 + abs(z))' } }],
    document: {
      title: words,
      author: words,
      course: words,
      date: words,
      sections: [
        { section: 'forward', intro: words },
        { section: 'backward', intro: words },
      ],
    },
  });

type Files = ReadonlyMap<string, string>;

/** Documents and code of a network with these words in every place for words. */
async function written(words: string): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-hostile-'));
  const file = join(folder, 'net.yaml');
  await writeFile(file, networkWith(words));
  for (const argv of [
    ['derive', file, '--format', 'tex,html,md'],
    ['codegen', file],
  ])
    expect(await run(...argv, '-o', folder)).toMatchObject({ status: 0, errors: '' });
  const names = ['derivation.tex', 'derivation.html', 'derivation.md', 'train.ts'];
  const fragment = await run('derive', file, '--fragment', '--stdout');
  const texts = await Promise.all(names.map((name) => readFile(join(folder, 'net', name), 'utf8')));
  await rm(folder, { recursive: true });
  return new Map([
    ...names.map((name, index) => [name, texts[index] ?? ''] as const),
    ['fragment', fragment.output],
  ]);
}

/** Texts of both networks: the one with plain words and the one with all attacks in a row. */
const texts = { plain: new Map<string, string>(), attacked: new Map<string, string>() };

beforeAll(async () => {
  const attack = attacks.join(' ');
  // As many words in as many paragraphs.
  texts.plain = new Map(await written(attack.replace(/[^\s]+/gu, 'plain')));
  texts.attacked = new Map(await written(attack));
}, 60_000);

const both = (name: string): readonly [string, string] => [
  texts.plain.get(name) ?? '',
  texts.attacked.get(name) ?? '',
];

/** How often each piece that a pattern finds stands in a text. */
function countsIn(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [piece] of text.matchAll(pattern)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** What stands more often in the text with the attacks. */
function addedTo(name: string, pattern: RegExp): readonly string[] {
  const [plain, attacked] = both(name).map((text) => countsIn(text, pattern));
  return [...(attacked ?? [])]
    .filter(([piece, count]) => count > (plain?.get(piece) ?? 0))
    .map(([piece]) => piece);
}

/** The characters that are written as commands, and the room that keeps two of them apart. */
const escapes =
  /^\\(?:text(?:backslash|asciicircum|asciitilde|quotedbl|quotesingle|asciigrave)|chalkglyph|chalkleftward|chalkrightward|[{}$&#%_/])$/;

describe.each([
  ['derivation.tex', []],
  // A fragment defines those of its own commands that it uses.
  ['fragment', ['\\newcommand']],
] as const)('words in LaTeX, %s', (name, own) => {
  test('bring no commands but those for characters', () => {
    const added = addedTo(name, /\\(?:[a-zA-Z@]+|.)/gs).filter((command) => !escapes.test(command));
    expect(added).toEqual(own);
  });

  test('bring nothing that TeX reads in its own way', () => {
    const active = (text: string): string =>
      text.replace(/^\s*%.*$/gm, '').replace(/\\(?:[a-zA-Z@]+|.)/gs, '');
    const [plain, attacked] = both(name).map((text) => countsIn(active(text), /[$&%^_~]/g));
    expect(attacked).toEqual(plain);
  });
});

test('words in a page bring no element and no attribute', () => {
  expect(addedTo('derivation.html', /<[^>]*>/g)).toEqual([]);
  const [plain, attacked] = both('derivation.html');
  expect(countsIn(attacked, /<\/?[a-z]+/g)).toEqual(countsIn(plain, /<\/?[a-z]+/g));
});

test('words in Markdown bring no line and no markup', () => {
  const [plain, attacked] = both('derivation.md');
  expect(attacked.split('\n')).toHaveLength(plain.split('\n').length);
  const markup = (text: string): ReadonlyMap<string, number> =>
    countsIn(
      text.replaceAll(dollar, ''),
      /(?<!\\)(?:[$<>`*[\]]|\]\(|!\[)|^(?:#+|-|\+|\d+\.|>|=+|```)(?= )/gm,
    );
  expect(markup(attacked)).toEqual(markup(plain));
});

/** How a dollar sign is written. */
const dollar = '<span>\\$</span>';

test('words in code stay in the comment at its head', () => {
  const [plain, attacked] = both('train.ts').map((text) =>
    text.replace(/^\/\*[^]*?\*\//, '').replace(/^\/\/.*$/gm, ''),
  );
  expect(attacked).toBe(plain);
  expect(countsIn(both('train.ts')[1], /\*\/|\/\*/g)).toEqual(countsIn(both('train.ts')[0], /\*\/|\/\*/g));
});
