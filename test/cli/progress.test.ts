import { afterEach, describe, expect, it, vi } from 'vitest';
import { epochProgress, workProgress } from '../../src/cli/progress.ts';
import { languages, type Work } from '../../src/index.ts';

/** What is written while work goes on that gets at the time, in milliseconds, what it does. */
function written(isTTY: boolean, work: (at: (milliseconds: number) => void) => void): readonly string[] {
  vi.stubGlobal('process', { ...process, stderr: { isTTY, write: vi.fn<(text: string) => boolean>() } });
  const write = vi.mocked(process.stderr.write);
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  work((milliseconds) => now.mockReturnValue(milliseconds));
  return write.mock.calls.map(([text]) => String(text));
}

/** 100 epochs of 10 ms each. */
const told = (isTTY: boolean, lang: 'en' | 'zh' = 'en'): readonly string[] =>
  written(isTTY, (at) => {
    const { listener, end } = epochProgress(100, languages[lang].training);
    for (let epoch = 1; epoch <= 100; epoch += 1) {
      at(10 * epoch);
      listener(epoch, 1 / epoch);
    }
    end();
  });

/** Parts of work, so many milliseconds each. */
const worked = (
  works: readonly (readonly [Work['kind'], number])[],
  each: number,
  lang: 'en' | 'zh' = 'en',
): readonly string[] =>
  written(true, (at) => {
    const { listener, end } = workProgress(languages[lang].work);
    let time = 0;
    for (const [kind, total] of works)
      for (let done = 1; done <= total; done += 1) {
        time += each;
        at(time);
        listener({ kind, done, total });
      }
    end();
  });

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

  it('of other work begins after a second, and estimates each part from its own pace', () => {
    const lines = worked(
      [
        ['equations', 40],
        ['formulas', 20],
      ],
      50,
    );
    expect(lines[0]).toBe('\r\u001b[Kchecking equations: 21 of 40, about 1 s left');
    expect(lines.some((line) => line.endsWith('reading formulas back: 4 of 20, about 1 s left'))).toBe(true);
    expect(lines.at(-1)).toBe('\r\u001b[K');
    expect(worked([['sheets', 30]], 1000, 'zh')[2]).toBe('\r\u001b[K生成练习单：已完成 4/30，还需约 26 秒');
  });

  it('of work that is soon done is nothing', () => expect(worked([['files', 9]], 100)).toEqual([]));

  it('is nothing elsewhere', () => expect(told(false)).toEqual([]));
});
