import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the command line stands in the folder that has the package installed. */
export const launcher = 'node_modules/chalkgrad/src/cli/chalkgrad.mjs';

function run(folder: string, command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}

/** Packs the package, and installs the tarball in a folder of its own, which lives as long as it is used. */
export async function withInstalled<Answer>(use: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-installed-'));
  try {
    run(process.cwd(), 'npm', 'pack', '--pack-destination', folder);
    const [tarball] = readdirSync(folder);
    if (tarball === undefined) throw new Error('npm packed nothing');
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
