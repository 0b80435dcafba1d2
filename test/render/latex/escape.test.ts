import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseFonts, escapeTex, latinFonts } from '../../../src/render/latex/escape.ts';

const glyph = (letter: string): string =>
  `\\chalkglyph{0${letter.charCodeAt(0).toString(16).toUpperCase()}}{${letter}}`;

test.each([
  ['', ''],
  ['plain text, 1.5', 'plain text, 1.5'],
  ['100% & co_op #1 $5', '100\\% \\& co\\_op \\#1 \\$5'],
  ['\\input{x}', '\\textbackslash{}input\\{x\\}'],
  ['a^2 ~ b', 'a\\textasciicircum{}2 \\textasciitilde{} b'],
  [
    `"it's" \`x\``,
    '\\textquotedbl{}it\\textquotesingle{}s\\textquotedbl{} \\textasciigrave{}x\\textasciigrave{}',
  ],
  ['^^M', '\\textasciicircum{}\\textasciicircum{}M'],
  ['a-b -- c --- d', 'a-b -\\/- c -\\/-\\/- d'],
  ['<<a>> b < c, d,, e', '<\\/<a>\\/> b < c, d,\\/, e'],
  ['Pérez – naïve “quotes” → €', 'Pérez – naïve “quotes” → €'],
  ['two\r\nlines\tand \u00a0 blanks', 'two lines and blanks'],
  ['bell\u0007, zero\u0000', 'bell , zero '],
  ['zero\u200bwidth\ufeff, \u202eturned', 'zerowidth, turned'],
  ['e\u0301', 'é'],
  ['\u2764\ufe0f', '\\chalkglyph{2764}{\u2764}'],
  ['α я', '\\chalkglyph{03B1}{α} \\chalkglyph{044F}{я}'],
  ['\u{1d538}\u{1f600}', '\\chalkglyph{1D538}{\u{1d538}}\\chalkglyph{1F600}{\u{1f600}}'],
  ['lone \ud800.', 'lone \\chalkglyph{FFFD}{\ufffd}.'],
  ['中', '\\chalkglyph{4E2D}{中}'],
  ['say שלום!', 'say \\chalkleftward{שלום}!'.replace(/[א-ת]/g, glyph)],
  ['א 12.5 (ב) c', '\\chalkleftward{א \\chalkrightward{12.5} )ב(} c'.replace(/[א-ת]/g, glyph)],
  [
    'سلام 12 و',
    '\\chalkleftward{\\chalkglyph[Script=Arabic]{0633}{سلام} \\chalkrightward{12} \\chalkglyph[Script=Arabic]{0648}{و}}',
  ],
  ['ﬁ', '\\chalkglyph{FB01}{ﬁ}'],
])('%j in Latin fonts is %s', (text, tex) => expect(escapeTex(text, latinFonts)).toBe(tex));

test.each([
  ['反向传播：第 1 章（“上”）', '反向传播：第 1 章（“上”）'],
  ['啊齄', '啊齄'],
  ['漢\u{20bb7}', '\\chalkglyph{6F22}{漢}\\chalkglyph{20BB7}{\u{20bb7}}'],
  ['50%，α', '50\\%，\\chalkglyph{03B1}{α}'],
])('%j in Chinese fonts is %s', (text, tex) => expect(escapeTex(text, chineseFonts)).toBe(tex));

const commands =
  /\\(?:text(?:backslash|asciicircum|asciitilde|quotedbl|quotesingle|asciigrave)\{\}|[{}$&#%_/]|chalkglyph\{[0-9A-F]{4,6}\}\{.\}|chalkglyph\[Script=(?:Arabic|Syriac)\]\{[0-9A-F]{4,6}\}\{[\p{L}\p{M}]+\})/gsu;

const directed = /\\chalk(?:left|right)ward\{([^{}]*)\}/gu;

describe.each(Object.entries({ latinFonts, chineseFonts }))('any text in %s', (_, fonts) => {
  test('holds no other command, and nothing that TeX reads in its own way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rest = escapeTex(text, fonts)
          .replace(commands, '')
          .replace(directed, '$1')
          .replace(directed, '$1');
        expect(rest).not.toMatch(/[\\{}$&#%_^~"'`\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
      }),
    );
  });

  test('keeps its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const plain = escapeTex(text, fonts)
          .replace(/\\\//g, '')
          .replace(/\\text(\w+)\{\}/g, (_match, name: string) => named[name] ?? '?')
          .replace(/\\([{}$&#%_])/g, '$1');
        expect(plain).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});

const named: Readonly<Record<string, string>> = {
  backslash: '\\',
  asciicircum: '^',
  asciitilde: '~',
  quotedbl: '"',
  quotesingle: "'",
  asciigrave: '`',
};
