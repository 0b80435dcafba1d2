import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ports, ProblemError, problem, type TemplateName, templateNames } from '../index.ts';
import { fileText } from './network-argument.ts';
import { pageAssets } from './page-assets.ts';
import { runAuditor } from './run-auditor.ts';
import { runModule } from './run-module.ts';
import { systemCode } from './system-error.ts';
import { typeset } from './typeset.ts';

/** Stands at the same height above `src/cli/` and `dist/cli/`. */
const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

/** What making takes from this machine. */
export const ports: Ports = {
  template: (name: TemplateName) => readFile(join(templates, name), 'utf8'),
  pageAssets: async () => pageAssets(),
  typeset,
  runModule,
  runAuditor,
};

/**
 * The same with templates from a user's own folder, where one is given; templates that it does not hold are chalkgrad's.
 * Throws ProblemError for a folder that cannot be read or in which there is no template.
 */
export async function portsWith(folder: string | undefined): Promise<Ports> {
  if (folder === undefined) return ports;
  const own = await templatesIn(folder);
  return {
    ...ports,
    template: (name) => (own.includes(name) ? fileText(join(folder, name)) : ports.template(name)),
  };
}

async function templatesIn(folder: string): Promise<readonly TemplateName[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new ProblemError([unreadable(folder, error)]);
  });
  const own = templateNames.filter((name) => files.includes(name));
  if (own.length === 0)
    throw new ProblemError([problem('no-templates', { path: folder, known: templateNames })]);
  return own;
}

function unreadable(path: string, error: unknown) {
  const code = systemCode(error);
  if (code === 'ENOENT') return problem('file-not-found', { path });
  if (code === 'ENOTDIR') return problem('no-templates', { path, known: templateNames });
  const reason = code === 'EACCES' || code === 'EPERM' ? 'permission' : 'other';
  return problem('unreadable-file', { path, reason });
}
