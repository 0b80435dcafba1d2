import { numbersApart, stretchesOf, turned } from './direction.ts';

/**
 * Which characters a document's own fonts surely have; any other one goes through `\chalkglyph`, which looks for it while
 * TeX runs.
 */
export interface FontCoverage {
  has(character: string): boolean;
  /** Whether TeX sets the text, and must be told what runs from right to left. */
  readonly sets: boolean;
}

/** Latin Modern: the European Latin alphabets, typographic marks and arrows. */
const latin =
  /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u0137\u0139-\u0148\u014a-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u20ac\u2190-\u2193\u2212]/u;

/** Chinese punctuation and full-width forms. */
const chinesePunctuation = /[\u3001-\u3003\u3005-\u3011\u3014-\u3017\uff01-\uff5e]/u;

export const latinFonts: FontCoverage = { has: (character) => latin.test(character), sets: true };

const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);

/** The Chinese characters of GB 2312, rows 16 to 87 in the order of their codes. */
const commonHan: ReadonlySet<string> = new Set(
  new TextDecoder('gb18030')
    .decode(new Uint8Array(rows.flatMap((row) => cells.flatMap((cell) => [row, cell]))))
    .replace(/\P{Script=Han}/gu, ''),
);

/** Latin Modern and Fandol, of which every font has the Chinese characters of GB 2312. */
export const chineseFonts: FontCoverage = {
  has: (character) => latin.test(character) || chinesePunctuation.test(character) || commonHan.has(character),
  sets: true,
};

/** For text that is not typeset, such as bookmarks. */
export const anyFonts: FontCoverage = { has: () => true, sets: false };

/** Where a TeX command stands for a character that TeX, or a ligature of the font, would read in another way. */
const commands: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['%', '\\%'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['"', '\\textquotedbl{}'],
  ["'", '\\textquotesingle{}'],
  ['`', '\\textasciigrave{}'],
]);

/**
 * Any text as TeX that prints it as it was typed: no character acts as a command. White space becomes one blank, and
 * invisible characters are dropped; words that run from right to left stand inside `\\chalkleftward`.
 */
export function escapeTex(text: string, fonts: FontCoverage): string {
  if (!fonts.sets) return plainly(visible(text), fonts);
  return stretchesOf(visible(text))
    .map((stretch) =>
      stretch.direction === 'rightward'
        ? plainly(stretch.text, fonts)
        : `\\chalkleftward{${leftward(stretch.text, fonts)}}`,
    )
    .join('');
}

const leftward = (text: string, fonts: FontCoverage): string =>
  numbersApart(text)
    .map(({ text: words, direction }) =>
      direction === 'leftward' ? plainly(turned(words), fonts) : `\\chalkrightward{${plainly(words, fonts)}}`,
    )
    .join('');

/** Scripts whose letters join; a word of theirs stays in one piece, set by a font that is told so. */
const joining = ['Arabic', 'Syriac'] as const;

const joiningWord = new RegExp(
  `(${joining.map((script) => `(?:\\p{Script=${script}}\\p{M}*)+`).join('|')})`,
  'u',
);

const plainly = (text: string, fonts: FontCoverage): string =>
  text
    .split(joiningWord)
    .map((part, place) =>
      place % 2 === 1 ? wordTex(part) : Array.from(part, (character) => escaped(character, fonts)).join(''),
    )
    .join('')
    // TeX fonts join two of these to a dash, a quotation mark or a guillemet; an italic correction keeps them apart.
    .replace(/([-,<>])(?=\1)/g, '$1\\/');

const visible = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');

function wordTex(word: string): string {
  const script = joining.find((name) => new RegExp(`^\\p{Script=${name}}`, 'u').test(word));
  return `\\chalkglyph[Script=${script}]{${hexadecimal(word)}}{${word}}`;
}

function escaped(character: string, fonts: FontCoverage): string {
  const command = commands.get(character);
  if (command !== undefined) return command;
  return fonts.has(character) ? character : `\\chalkglyph{${hexadecimal(character)}}{${character}}`;
}

/** The code point of the first character. */
const hexadecimal = (text: string): string =>
  (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
