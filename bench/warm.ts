/**
 * How long generated code takes to reach its speed, in this new process: milliseconds from the import of the module to
 * the end of the first epoch that is as fast as later ones. `tsx bench/warm.ts FILE SIZES` prints the number.
 */
import { pathToFileURL } from 'node:url';
import type { TrainingModule } from '../src/targets/module.ts';
import { taskFor } from './contestant.ts';
import { sizesOf } from './networks.ts';
import { median } from './timing.ts';

/** So long code has to become fast. */
const patience = 1200;

/** As fast as later epochs: so much slower than their median at most, and the next epochs too. */
const slack = 1.25;
const following = 3;

async function measured(file: string, text: string): Promise<number> {
  const { inputs, targets, start, learningRate } = taskFor(sizesOf(text));
  const beginning = performance.now();
  const module = (await import(pathToFileURL(file).href)) as TrainingModule;
  module.theta.set(start);
  const ends: number[] = [performance.now()];
  while ((ends.at(-1) ?? 0) - beginning < patience) {
    module.train({ inputs, targets }, { epochs: 1, learningRate });
    ends.push(performance.now());
  }
  const times = ends.slice(1).map((end, epoch) => end - (ends[epoch] ?? 0));
  const usual = slack * median(times.slice(Math.floor(times.length / 2)));
  const first = times.findIndex((_, epoch) => median(times.slice(epoch, epoch + following)) <= usual);
  return (ends[first + 1] ?? Number.NaN) - beginning;
}

const [file = '', sizes = ''] = process.argv.slice(2);
process.stdout.write(`${await measured(file, sizes)}\n`);
