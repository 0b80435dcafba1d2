import { describe, expect, it, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { machineName } from '../../../src/quantity/machine-name.ts';
import { weight } from '../../../src/quantity/quantity.ts';
import { renderHtml } from '../../../src/render/html/page.ts';
import { corpus, printed, workedNotes } from '../../networks/corpus.ts';
import { composed, page, pageParts } from '../composed.ts';
import { hostile } from '../hostile.ts';
import { elementsOf, type XmlElement } from '../xml-elements.ts';
import { explorerOf } from './explorer-of.ts';

const voids = /<(?:meta|link)\b[^>]*>/g;

/** The elements of a page after its head, but for its script. */
const bodyOf = (html: string): readonly XmlElement[] =>
  elementsOf(/<body>.*<\/body>/s.exec(withoutScript(html))?.[0] ?? '');

const withoutScript = (html: string): string =>
  html.replace(`<script>\n${pageParts.script.trimEnd()}\n</script>\n`, '');

const attribute = (name: string, elements: readonly XmlElement[]): readonly string[] =>
  elements.flatMap(({ attributes }) => attributes.get(name) ?? []);

const stubbed = {
  ...pageParts,
  assets: { ...pageParts.assets, font: (file: string) => `(${file})` },
};

test.each(['en', 'zh'] as const)(
  'the worked network in %s is the page that was looked at',
  async (language) => {
    const html = renderHtml(composed(workedNotes, language), stubbed);
    await expect(html).toMatchFileSnapshot(`../../fixtures/documents/3-2-2.${language}.html`);
  },
);

const ofOneWeight = composed(workedNotes, 'en', weight(1, 1, 2));

const documents: readonly (readonly [string, Document])[] = [
  ...printed.map((spec) => [spec.name, composed(spec, 'en')] as const),
  ['the worked notes in Chinese', composed(workedNotes, 'zh')],
  ['one weight', ofOneWeight],
];

describe.each(documents)('the page of %s', (_, document) => {
  const html = page(document);
  const elements = bodyOf(html);
  const ids = attribute('id', elements);
  const lines = elements.filter(({ attributes }) => attributes.get('class')?.split(' ')[0] === 'line');

  it('has every id once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a place for every link, and every link goes inside', () => {
    const links = attribute('href', elements);
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  it('has an anchor for every number, and for what each equation uses', () => {
    const numbers = elements.filter(({ attributes }) => attributes.get('class') === 'number');
    const anchored = lines.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(numbers).toHaveLength(lines.length);
    expect(new Set(attribute('href', numbers))).toEqual(new Set(anchored.map((id) => `#${id}`)));
    const used = attribute('data-uses', lines).flatMap((uses) => uses.split(' '));
    expect(used.filter((id) => !anchored.includes(id))).toEqual([]);
  });

  it('has one formula a line, for the eye and as MathML', () => {
    const pieces = html
      .split('<li class="line')
      .slice(1)
      .map((piece) => piece.split('</li>')[0] ?? '');
    expect(pieces).toHaveLength(lines.length);
    for (const piece of pieces) {
      const set = piece.slice(piece.indexOf('<div class="set">'));
      expect(set.match(/<math /g)).toHaveLength(1);
      expect(set.match(/class="katex-html"/g)).toHaveLength(1);
    }
  });

  it('lets formulas break where the line allows it, before an operator, and nowhere else', () => {
    const sets = html
      .split('<div class="set">')
      .slice(1)
      .map((piece) => piece.split('</div>')[0] ?? '');
    for (const set of sets) {
      const parts = set.split('<span class="katex-base">').slice(1);
      const allowed = parts
        .slice(0, -1)
        .filter((part) =>
          /class="mspace allowbreak"(?: style="[^"]*")?><\/span>(?:<span class="mspace"[^>]*><\/span>)?<\/span>$/.test(
            part,
          ),
        );
      expect(allowed).toHaveLength(parts.length - 1);
    }
  });

  it('asks for nothing from elsewhere', () => {
    const addresses = html.match(/\b(?:https?:)?\/\/[\w.-]+\/[\w/.-]*/g) ?? [];
    const namespaces = ['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2000/svg'];
    expect(
      addresses.filter((address) => address.startsWith('http') && !namespaces.includes(address)),
    ).toEqual([]);
    expect(html.match(/url\((?!data:)/g)).toBeNull();
    expect(withoutScript(html).match(/<script|\ssrc=|@import/g)).toBeNull();
  });

  it('says its language, and its title in words', () => {
    expect(html).toContain(`<html lang="${document.language.tag}">`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it('orders its headings', () => {
    const levels = elements.flatMap(({ name }) => /^h(\d)$/.exec(name)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  describe.runIf(document !== ofOneWeight)('explored', () => {
    const { layers } = document.derivation.network;
    const names = layers
      .flatMap(({ weights, biases }) => [...weights, ...biases])
      .map((parameter) => machineName(parameter));

    it('has a button for every parameter, and its derivative', () => {
      const buttons = elements.filter(({ attributes }) => attributes.get('role') === 'button');
      const { derivatives } = explorerOf(document);
      expect(new Set(attribute('data-quantity', buttons))).toEqual(new Set(names));
      expect(buttons.every(({ attributes }) => (attributes.get('aria-label') ?? '') !== '')).toBe(true);
      expect(derivatives.map(({ parameter }) => machineName(parameter)).toSorted()).toEqual(names.toSorted());
    });

    it('leads to lines that stand on the page', () => {
      const found = attribute('data-lines', elements).flatMap((value) => value.split(' '));
      expect(found.length).toBeGreaterThanOrEqual(names.length);
      expect(found.filter((line) => !ids.includes(line))).toEqual([]);
    });

    it('is hidden from those who read without a script', () => {
      const section = elements.find(({ attributes }) => attributes.get('class') === 'explorer');
      expect(section?.attributes.has('hidden')).toBe(true);
    });
  });
});

describe('text of the user', () => {
  const [, smallest = workedNotes] = corpus;
  const shown = (text: string): string =>
    page(composed({ ...smallest, document: { title: text, author: text, date: text } }, 'en'));
  const skeleton = (html: string): string => html.replace(voids, '').replace(/>[^<]*</g, '><');
  const plain = skeleton(shown('plain'));

  test.each(hostile)('is shown, and is never markup: %s', (text) => {
    const html = shown(text);
    expect(skeleton(html)).toBe(plain);
    const heading = /<h1 dir="auto">([^]*?)<\/h1>/.exec(html)?.[1] ?? '';
    expect(unescaped(heading)).toBe(text.replace(/[\s\p{Cc}]+/gu, ' '));
  });
});

test('every line of a byline has its own direction, and the dots between them have none', () => {
  const html = page(composed({ ...workedNotes, document: { author: 'A. B.', course: 'קורס' } }, 'en'));
  expect(html).toContain('<span><bdi>A. B.</bdi></span>\n<span><bdi>קורס</bdi></span>');
});

test.each([
  ['שלום, 2-2-1!', '<p dir="auto">'],
  ['Read this.', '<p>'],
])("words of one's own run in their direction: %s", (intro, start) => {
  const sections = [{ section: 'recap', intro }];
  const html = page(composed({ ...workedNotes, document: { sections } }, 'en'));
  expect(html.replace(/<\/?span[^>]*>/g, '')).toContain(`${start}${intro}</p>`);
});

const unescaped = (html: string): string =>
  ['&lt; <', '&gt; >', '&quot; "', "&#39; '", '&amp; &'].reduce((text, pair) => {
    const [entity = '', character = ''] = pair.split(' ');
    return text.replaceAll(entity, character);
  }, html);

test('sizes stay on one line', () => {
  expect(page(composed(workedNotes, 'en'))).toContain('in a <span class="whole">3-2-2</span> network</h1>');
});

test('the colours of marks are read easily on white', () => {
  const colours = new Set(page(composed(workedNotes, 'en')).match(/(?<=style="color:)#[0-9a-f]{6}/g));
  expect(colours.size).toBe(2);
  for (const colour of colours) expect(contrastOnWhite(colour)).toBeGreaterThan(4.5);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrastOnWhite(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

test('the same document is the same page, byte for byte', () => {
  expect(page(composed(workedNotes, 'en'))).toBe(page(composed(workedNotes, 'en')));
});

test('a style sheet of another KaTeX is refused', () => {
  const katexCss = pageParts.assets.katexCss.replace(/content:"[\d.]+"/, 'content:"0.1.0"');
  const assets = { ...pageParts.assets, katexCss };
  expect(() => renderHtml(composed(workedNotes, 'en'), { ...pageParts, assets })).toThrow(/does not belong/);
});

test('a template without contents is refused', () => {
  const template = pageParts.template.replace('<% contents %>', '');
  expect(() => renderHtml(composed(workedNotes, 'en'), { ...pageParts, template })).toThrow();
});
