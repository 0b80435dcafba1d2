import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** When a process is killed: so many milliseconds after its start, or after the first sign that it writes. */
export interface Moment {
  readonly after: 'start' | 'first-sign';
  readonly delay: number;
}

/** How a process ended; one that failed says why. */
export interface Ending {
  readonly outcome: 'killed' | 'done' | 'failed';
  readonly errors: string;
}

/** Starts Node with a folder to write into, kills it at a moment, and answers how it ended. */
export async function killAt(
  argv: readonly string[],
  folder: string,
  { after, delay }: Moment,
): Promise<Ending> {
  mkdirSync(folder, { recursive: true });
  const before = signsIn(folder);
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = (): void => void setTimeout(() => child.kill('SIGKILL'), delay).unref();
  const isBegun = (): boolean => after === 'start' || signsIn(folder).some((sign) => !before.includes(sign));
  const looking = setInterval(() => {
    if (!isBegun()) return;
    clearInterval(looking);
    kill();
  }, 1);
  const ending = await endOf(child);
  clearInterval(looking);
  return ending;
}

/** What is being made ready in a folder and in those inside it. */
function signsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.')) return [entry.name];
    return entry.isDirectory() ? signsIn(join(folder, entry.name)) : [];
  });
}

async function endOf(child: ChildProcess): Promise<Ending> {
  let errors = '';
  child.stderr?.on('data', (text) => {
    errors += String(text);
  });
  await once(child, 'close');
  if (child.signalCode === 'SIGKILL') return { outcome: 'killed', errors };
  return { outcome: child.exitCode === 0 ? 'done' : 'failed', errors };
}
