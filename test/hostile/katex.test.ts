import { expect, test } from 'vitest';
import { inlineMath } from '../../src/render/html/math.ts';
import { tokensOf } from '../../src/verify/readback/katex-tokens.ts';

const commands = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{javascript:alert(1)}',
  '\\includegraphics{https://x.example/x.png}',
  '\\htmlClass{evil}{x}',
  '\\htmlId{evil}{x}',
  '\\htmlStyle{position: fixed}{x}',
  '\\htmlData{evil=1}{x}',
  '\\htmlData{quantity=x_1, evil=1}{x}',
  '\\htmlData{quantity=x onclick}{x}',
];

const made = (tex: string): string => {
  try {
    return inlineMath(tex);
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
};

test.each(commands)('%s makes no link, picture or attribute of a page', (tex) => {
  expect(made(tex)).not.toMatch(/<a\b|<img\b|href=|src=|(?:class|id)="[^"]*evil|style="position|data-/);
});

test.each(commands.slice(0, 3))('%s is nothing that is read back', (tex) =>
  expect(() => tokensOf(tex)).toThrow(),
);

test('a macro that calls itself comes to an end', () =>
  expect(() => inlineMath('\\def\\x{\\x\\x}\\x')).toThrow());
