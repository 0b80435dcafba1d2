import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Build } from './corpus.ts';
import type { Mutant } from './mutants.ts';
import { bundled, nameOf, ran, type TurnMade, turnsMade, type Workshop } from './product.ts';
import { noting, regionAround } from './regions.ts';
import { mutatedFiles, rooms, root, type Turn } from './rooms.ts';

export interface Reach {
  /** The turns that run what is mutated, the shortest first. */
  turnsFor(mutant: Mutant): readonly Turn[];
  /** A sum of the bytes of each turn without a fault. */
  readonly sums: ReadonlySet<string>;
}

const known = join(root, 'node_modules/.cache/chalkgrad-mutants.json');

/** Runs each turn once, with notes of what is run, unless that is known of these very sources. */
export async function reachOf(workshop: Workshop, builds: readonly Build[]): Promise<Reach> {
  const sum = sourcesSum();
  const turns = remembered(sum) ?? (await noted(workshop, builds));
  mkdirSync(dirname(known), { recursive: true });
  writeFileSync(known, JSON.stringify({ sum, turns }));
  const named = new Map(turnsOf(builds).map((turn) => [nameOf(turn), turn]));
  const sets = turns
    .toSorted((one, other) => one.milliseconds - other.milliseconds)
    .flatMap(({ turn, reached }) => {
      const found = named.get(turn);
      return found === undefined ? [] : [{ turn: found, regions: new Set(reached) }];
    });
  return {
    sums: new Set(turns.map(({ sum }) => sum)),
    turnsFor: ({ file, start, before }) => {
      const text = readFileSync(join(root, file), 'utf8');
      const region = regionAround(text, { start, end: start + before.length });
      const isRun = (regions: ReadonlySet<string>): boolean => regions.has(`${file} ${region}`);
      return sets.flatMap(({ turn, regions }) => (region === undefined || isRun(regions) ? [turn] : []));
    },
  };
}

const mutatedSources = (): readonly string[] => rooms.flatMap(mutatedFiles);

/** Of what says what is run: other rooms have no regions. */
function sourcesSum(): string {
  const own = ['corpus.ts', 'driver.ts', 'regions.ts'].map((name) => join(root, 'test/mutants', name));
  const sum = createHash('sha256');
  for (const path of [...mutatedSources(), ...own]) sum.update(readFileSync(path));
  return sum.digest('hex');
}

function remembered(sum: string): readonly TurnMade[] | undefined {
  if (!existsSync(known)) return undefined;
  const read = z
    .object({ sum: z.string(), turns: turnsMade })
    .safeParse(JSON.parse(readFileSync(known, 'utf8')));
  return read.success && read.data.sum === sum ? read.data.turns : undefined;
}

async function noted(workshop: Workshop, builds: readonly Build[]): Promise<readonly TurnMade[]> {
  const texts = mutatedSources().map((path) => ({
    path,
    contents: noting(readFileSync(path, 'utf8'), relative(root, path)),
  }));
  const answer = await ran(await bundled(workshop, texts), turnsOf(builds), 900_000);
  if (answer.kind === 'nothing') return answer.turns;
  throw new Error(`not built without a fault: ${answer.kind === 'caught' ? answer.text : 'too late'}`);
}

/** Code of all, documents of those that ask for some. */
export const turnsOf = (builds: readonly Build[]): readonly Turn[] =>
  builds.flatMap(({ formats, code = true }, build) => [
    ...(code ? [{ what: 'code', build } as const] : []),
    ...(formats.length > 0 ? [{ what: 'documents', build } as const] : []),
  ]);
