import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Mutant } from './mutants.ts';
import { root, type Turn } from './rooms.ts';

/** What the product itself says of a mutant. */
export type Answer =
  | { readonly kind: 'caught'; readonly text: string }
  | { readonly kind: 'timed-out' }
  /** With a line for each build: what it was, and a sum of the bytes that came out. */
  | { readonly kind: 'nothing'; readonly sums: readonly string[] };

/** A folder where bundles find their packages. */
export interface Workshop {
  readonly folder: string;
  close(): void;
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-mutants-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, close: () => rmSync(folder, { recursive: true }) };
}

/** Puts one text in the place of a file; the file itself is never touched. */
const overlay = ({ file, source }: Pick<Mutant, 'file' | 'source'>): Plugin => ({
  name: 'overlay',
  setup: (builder) => {
    const path = join(root, file);
    builder.onLoad({ filter: /\.ts$/ }, (asked) =>
      asked.path === path ? { contents: source, loader: 'ts' } : undefined,
    );
  },
});

/** The product with a fault in it, and without one where none is given, in one file with the driver. */
async function bundle(workshop: Workshop, mutant: Mutant | undefined): Promise<string> {
  const outfile = join(workshop.folder, 'product.mjs');
  await build({
    entryPoints: [join(root, 'test/mutants/driver.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'silent',
    plugins: mutant === undefined ? [] : [overlay(mutant)],
  });
  return outfile;
}

export interface Question {
  /** Milliseconds. */
  readonly limit: number;
  /** What is built in turn, until a fault is found. */
  readonly turns: readonly Turn[];
}

/** Builds the corpus with a mutant, or with the product as it is, in a process of its own. */
export async function asked(
  workshop: Workshop,
  mutant: Mutant | undefined,
  { limit, turns }: Question,
): Promise<Answer> {
  try {
    const file = await bundle(workshop, mutant);
    const sums: string[] = [];
    for (const { what, builds = [] } of turns) {
      const answer = await ran([file, root, what, ...builds.map(String)], limit);
      if (answer.kind !== 'nothing') return answer;
      sums.push(...answer.sums);
    }
    return { kind: 'nothing', sums };
  } catch (error) {
    return { kind: 'caught', text: `not even a program: ${String(error)}` };
  }
}

function ran(command: readonly string[], limit: number): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = spawn('nice', ['-n', '4', process.execPath, '--max-old-space-size=2048', ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [printed, isLate] = ['', false];
    const timer = setTimeout(() => {
      isLate = true;
      worker.kill('SIGKILL');
    }, limit);
    for (const stream of [worker.stdout, worker.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    worker.on('close', (status) => {
      clearTimeout(timer);
      if (isLate) resolve({ kind: 'timed-out' });
      else if (status !== 0) resolve({ kind: 'caught', text: printed });
      else resolve({ kind: 'nothing', sums: printed.trim().split('\n') });
    });
  });
}
