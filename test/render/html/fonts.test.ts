import { expect, test } from 'vitest';
import { katexStyles } from '../../../src/render/html/fonts.ts';
import { workedNotes } from '../../networks/corpus.ts';
import { composed, page, pageParts } from '../composed.ts';

const face = (family: string, file: string, style = 'normal', weight = '400'): string =>
  `@font-face{font-display:block;font-family:${family};font-style:${style};font-weight:${weight};src:url(fonts/${file}.woff2) format("woff2"),url(fonts/${file}.ttf) format("truetype")}`;

const katexCss = [
  face('KaTeX_Main', 'KaTeX_Main-Regular'),
  face('KaTeX_Main', 'KaTeX_Main-Bold', 'normal', '700'),
  face('KaTeX_Math', 'KaTeX_Math-Italic', 'italic'),
  face('KaTeX_Size1', 'KaTeX_Size1-Regular'),
  '.katex{font:normal 1.21em KaTeX_Main,serif}',
  '.katex .mathnormal,.katex .other{font-family:KaTeX_Math;font-style:italic}',
  '.katex .delimsizing.size1{font-family:KaTeX_Size1}',
].join('');

/** The fonts that a page with this markup and style sheet would carry. */
function fontsIn(markup: string, pageCss = ''): readonly string[] {
  const css = katexStyles({ katexCss, font: (file) => `<${file}>` }, pageCss, markup);
  expect(css).not.toMatch(/url\(fonts|truetype/);
  return [...css.matchAll(/data:font\/woff2;base64,<KaTeX_([\w-]+)\.woff2>/g)].map(([, name = '']) => name);
}

test.each<[readonly string[], string, string?]>([
  [[], '<p class="plain"></p>'],
  [['Main-Regular'], '<p class="katex"></p>'],
  [['Main-Regular', 'Math-Italic'], '<p class="katex"><i class="mord mathnormal"></i></p>'],
  [['Main-Regular', 'Size1-Regular'], '<p class="katex"><i class="delimsizing size1"></i></p>'],
  [['Main-Regular'], '<p class="katex"><i class="delimsizing"><i class="size1"></i></i></p>'],
  [['Main-Regular'], '<p></p>', 'body { font-family: KaTeX_Main, serif; }'],
  [['Main-Bold'], '<p></p>', 'h1 { font-family: KaTeX_Main; font-weight: 700; }'],
  [[], '<p></p>', '.absent { font-family: KaTeX_Main; }'],
  [['Math-Italic'], '<text font-family="KaTeX_Math, \'A Serif\'" font-style="italic">w</text>'],
])('%j are the fonts of %s with %s', (fonts, markup, pageCss) => {
  expect(fontsIn(markup, pageCss)).toEqual(fonts);
});

test('a page carries six of the twenty fonts', () => {
  const html = page(composed(workedNotes, 'en'));
  const families = [...html.matchAll(/@font-face\{[^}]*?font-family:(\w+)[^}]*?font-weight:(\d+)/g)];
  expect(families.map(([, family, weight]) => `${family} ${weight}`)).toEqual([
    'KaTeX_AMS 400',
    'KaTeX_Main 700',
    'KaTeX_Main 400',
    'KaTeX_Math 400',
    'KaTeX_Size1 400',
    'KaTeX_Size3 400',
  ]);
  expect(pageParts.assets.katexCss.match(/@font-face/g)).toHaveLength(20);
});
