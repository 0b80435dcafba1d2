import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mathNames } from '../src/program/fast.ts';
import type { Sizes } from './contestant.ts';
import { costOf } from './costs.ts';
import { codeOf, emitted } from './emitted.ts';
import { nameOf } from './networks.ts';
import type { Tell } from './speed.ts';
import { median } from './timing.ts';

/** How long the generated code of a network takes from its import to its full speed. */
export interface OptimisedFigures {
  readonly network: string;
  readonly shape: string;
  readonly exact: number;
  readonly fast: number;
}

const processes = 3;
const child = fileURLToPath(new URL('warm.ts', import.meta.url));

/** Milliseconds, medians over new processes. */
export async function measureOptimised(sizes: Sizes, tell: Tell): Promise<OptimisedFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkgrad-warm-'));
  try {
    const times = { exact: Number.NaN, fast: Number.NaN };
    for (const math of mathNames) {
      const file = join(folder, `${math}.mjs`);
      writeFileSync(file, emitted(sizes, math, 'js'));
      times[math] = await medianTime(file, sizes);
    }
    const code = codeOf(sizes, 'exact');
    const shape = code.kind === 'rows' ? 'rows' : code.shape.kind;
    tell(`${nameOf(sizes)}: full speed after ${times.exact.toFixed(0)} ms, fast ${times.fast.toFixed(0)} ms`);
    return { network: nameOf(sizes), shape, ...times };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function medianTime(file: string, sizes: Sizes): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < processes; count += 1) {
    const args = ['--import', import.meta.resolve('tsx'), child, file, nameOf(sizes)];
    const cost = await costOf(process.execPath, args);
    if (cost.kind === 'none') throw new Error(cost.why);
    times.push(Number(cost.output));
  }
  return median(times);
}
