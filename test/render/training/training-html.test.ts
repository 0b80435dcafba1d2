import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ProblemError } from '../../../src/problem/problem.ts';
import { type TrainingPage, trainingHtml } from '../../../src/render/training/training-html.ts';
import { hostile } from '../hostile.ts';

const template = await readFile('templates/training.html', 'utf8');

const page = (text: string): TrainingPage => ({
  tag: 'en',
  title: text,
  sentences: [text],
  settingsTitle: text,
  settings: [[text, text]],
  steps: {
    title: text,
    letters: [['w_{t}', text]],
    lines: [
      { number: 'U.1', tex: 'w_{t} = w_{t-1}', reason: text },
      { number: 'U.2', tex: 'w_{t} = 0', reason: '' },
    ],
    source: text,
  },
  plot: '<svg></svg>\n',
  plotTitle: text,
  plotDescription: text,
  tables: [{ title: text, head: [text, text], rows: [[text, text]], notes: [text] }],
});

const tagsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([tag]) => tag);

it.each(hostile)('shows %j and nothing else', (text) => {
  const html = trainingHtml(page(text), template);
  expect(tagsIn(html)).toEqual(tagsIn(trainingHtml(page('plain'), template)));
});

it('has its parts in their order', () => {
  const html = trainingHtml({ ...page('words'), plotTitle: 'the plot', title: 'the title' }, template);
  const places = ['<h1 dir="auto">the title</h1>', '<dl>', 'the plot', '<svg>', '<figcaption>', '<table>'];
  const found = places.map((part) => html.indexOf(part));
  expect(found).toEqual(found.toSorted((one, other) => one - other));
  expect(Math.min(...found)).toBeGreaterThan(0);
});

it('refuses a template without a place for the plot', () => {
  expect(() => trainingHtml(page('words'), template.replace('<% plot %>', ''))).toThrow(ProblemError);
});
