import { describe, expect, it } from 'vitest';
import { readShorthand } from '../../../src/network/shorthand.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import { numbered } from '../../document/numbers/documents.ts';
import { composed, page } from '../composed.ts';

const spec = {
  ...readShorthand('2-2-2', { bias: true, outputActivation: 'softmax', loss: 'cross-entropy' }),
  name: 'heard',
  l2: 0.1,
};
const profiles = Object.keys(notations) as readonly NotationName[];

const namesIn = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/<li data-name="(\w+)">([^<]+)<\/li>/g)].map(([, name = '', words = '']) => [
      name,
      words,
    ]),
  );

/** What stands in formulas; of a derivative both parts. */
const spokenOf = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<span class="[^"]*" data-quantity="(\w+)"/g)].flatMap(
      ([, name = '']) => /^d(.+)_d(.+)$/.exec(name)?.slice(1) ?? [name],
    ),
  ),
];

describe.each(profiles)('a page in the letters of %s', (notation) => {
  it('has a name for every quantity in its formulas', () => {
    const html = page(numbered(spec, { notation }));
    const names = namesIn(html);
    expect(spokenOf(html).length).toBeGreaterThan(20);
    expect(spokenOf(html).filter((name) => !names.has(name))).toEqual([]);
  });
});

it('says what a letter is, in the language of the page; what has two names has both', () => {
  const small = readShorthand('1-1', { bias: true });
  expect(namesIn(page(composed(small, 'en'))).get('w_1_1_1')).toBe('weight w₁₁²');
  expect(namesIn(page(composed(small, 'en'))).get('a_1_1')).toBe('output Y₁, activation a₁²');
  expect(namesIn(page(composed(small, 'zh'))).get('x_1')).toBe('输入 x₁');
});
