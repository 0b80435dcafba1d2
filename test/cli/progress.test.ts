import { afterEach, describe, expect, it, vi } from 'vitest';
import { epochProgress } from '../../src/cli/progress.ts';
import { languages } from '../../src/index.ts';

/** What is written while 100 epochs of 10 ms each go by. */
function told(isTTY: boolean, lang: 'en' | 'zh' = 'en'): readonly string[] {
  vi.stubGlobal('process', { ...process, stderr: { isTTY, write: vi.fn<(text: string) => boolean>() } });
  const written = vi.mocked(process.stderr.write);
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const { listener, end } = epochProgress(100, languages[lang].training);
  for (let epoch = 1; epoch <= 100; epoch += 1) {
    now.mockReturnValue(10 * epoch);
    listener(epoch, 1 / epoch);
  }
  end();
  return written.mock.calls.map(([text]) => String(text));
}

afterEach(() => vi.unstubAllGlobals());

describe('progress', () => {
  it('is a line at a terminal that is written anew a few times a second and taken away', () => {
    const lines = told(true);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('\r\u001b[Kepoch 11 of 100, loss 0.09091, 1 second left');
    expect(lines.at(-1)).toBe('\r\u001b[K');
  });

  it('is in the language that was asked for', () => {
    expect(told(true, 'zh')[0]).toContain('第 11 轮，共 100 轮');
  });

  it('is nothing elsewhere', () => expect(told(false)).toEqual([]));
});
