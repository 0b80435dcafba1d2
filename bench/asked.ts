import type { ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Training } from './contestant.ts';

/** A program that trains when it is told to: a line in, a line out, as `c/rounds.c` and `trainer.ts` answer them. */
export type Trainer = ChildProcessByStdio<Writable, Readable, null>;

/** A training in a process of its own, which measures itself. Rejects with its reason where it does not start. */
export async function asked(child: Trainer): Promise<Training> {
  const lines: AsyncIterator<string> = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // Writing to a process that has ended is told by the line that does not come.
  child.stdin.on('error', () => undefined);
  const answer = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('ended early');
    return line.value;
  };
  const ask = async (line: string): Promise<string> => {
    child.stdin.write(`${line}\n`);
    return answer();
  };
  const [state, ...words] = (await answer()).split(' ');
  if (state !== 'ready') throw new Error(words.join(' '));
  return {
    samples: Number(words[0]),
    run: async (turns) => Number(await ask(`run ${turns}`)),
    parameters: async () => (await ask('show')).trim().split(' ').map(Number),
    end: () => child.stdin.end(),
  };
}
