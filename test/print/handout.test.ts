import { describe, expect, test } from 'vitest';
import type { LanguageName } from '../../src/language/index.ts';
import { weight } from '../../src/quantity/quantity.ts';
import { handout } from '../render/latex/handout.ts';
import type { SampleChoices } from '../render/samples.ts';
import { complaintsIn, print } from './xelatex.ts';

const languages: readonly LanguageName[] = ['zh', 'en'];

/** A character, or the code that stands for it where no font has it. */
const shown = (character: string): RegExp => {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return new RegExp(`${character}|U\\+${code}`, 'u');
};

describe.each(languages)('a handout in %s', (language) => {
  test.each<[string, SampleChoices]>([
    ['3-2-2', {}],
    ['3-2-2', { only: weight(1, 2, 3) }],
    ['1-1', { bias: true }],
    ['1-1-1-1', { bias: true }],
    ['2-3-2', { bias: true, outputActivation: 'linear' }],
    ['2-12-3', { bias: true }],
    ['4-4-4-2', { bias: true }],
    ['3-3-3-3-3', {}],
  ])('of %s with %j is printed cleanly', async (shorthand, choices) => {
    const { complaints, pages } = await print(handout(shorthand, language, choices));
    expect(complaints).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  test.each([
    ['a4', 'A4'],
    ['letter', 'letter'],
  ] as const)('is printed on %s paper', async (paper, name) => {
    const printed = await print(handout('2-12-3', language, { bias: true, document: { paper } }));
    expect(printed).toMatchObject({ complaints: [], paper: name });
  });

  test('with sections of the choice of its user is printed cleanly', async () => {
    const sections = [{ section: 'recap' }, { section: 'backward', intro: '100% _own_ $words$\n\n{x}' }];
    const { complaints, text } = await print(
      handout('3-2-2', language, { document: { sections, without: ['closing'] } }),
    );
    expect(complaints).toEqual([]);
    expect(text).toContain('100% _own_ $words$');
  });

  test('shows the text of its user as it was typed', async () => {
    const title = String.raw`50% & a_b # $x \input{y} < > "z" ^ ~ -- ,, << >> '' é`;
    const author = '\u{1d538} \u{1f600} \u{1f393} \u{20bb7} 学 漢 α я';
    const { complaints, text } = await print(
      handout('2-1', language, { document: { title, author, course: '%', date: '{2024} א (ב 1)' } }),
    );
    expect(complaints).toEqual([]);
    const words = text.replace(/\s+/g, ' ');
    expect(words).toContain(title);
    expect(words).toContain('% {2024}');
    expect(words).toMatch(/[אב]/);
    for (const character of author.replaceAll(' ', '')) expect(words).toMatch(shown(character));
  });
});

test.each([
  ['! Undefined control sequence.'],
  ['print.tex:12: Missing $ inserted.'],
  ['Overfull \\hbox (1.2pt too wide) in paragraph at lines 3--4'],
  ['Overfull \\vbox (20.0pt too high) has occurred while \\output is active []'],
  ['Missing character: There is no 中 in font [lmroman10-regular]:mapping=tex-text;!'],
  ["LaTeX Warning: Reference `eq-1' on page 1 undefined on input line 3."],
  ["LaTeX Warning: Label `eq-1' multiply defined."],
])('a complaint is found: %s', (line) => expect(complaintsIn(`before\n${line}\nafter`)).toEqual([line]));

test('a box that nobody sees is too wide passes', () => {
  expect(complaintsIn('Overfull \\hbox (0.9pt too wide) in paragraph at lines 3--4')).toEqual([]);
});

test('a formula that cannot break is found on paper', async () => {
  const tex = handout('4-4-4-2', 'en').replaceAll('\\allowbreak', '');
  expect((await print(tex)).complaints).toContainEqual(expect.stringMatching(/^Overfull/));
});

test('a long formula breaks before an equals sign rather than before a plus', async () => {
  const wide = (letter: string, width: number): string => `\\text{word${letter}}\\kern${width}mm`;
  const formula = `y = ${wide('A', 50)} \\allowbreak + ${wide('B', 10)} \\allowbreak = ${wide('C', 10)} \\allowbreak + ${wide('D', 50)}`;
  const [preamble = ''] = handout('1-1', 'en').split('\\begin{document}');
  const { words } = await print(`${preamble}\\begin{document}\\chalkline{}{1}{${formula}}\\end{document}`);
  const height = (name: string): number => words.find(({ text }) => text === name)?.y ?? Number.NaN;
  expect(height('wordB')).toBeCloseTo(height('wordA'), 1);
  expect(height('wordC')).toBeGreaterThan(height('wordA') + 5);
});

test('a link to nothing is found on paper', async () => {
  const tex = handout('2-1', 'en').replace('\\chalkline[eq-F1-1]', '\\chalkline');
  expect((await print(tex)).complaints).toContainEqual(expect.stringContaining('eq-F1-1'));
});
