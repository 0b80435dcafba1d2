import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './rooms.ts';

/** Why faults that nobody can find are none, by `identityOf`. */
export const equivalents: ReadonlyMap<string, string> = new Map(
  Object.entries(
    z
      .record(z.string(), z.string().min(1))
      .parse(JSON.parse(readFileSync(join(root, 'test/mutants/equivalents.json'), 'utf8'))),
  ),
);
