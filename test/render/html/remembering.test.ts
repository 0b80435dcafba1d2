import { expect, it, vi } from 'vitest';
import { remembering } from '../../../src/render/html/remembering.ts';

it('asks again only for what was not among the last answers', () => {
  const answer = vi.fn<(text: string) => string>((text) => text.toUpperCase());
  const remembered = remembering(2, answer);
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(remembered)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(answer.mock.calls.map(([text]) => text)).toEqual(['a', 'b', 'c', 'b']);
});
