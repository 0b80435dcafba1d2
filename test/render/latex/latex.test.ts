import { describe, expect, test } from 'vitest';
import type { LanguageName } from '../../../src/language/index.ts';
import { weight } from '../../../src/quantity/quantity.ts';
import { renderLatex } from '../../../src/render/latex/latex.ts';
import { documentOf } from '../samples.ts';
import { bodyOf, handout, handoutTemplate } from './handout.ts';

const languages: readonly LanguageName[] = ['zh', 'en'];

describe.each(languages)('the worked notes in %s', (language) => {
  const tex = handout('3-2-2', language);

  test('are as in the golden file', async () => {
    await expect(tex).toMatchFileSnapshot(`3-2-2.${language}.tex`);
  });

  test('have the same bytes every time', () => {
    expect(handout('3-2-2', language)).toBe(tex);
  });

  test('have each anchor once, and links to anchors alone', () => {
    const anchors = [
      ...bodyOf(tex).matchAll(/\\chalk(?:line|result)\[([^\]]+)\]|\\chalk(?:part|section)\{([^}]+)\}/g),
    ].map(([, equation, section]) => equation ?? section);
    const links = [
      ...bodyOf(tex).matchAll(/\\hyperref\[([^\]]+)\]|\\chalk(?:part|section)entry\{([^}]+)\}/g),
    ].map(([, equation, section]) => equation ?? section);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });

  test('break formulas where that is allowed, and nowhere inside a group', () => {
    const formulas = [...tex.matchAll(/\{%\n {2}(.*)\}$/gm)].map(([, formula]) => formula ?? '');
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.some((formula) => formula.includes('\\allowbreak'))).toBe(true);
    expect(formulas.flatMap(breaksInGroups)).toEqual([]);
  });
});

/** What stands before each break that TeX would not take, because braces are open around it. */
const breaksInGroups = (formula: string): readonly string[] =>
  [...formula.matchAll(/\\allowbreak/g)]
    .map(({ index }) => formula.slice(0, index).replace(/\\[{}]/g, ''))
    .filter((before) => before.split('{').length !== before.split('}').length);

test('a break inside a group is found', () => {
  expect(breaksInGroups('\\{a \\allowbreak + \\frac{b \\allowbreak + c}{2}\\}')).toHaveLength(1);
});

describe('the head of a document', () => {
  const head = { title: '50% of {x} & "y"', author: 'A_B', date: '2024^2' };
  const tex = handout('2-1', 'en', { document: head });

  test('shows what the user gave, as text', () => {
    expect(tex).toContain(
      '\\chalktitle{50\\% of \\{x\\} \\& \\textquotedbl{}y\\textquotedbl{}}{A\\_B\\chalknext 2024\\textasciicircum{}2}\n',
    );
    expect(tex).toContain('pdftitle={50\\% of \\{x\\} \\& \\textquotedbl{}y\\textquotedbl{}}');
  });

  test('shows nothing that was not given', () => {
    expect(handout('2-1', 'en')).toMatch(/\\chalktitle\{[^{}]+\}\{\}\n/);
  });
});

test('bookmarks have letters as plain text', () => {
  expect(handout('3-2-2', 'en')).toContain('{Derivatives of E with respect to Y₁, Y₂, that is a₁³, a₂³}\n');
  expect(handout('1-10', 'en')).toContain('{Derivatives of E with respect to w₁,₁²');
});

test('a long list is elided in a heading', () => {
  expect(handout('3-3-1', 'en')).toContain(
    'with respect to $w_{11}^{2}$, $w_{21}^{2}$, $w_{31}^{2}$, $\\ldots$, $w_{33}^{2}$}',
  );
});

test('one parameter alone has fewer lines, and its result', () => {
  const tex = handout('3-2-2', 'en', { only: weight(1, 2, 3) });
  expect(tex).toContain('\\partial w_{32}^{2}');
  expect(tex.length).toBeLessThan(handout('3-2-2', 'en').length);
});

test('Chinese documents have a class with Chinese fonts, others do not need it', () => {
  expect(handout('2-1', 'zh')).toMatch(
    /\\documentclass\[[^\]]*fontset=fandol[^\]]*\]\{ctexart\}[\s\S]*pdflang=\{zh-Hans\}/,
  );
  expect(handout('2-1', 'en')).toMatch(/\\documentclass\[[^\]]*\]\{article\}[\s\S]*pdflang=\{en\}/);
});

test.each([
  [handoutTemplate.replace('<% body %>', ''), 'missing-slot'],
  [handoutTemplate.replace('<% body %>', '<% corpse %>'), 'unknown-slot'],
  [`${handoutTemplate}<%# body %>`, 'malformed-template'],
])('a template with other slots is refused: %#', (template, code) => {
  expect(() => renderLatex(documentOf('2-1', 'en'), template)).toThrow(`"code":"${code}"`);
});
