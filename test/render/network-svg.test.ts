import { expect, test } from 'vitest';
import { renderNetworkSvg } from '../../src/render/network-svg.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';
import { composed } from './composed.ts';
import { elementsOf } from './xml-elements.ts';

test.each(corpus)('the figure of $name stands alone, nothing marked', (spec) => {
  const svg = renderNetworkSvg(composed(spec, 'en'));
  const elements = elementsOf(svg.trimEnd());
  expect(elements[0]?.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
  expect(elements.filter(({ attributes }) => attributes.get('class')?.includes('lit'))).toEqual([]);
});

test('layers are named in the language of the document, hidden ones counted where there are several', () => {
  const captions = (language: 'en' | 'zh', spec = workedNotes): readonly string[] =>
    [...renderNetworkSvg(composed(spec, language)).matchAll(/class="caption"[^>]*>([^<]+)</g)].map(
      ([, caption = '']) => caption,
    );
  expect(captions('en')).toEqual(['Input layer', 'Hidden layer', 'Output layer']);
  expect(captions('zh')).toEqual(['输入层', '隐含层', '输出层']);
  const four = corpus.find(({ name }) => name === 'four-layers');
  expect(captions('en', four)).toEqual(['Input layer', 'Hidden layer 1', 'Hidden layer 2', 'Output layer']);
});
