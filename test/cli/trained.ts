import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { trainedOn } from '../training/examples.ts';
import { emptyFolder, filesBelow, type Run, run } from './run.ts';

export const trainedFiles = [
  'history.json',
  'loss.svg',
  'metrics.json',
  'parameters.json',
  'report.json',
  'train.ts',
  'training.html',
];

export interface Written {
  readonly name: string;
  json(file: string): Promise<Record<string, unknown>>;
  text(file: string): Promise<string>;
}

/** Trains an example, as its user would. */
export async function trained(
  example: string,
  ...more: readonly string[]
): Promise<{ readonly ran: Run; readonly written: Written }> {
  const folder = await emptyFolder();
  const ran = await run('train', ...trainedOn(example), ...more, '-o', folder);
  const text = (file: string): Promise<string> => readFile(join(folder, example, file), 'utf8');
  const json = async (file: string): Promise<Record<string, unknown>> =>
    JSON.parse(await text(file)) as Record<string, unknown>;
  expect(await filesBelow(folder)).toEqual(ran.status === 0 ? trainedFiles : []);
  return { ran, written: { name: example, json, text } };
}
