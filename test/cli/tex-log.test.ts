import { expect, test } from 'vitest';
import { texErrors } from '../../src/cli/tex-log.ts';

const surrounded = (lines: string): string =>
  `This is XeTeX\n(./derivation.tex\nLaTeX2e <2022-11-01>\n${lines}\n./derivation.tex:12:  ==> Fatal error occurred, no output PDF file produced!\n`;

test.each([
  [
    './derivation.tex:12: Undefined control sequence.\nl.12 \\foo\n          bar',
    { file: 'derivation.tex', line: 12, message: 'Undefined control sequence', context: '\\foo' },
  ],
  [
    "! LaTeX Error: File `nothing.sty' not found.\n\nType X to quit.\n./derivation.tex:51: Emergency stop.\n<read *>\nl.51 \\usepackage",
    {
      file: undefined,
      line: 0,
      message: "LaTeX Error: File `nothing.sty' not found",
      context: '\\usepackage',
    },
  ],
  [
    './derivation.tex:7: Missing $ inserted.\n<inserted text>\n                $\nl.7 a_\n      b',
    { file: 'derivation.tex', line: 7, message: 'Missing $ inserted', context: 'a_' },
  ],
])('the log is reduced to %j', (lines, error) => {
  expect(texErrors(surrounded(lines))).toEqual([error]);
});

test('a log without errors has none', () => {
  expect(texErrors('Overfull \\hbox (1.2pt too wide)\nOutput written on derivation.xdv (3 pages).')).toEqual(
    [],
  );
});

test('of many errors the first are told', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `./a.tex:${index + 1}: No.\nl.1 x`);
  expect(texErrors(lines.join('\n')).map(({ line }) => line)).toEqual([1, 2, 3]);
});
