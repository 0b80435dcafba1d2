import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = dirname(fileURLToPath(import.meta.url));

/** A source beside this file. */
export const source = (name: string): string => join(sources, name);

export const hasGcc = spawnSync('gcc', ['--version']).status === 0;

/** What the compiler has to say, which should be nothing. */
export function compile(folder: string, program: string, ...options: readonly string[]): string {
  const strict = ['-std=c11', '-Wall', '-Wextra', '-pedantic', '-ffp-contract=off', '-O1'];
  const { stderr, status, error } = spawnSync('gcc', [...strict, '-o', program, ...options, '-lm'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0 ? stderr : `gcc ends with ${status}: ${stderr}`;
}

/** The numbers that a program writes for those that it reads. */
export function runOn(folder: string, program: string, numbers: Float64Array): Float64Array {
  const { stdout, status } = spawnSync(join(folder, program), {
    input: new Uint8Array(numbers.buffer),
    maxBuffer: 2 ** 24,
  });
  if (status !== 0) throw new Error(`${program} ends with ${status}`);
  return new Float64Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.byteLength));
}
