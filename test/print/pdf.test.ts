import { expect, test } from 'vitest';
import { typeset } from '../../src/cli/typeset.ts';
import { handout } from '../render/latex/handout.ts';

const small = handout('1-1', 'en');

test('the same text gives the same bytes of PDF', async () => {
  const [one, other] = [await typeset(small, 'derivation'), await typeset(small, 'derivation')];
  expect(Buffer.from(one).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(Buffer.compare(one, other)).toBe(0);
});

test.each([
  ['\\nosuchcommand', /"line":\d+.*Undefined control sequence.*nosuchcommand/],
  ['\\usepackage{nosuchpackage}', /nosuchpackage\.sty' not found/],
  ['\\input{/etc/passwd}', /passwd/],
])('a template that TeX cannot set is told of in few words: %s', async (mistake, message) => {
  const tex = small.replace('\\begin{document}', `${mistake}\n\\begin{document}`);
  await expect(typeset(tex, 'derivation')).rejects.toThrow(message);
});
