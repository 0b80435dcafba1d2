import { describe, expect, it, test } from 'vitest';
import { weight } from '../../../src/quantity/quantity.ts';
import { lineStart, markdownText } from '../../../src/render/markdown/escape.ts';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import { survivingTex } from '../../../src/render/markdown/math.ts';
import { corpus, workedNotes } from '../../networks/corpus.ts';
import { composed } from '../composed.ts';
import { hostile } from '../hostile.ts';
import { setStrictly } from '../strict-katex.ts';

test.each(['en', 'zh'] as const)(
  'the worked network in %s is the text that was looked at',
  async (language) => {
    const markdown = renderMarkdown(composed(workedNotes, language));
    await expect(markdown).toMatchFileSnapshot(`../../fixtures/documents/3-2-2.${language}.md`);
  },
);

const displays = /^\$\$\n(.*)\n\$\$$/gm;
const inline = /\$([^$\n]+)\$/g;

describe.each([
  ...corpus.map((spec) => [spec.name, composed(spec, 'en')] as const),
  ['the worked notes in Chinese', composed(workedNotes, 'zh')] as const,
  ['one weight', composed(workedNotes, 'en', weight(1, 1, 2))] as const,
])('the text of %s', (_, document) => {
  const markdown = renderMarkdown(document);
  const displayed = [...markdown.matchAll(displays)].map(([, tex = '']) => tex);
  const spoken = [...markdown.replace(displays, '').matchAll(inline)].map(([, tex = '']) => tex);

  it('has displays that a strict KaTeX sets, each with a number', () => {
    expect(displayed.length).toBeGreaterThan(5);
    expect(markdown.match(/^\$\$$/gm)).toHaveLength(2 * displayed.length);
    for (const tex of displayed) {
      expect(tex).toMatch(/ \\tag\{[^{}]+\}$/);
      setStrictly(tex);
    }
  });

  it('has formulas in its sentences that a strict KaTeX sets', () => {
    expect(spoken.length).toBeGreaterThan(5);
    for (const tex of spoken) setStrictly(tex, false);
  });

  it('has formulas that mean nothing as Markdown', () => {
    expect(
      [...displayed, ...spoken].filter((tex) =>
        /\\[^A-Za-z]|(?<![A-Za-z0-9])_|[*<>`~|]|&(?! )|\]\(/.test(tex),
      ),
    ).toEqual([]);
  });

  it('has a place for every link, once', () => {
    const anchors = [...markdown.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(5);
  });
});

test('the figure stands there once', () => {
  expect(renderMarkdown(composed(workedNotes, 'en')).match(/!\[[^\]]*\]\(network\.svg\)/g)).toHaveLength(1);
});

test.each([
  ['\\hat{Y}_{1}', '\\hat Y_{1}'],
  ['\\bigl\\{a\\bigr\\}', '\\bigl\\lbrace a\\bigr\\rbrace '],
  ['w_{11}^{2}', 'w_{11}^{2}'],
])('%s is spelled %s', (tex, spelled) => expect(survivingTex(tex)).toBe(spelled));

describe('text of the user', () => {
  test.each([
    ['a_b*c', 'a\\_b\\*c'],
    ['<b> & "c"', '&lt;b&gt; &amp; "c"'],
    ['`x` ~y~ ^z^ |', '\\`x\\` \\~y\\~ \\^z\\^ \\|'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
    ['$5', '<span>\\$</span>5'],
    ['C:\\x', 'C:\\\\x'],
    ['https://a.example www.a.example', 'https\\://a.example www\\.a.example'],
    ['one\n\n# two', 'one \\# two'],
    ['@me #1 {.c}', '\\@me \\#1 \\{.c\\}'],
    ['A 3-2-2 network (first).', 'A 3-2-2 network (first).'],
  ])('%j is written as %j', (text, markdown) => expect(markdownText(text)).toBe(markdown));

  test.each([
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['===', '\\==='],
    ['---', '\\---'],
    ['12. item', '12\\. item'],
    ['1) item', '1\\) item'],
    ['     code', 'code'],
    ['3-2-2', '3-2-2'],
  ])('%j begins a line as %j', (text, markdown) => expect(lineStart(text)).toBe(markdown));

  test.each(hostile)('leaves the other lines alone: %s', (text) => {
    const linesOf = (title: string): readonly string[] =>
      renderMarkdown(composed({ ...workedNotes, document: { title, author: title } }, 'en')).split('\n');
    const [plain, changed] = [linesOf('plain'), linesOf(text)];
    expect(changed).toHaveLength(plain.length);
    expect(changed.filter((line, index) => line !== plain[index])).toHaveLength(2);
    expect(changed.slice(3)).toEqual(plain.slice(3));
    const active = changed
      .slice(0, 3)
      .map((line) => line.replaceAll('<span>\\$</span>', '').replace(/^# /, ''));
    expect(active.filter((line) => /(?<!\\)(?:\\\\)*[*_`[\]{}<>$~^|#]/.test(line))).toEqual([]);
  });
});

test('the same document is the same text, byte for byte', () => {
  expect(renderMarkdown(composed(workedNotes, 'en'))).toBe(renderMarkdown(composed(workedNotes, 'en')));
});
