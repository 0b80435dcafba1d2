import { type EpochListener, type Language, shortNumber, type WorkListener } from '../index.ts';

/** A line at the terminal that says how far work is. */
export interface Progress<Listener> {
  readonly listener: Listener;
  /** Takes the line away. */
  end(): void;
}

/** The line is written anew at most so often, in milliseconds. */
const interval = 100;

/** Work that takes no longer, in milliseconds, is not spoken of. */
const patience = 1000;

/** Clears the line that the cursor is in. */
const cleared = '\r\u001b[K';

/** Training on standard error; nothing is written where that is no terminal. */
export function epochProgress(epochs: number, words: Language['training']): Progress<EpochListener> {
  const line = terminalLine(interval);
  return {
    listener: (epoch, loss) =>
      line.tell('epochs', epoch, epochs, (secondsLeft) =>
        words.progress({ epoch, epochs, loss: shortNumber(loss), secondsLeft }),
      ),
    end: line.end,
  };
}

/** The work on documents, code and their check, likewise. */
export function workProgress(words: Language['work']): Progress<WorkListener> {
  const line = terminalLine(patience);
  return {
    listener: ({ kind, done, total }) =>
      line.tell(kind, done, total, (secondsLeft) => words.progress({ kind, done, total, secondsLeft })),
    end: line.end,
  };
}

interface TerminalLine {
  /** How far a part of the work is; the first time it is told of one, its clock starts. */
  tell(part: string, done: number, total: number, text: (secondsLeft: number) => string): void;
  end(): void;
}

/** What is said at first after so many milliseconds. */
function terminalLine(after: number): TerminalLine {
  if (!process.stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  const clock = { part: '', started: 0, first: 0 };
  let [began, told]: [number | undefined, number | undefined] = [undefined, undefined];
  return {
    tell: (part, done, total, text) => {
      const now = performance.now();
      began ??= now;
      if (part !== clock.part || done < clock.first)
        Object.assign(clock, { part, started: now, first: done });
      if (now - (told ?? began) < (told === undefined ? after : interval) || done === clock.first) return;
      told = now;
      const each = (now - clock.started) / (done - clock.first);
      process.stderr.write(`${cleared}${text(Math.ceil((each * (total - done)) / 1000))}`);
    },
    end: () => {
      if (told !== undefined) process.stderr.write(cleared);
    },
  };
}
