import { type EpochListener, type Language, shortNumber } from '../index.ts';

/** A line at the terminal that says how far training is. */
export interface Progress {
  readonly listener: EpochListener;
  /** Takes the line away. */
  end(): void;
}

/** The line is written anew at most so often, in milliseconds. */
const interval = 100;

/** Clears the line that the cursor is in. */
const cleared = '\r\u001b[K';

/** Progress on standard error; nothing is written where that is no terminal. */
export function epochProgress(epochs: number, words: Language['training']): Progress {
  if (!process.stderr.isTTY) return { listener: () => undefined, end: () => undefined };
  let [started, told]: [number | undefined, number | undefined] = [undefined, undefined];
  return {
    listener: (epoch, loss) => {
      const now = performance.now();
      started ??= now;
      if (now - (told ?? started) < interval) return;
      told = now;
      const secondsLeft = Math.ceil((((now - started) / (epoch - 1)) * (epochs - epoch)) / 1000);
      const line = words.progress({ epoch, epochs, loss: shortNumber(loss), secondsLeft });
      process.stderr.write(`${cleared}${line}`);
    },
    end: () => {
      if (told !== undefined) process.stderr.write(cleared);
    },
  };
}
