import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the compiler has against modules, under the strict settings of the repository; an empty text for none. */
export function typeFaults(modules: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-types-'));
  try {
    for (const [index, text] of modules.entries()) writeFileSync(join(folder, fileOf(index)), text);
    const settings = { extends: join(root, 'tsconfig.json'), compilerOptions: { types: [] }, include: ['.'] };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [compiler, '--project', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const lines = `${run.stdout}${run.stderr}`.split('\n');
    if (run.status !== 0 && lines.every((line) => line === '')) throw new Error('the compiler says nothing');
    return modules.map((_, index) => lines.filter((line) => line.startsWith(fileOf(index))).join('\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fileOf = (index: number): string => `module-${index}.ts`;
