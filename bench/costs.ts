import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process took from its start to its end. */
export interface Cost {
  readonly kind: 'cost';
  readonly seconds: number;
  /** The most memory that it, or a process that it started, had at once; undefined where nobody told. */
  readonly megabytes: number | undefined;
  readonly output: string;
}

export type CostOrNot = Cost | { readonly kind: 'none'; readonly why: string };

const peakHook = new URL('peak.mjs', import.meta.url).href;

/** So long a process may take, in seconds. */
export const patience = 45;

/** Runs a program once in a folder. Node tells of its memory by a hook; others write to the file that PEAK_FILE names. */
export async function costOf(
  command: string,
  args: readonly string[],
  folder = process.cwd(),
): Promise<CostOrNot> {
  const own = mkdtempSync(join(tmpdir(), 'chalkgrad-cost-'));
  const peakFile = join(own, 'peak');
  const { NODE_OPTIONS = '', ...environment } = process.env;
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...environment, NODE_OPTIONS: `${NODE_OPTIONS} --import ${peakHook}`, PEAK_FILE: peakFile },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 1000 * patience,
    killSignal: 'SIGKILL',
  });
  const texts = { output: '', errors: '' };
  child.stdout.on('data', (part: Buffer) => {
    texts.output += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    texts.errors += part.toString();
  });
  const end = await new Promise<Pick<NodeJS.ErrnoException, 'code'> | number | null>((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = peakIn(peakFile);
  rmSync(own, { recursive: true, force: true });
  if (end === 0) return { kind: 'cost', seconds, megabytes, output: texts.output };
  return { kind: 'none', why: whyNot(end, texts.errors) };
}

function whyNot(end: Pick<NodeJS.ErrnoException, 'code'> | number | null, errors: string): string {
  if (end === null) return `more than ${patience} s`;
  if (typeof end === 'object') return end.code === 'ENOENT' ? 'not installed' : String(end.code);
  return errors.trim().split('\n').at(-1) ?? `ended with ${end}`;
}

function peakIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const kilobytes = readFileSync(file, 'utf8').trim().split('\n').map(Number);
  return Math.max(...kilobytes) / 1024;
}

/** The same several times where it is quick: the one with the median time. */
export async function medianCost(run: () => Promise<CostOrNot>, times = 3): Promise<CostOrNot> {
  const first = await run();
  if (first.kind === 'none' || first.seconds > 4) return first;
  const costs = [first];
  while (costs.length < times) {
    const next = await run();
    if (next.kind === 'none') return next;
    costs.push(next);
  }
  return costs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(times / 2)] ?? first;
}
