import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { identityOf } from './mutants.ts';
import type { Result } from './report.ts';

const kept = z.object({
  identity: z.string(),
  fate: z.enum(['product', 'tests', 'equivalent', 'survived']),
  text: z.string(),
});

/** Writes a result down, on a line of its own. */
export const keepResult = (path: string, { mutant, fate, text }: Result): void =>
  appendFileSync(path, `${JSON.stringify({ identity: identityOf(mutant), fate, text })}\n`);

/** By `identityOf`, the mutants that the product found in earlier runs. */
export function knownResults(path: string | undefined): ReadonlyMap<string, Pick<Result, 'fate' | 'text'>> {
  if (path === undefined || !existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const results = lines.map((line) => kept.parse(JSON.parse(line)));
  return new Map(
    results.flatMap(({ identity, fate, text }) => (fate === 'product' ? [[identity, { fate, text }]] : [])),
  );
}
