/**
 * All measurements, or some of them: `npm run bench` writes `bench/RESULTS.md`; `npm run bench -- PART [SIZES ...]` prints
 * its figures. Parts: speed, own (without peers) and optimised, for all networks or those named; generation, commands,
 * startup.
 */
import { writeFileSync } from 'node:fs';
import { measureCommands } from './commands.ts';
import type { Sizes } from './contestant.ts';
import { measureGeneration } from './generation.ts';
import { withInstalled } from './installed.ts';
import { thisMachine } from './machine.ts';
import { networks, sizesOf } from './networks.ts';
import { measureOptimised } from './optimised.ts';
import { reasonOf } from './reason.ts';
import {
  commandSection,
  generationSection,
  optimisedSection,
  startSection,
} from './results/cost-sections.ts';
import type { Figures } from './results/figures.ts';
import { resultsText } from './results/results.ts';
import { goalSection, speedSection } from './results/speed-sections.ts';
import { measureSpeed, type SpeedFigures, withoutPeers } from './speed.ts';
import { measureStartup } from './start-times.ts';

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const show = (text: string): void => {
  process.stdout.write(`\n${text}\n`);
};

const failures: string[] = [];

/** What fails is told, and the rest is measured. */
async function attempt<Answer>(what: string, run: () => Promise<Answer>): Promise<readonly Answer[]> {
  try {
    return [await run()];
  } catch (error) {
    const why = reasonOf(error);
    failures.push(`${what}: ${why}`);
    tell(`${what} failed: ${why}`);
    return [];
  }
}

async function each<Answer>(
  what: string,
  asked: readonly Sizes[],
  measure: (sizes: Sizes, tell: (line: string) => void) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const sizes of asked)
    answers.push(...(await attempt(`${what} ${sizes.join('-')}`, () => measure(sizes, tell))));
  return answers;
}

async function everything(): Promise<Figures> {
  const machine = await thisMachine();
  const speed = await each('speed', networks, measureSpeed);
  const optimised = await each('optimised', networks, measureOptimised);
  const [installed] = await attempt('installation', () =>
    withInstalled(async (folder) => ({
      startup: await attempt('startup', async () => measureStartup(folder)),
      commands: await attempt('commands', () => measureCommands(folder, tell)),
      generation: await attempt('generation', () => measureGeneration(folder, tell)),
    })),
  );
  return {
    machine,
    speed,
    optimised,
    generation: installed?.generation[0] ?? [],
    commands: installed?.commands[0] ?? [],
    startup: installed?.startup[0] ?? [],
    failures,
  };
}

const speedText = (figures: readonly SpeedFigures[]): string =>
  `${goalSection(figures)}\n\n${speedSection(figures)}`;

async function part(name: string, asked: readonly Sizes[]): Promise<string> {
  switch (name) {
    case 'speed':
      return speedText(await each('speed', asked, measureSpeed));
    case 'own':
      return speedText(await each('speed', asked, (sizes) => measureSpeed(sizes, tell, withoutPeers(sizes))));
    case 'optimised':
      return optimisedSection(await each('optimised', asked, measureOptimised));
    case 'generation':
      return generationSection(await withInstalled((folder) => measureGeneration(folder, tell)));
    case 'commands':
      return commandSection(await withInstalled((folder) => measureCommands(folder, tell)));
    case 'startup':
      return startSection(await withInstalled(async (folder) => measureStartup(folder)));
  }
  throw new RangeError(`no part ${name}: speed, own, optimised, generation, commands, startup`);
}

const [name, ...sizes] = process.argv.slice(2);
if (name === undefined) {
  const text = resultsText(await everything());
  writeFileSync(new URL('RESULTS.md', import.meta.url), text);
  show(text);
} else {
  show(await part(name, sizes.length > 0 ? sizes.map(sizesOf) : networks));
}
