import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import { root } from './rooms.ts';
import type { Copy } from './tests.ts';

const settings = {
  extends: './tsconfig.json',
  include: ['src'],
  compilerOptions: { noEmit: true, incremental: true, tsBuildInfoFile: 'compiled.json' },
};

/** Whether the compiler lets a mutant pass: what it refuses is no fault that anybody could ship. */
export async function compiles({ folder }: Copy, { file, source }: Mutant): Promise<boolean> {
  const path = join(folder, file);
  writeFileSync(join(folder, 'tsconfig.mutants.json'), JSON.stringify(settings));
  writeFileSync(path, source);
  try {
    return await succeeds(folder);
  } finally {
    cpSync(join(root, file), path);
  }
}

function succeeds(folder: string): Promise<boolean> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const worker = spawn(process.execPath, [compiler, '--project', 'tsconfig.mutants.json'], {
    cwd: folder,
    stdio: 'ignore',
  });
  return new Promise((resolve) => worker.once('close', (status) => resolve(status === 0)));
}
