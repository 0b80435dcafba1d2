import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ports, TemplateName } from '../index.ts';
import { pageAssets } from './page-assets.ts';
import { runAuditor } from './run-auditor.ts';
import { runModule } from './run-module.ts';

/** Stands at the same height above `src/cli/` and `dist/cli/`. */
const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

/** What making takes from this machine. */
export const ports: Ports = {
  template: (name: TemplateName) => readFile(join(templates, name), 'utf8'),
  pageAssets: async () => pageAssets(),
  runModule,
  runAuditor,
};
