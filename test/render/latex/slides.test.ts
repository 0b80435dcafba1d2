import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LanguageName } from '../../../src/language/index.ts';
import { renderLatex } from '../../../src/render/latex/latex.ts';
import { typesetter } from '../../../src/render/latex/typesetter.ts';
import { lineTex } from '../../../src/render/line-tex.ts';
import { deckOf, slidesIn } from '../../document/slides/deck.ts';

/** The repository's own template. */
const slidesTemplate = readFileSync(new URL('../../../templates/slides.tex', import.meta.url), 'utf8');

const languages: readonly LanguageName[] = ['en', 'zh'];

/** What stands between the brace at a place and the one that closes it. */
function inBraces(tex: string, start: number): string {
  let depth = 0;
  for (const { 0: token, index } of tex.slice(start).matchAll(/\\[{}]|[{}]/g)) {
    depth += Number(token === '{') - Number(token === '}');
    if (depth === 0) return tex.slice(start + 1, start + index);
  }
  throw new Error('braces are closed');
}

/** The same with everything there. */
function complete(tex: string): string {
  const found = /\\chalkpart<\d+->(?=\{)/.exec(tex);
  if (found === null) return tex;
  const start = found.index + found[0].length;
  const inside = inBraces(tex, start);
  return complete(tex.slice(0, found.index) + inside + tex.slice(start + inside.length + 2));
}

describe.each(languages)('slides in %s as LaTeX', (language) => {
  const deck = deckOf('3-2-2', { language, bias: true });
  const body = renderLatex(
    deck,
    '<% class %><% language %><% reasonwidth %><% pdftitle %><% title %><% lines %><% body %>',
  );

  it('have the lines of their document when everything is there', () => {
    const whole = complete(body);
    const built = slidesIn(deck)
      .flatMap(({ head, blocks }) => [...head, ...blocks])
      .flatMap(({ block, portion }) => (block.kind === 'line' && portion !== 'whole' ? [block] : []));
    expect(built.length).toBeGreaterThan(5);
    expect(built.filter((line) => !whole.includes(`{%\n  ${lineTex(line, deck, typesetter)}}`))).toEqual([]);
  });

  it('have a frame for each slide, what comes later under the number of its step', () => {
    expect(body.match(/\\begin\{frame\}\[label=/g)).toHaveLength(deck.blocks.length);
    const first = slidesIn(deck).find(({ anchor }) => anchor === 'slide-forward-1');
    const last = Math.max(...(first?.blocks ?? []).flatMap(({ steps }) => steps));
    const frame = body.slice(
      body.indexOf('[label=slide-forward-1]'),
      body.indexOf('[label=slide-forward-2]'),
    );
    const steps = [...frame.matchAll(/\\chalk(?:part|stage)<(\d+)->/g)].map(([, step]) => Number(step));
    expect(Math.max(...steps)).toBe(last);
  });

  it('link to lines that are there', () => {
    const anchors = new Set(
      [...body.matchAll(/\\chalk(?:line|result)\[(eq-[\w-]+)\]/g)].map(([, anchor]) => anchor),
    );
    const named = [...body.matchAll(/\\hyperref\[(eq-[\w-]+)\]/g)].map(([, anchor]) => anchor);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('fill the template', () => expect(renderLatex(deck, slidesTemplate)).toContain('beamer'));
});
