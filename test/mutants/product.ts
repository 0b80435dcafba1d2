import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { z } from 'zod';
import type { Mutant } from './mutants.ts';
import { root, type Turn } from './rooms.ts';

/** What the product itself says of a mutant. */
export type Answer =
  | { readonly kind: 'caught'; readonly text: string }
  | { readonly kind: 'timed-out' }
  | Silence;

/** No fault was found. */
interface Silence {
  readonly kind: 'nothing';
  readonly turns: readonly TurnMade[];
}

const turnMade = z.object({
  /** As `code:0`. */
  turn: z.string(),
  /** Of the bytes that came out. */
  sum: z.string(),
  milliseconds: z.number(),
  /** The regions that were run, each as `file id`, where that is noted; see `noting`. */
  reached: z.array(z.string()),
});
export type TurnMade = z.infer<typeof turnMade>;
export const turnsMade = z.array(turnMade);

/** A folder where bundles find their packages. */
export interface Workshop {
  readonly folder: string;
  close(): void;
}

export function openWorkshop(): Workshop {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'mutants-'));
  return { folder, close: () => rmSync(folder, { recursive: true }) };
}

/** A text in the place of a file. */
interface Replaced {
  readonly path: string;
  readonly contents: string;
}

/** The files themselves are never touched. */
const overlay = (replaced: readonly Replaced[]): Plugin => ({
  name: 'overlay',
  setup: (builder) => {
    const texts = new Map(replaced.map(({ path, contents }) => [path, contents]));
    builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = texts.get(path);
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
});

/** The product with other texts for some of its files, in one file with the driver. */
export async function bundled({ folder }: Workshop, replaced: readonly Replaced[]): Promise<string> {
  const outfile = join(folder, 'product.mjs');
  await build({
    entryPoints: [join(root, 'test/mutants/driver.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    banner: { js: 'globalThis.__reached = new Set();' },
    outfile,
    logLevel: 'silent',
    plugins: [overlay(replaced)],
  });
  return outfile;
}

export interface Question {
  /** Milliseconds. */
  readonly limit: number;
  /** What is built in turn, until a fault is found. */
  readonly turns: readonly Turn[];
}

/** Builds networks of the corpus with a mutant, or with the product as it is, in a process of its own. */
export async function asked(
  workshop: Workshop,
  mutant: Mutant | undefined,
  { limit, turns }: Question,
): Promise<Answer> {
  const replaced = mutant === undefined ? [] : [{ path: join(root, mutant.file), contents: mutant.source }];
  const bundle = await bundled(workshop, replaced).catch((error: unknown) => ({ error }));
  if (typeof bundle !== 'string')
    return { kind: 'caught', text: `not even a program: ${String(bundle.error)}` };
  return ran(bundle, turns, limit);
}

export const nameOf = ({ what, build: index }: Turn): string => `${what}:${index}`;

/** Runs a bundle. */
export function ran(file: string, turns: readonly Turn[], limit: number): Promise<Answer> {
  const command = [process.execPath, '--max-old-space-size=2048', file, root, ...turns.map(nameOf)];
  return new Promise((resolve, reject) => {
    const worker = spawn('nice', ['-n', '4', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { out: '', err: '' };
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      worker.kill('SIGKILL');
    }, limit);
    for (const [name, stream] of [
      ['out', worker.stdout],
      ['err', worker.stderr],
    ] as const)
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text;
      });
    worker.on('close', (status) => {
      clearTimeout(timer);
      if (isLate) resolve({ kind: 'timed-out' });
      else if (/ERR_MODULE_NOT_FOUND|Cannot find module/.test(printed.err + printed.out))
        reject(new Error(`packages are missing, which no fault does: ${printed.err}`));
      else if (status !== 0) resolve({ kind: 'caught', text: printed.out + printed.err });
      else resolve({ kind: 'nothing', turns: turnsMade.parse(JSON.parse(printed.out)) });
    });
  });
}
