/**
 * A contestant in a process of its own, so that no other one disturbs its compiler or its memory: trains when standard
 * input says so. `tsx bench/trainer.ts NAME SIZES`
 */
import { createInterface } from 'node:readline';
import { type Training, taskFor } from './contestant.ts';
import { inJavaScript } from './contestants.ts';
import { sizesOf } from './networks.ts';
import { reasonOf } from './reason.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function prepared(name: string, text: string): Promise<Training | undefined> {
  try {
    const sizes = sizesOf(text);
    const contestant = inJavaScript.find((each) => each.name === name);
    if (contestant === undefined) throw new Error(`no contestant ${name}`);
    return await contestant.prepare(sizes, taskFor(sizes));
  } catch (error) {
    say(`unable ${reasonOf(error)}`);
    return undefined;
  }
}

async function answer(training: Training, line: string): Promise<string> {
  const [word, turns] = line.split(' ');
  if (word === 'run') return String(await training.run(Number(turns)));
  return Array.from(await training.parameters()).join(' ');
}

const [name = '', sizes = ''] = process.argv.slice(2);
const training = await prepared(name, sizes);
if (training !== undefined) {
  say(`ready ${training.samples}`);
  for await (const line of createInterface({ input: process.stdin })) say(await answer(training, line));
}
