import { expect, test } from 'vitest';
import type { LanguageName } from '../../src/language/index.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown.ts';
import { composed } from '../render/composed.ts';

const told = (loss: string, language: LanguageName): string | undefined =>
  /^.*(?:the loss passes from|损失由一种情形).*$/m.exec(
    renderMarkdown(composed(readShorthand('1-2', { loss }), language)),
  )?.[0];

test.each([
  ['abs(y - t)', 'en', 'Where $Y_{1} - \\hat Y_{1}$ is 0, the loss passes'],
  ['max(y - t, 0)^2', 'en', 'Where $Y_{1} - \\hat Y_{1}$ is 0, the loss passes'],
  ['abs(y) + abs(y - 2*t)', 'zh', '当 $Y_{1}$ 或 $Y_{1} - 2 \\cdot \\hat Y_{1}$ 为 0 时'],
] as const)('the document of the loss %s tells in %s where it has kinks', (loss, language, words) => {
  expect(told(loss, language)).toContain(words);
});

test.each(['(y - t)^2', 'abs(t) * (y - t)^2'])('of the loss %s there is nothing to tell', (loss) => {
  expect(told(loss, 'en')).toBeUndefined();
});
