import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderLatex } from '../../src/render/latex/latex.ts';
import { deckOf } from '../document/slides/deck.ts';
import { print } from './xelatex.ts';

const template = readFileSync(new URL('../../templates/slides.tex', import.meta.url), 'utf8');

test('a deck is printed cleanly, a page for each step', async () => {
  const deck = deckOf('2-1', {
    language: 'zh',
    bias: true,
    document: { title: '50% & $x_1$', author: '学 é' },
  });
  const { complaints, pages, text } = await print(renderLatex(deck, template));
  expect(complaints).toEqual([]);
  expect(pages).toBeGreaterThan(deck.blocks.length);
  expect(text).toContain('50% & $x_1$');
});
