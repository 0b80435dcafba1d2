import { describe, expect, test } from 'vitest';
import type { Figures } from '../../bench/results/figures.ts';
import { resultsText } from '../../bench/results/results.ts';
import { goalTable, speedSection } from '../../bench/results/speed-sections.ts';
import type { Result, SpeedFigures } from '../../bench/speed.ts';

const measured = (name: string, nanoseconds: number, agrees = true): Result => ({
  kind: 'measured',
  name,
  nanoseconds: { median: nanoseconds, undisturbed: name === 'fast' ? nanoseconds / 2 : nanoseconds },
  difference: agrees ? 0 : 1,
  agrees,
});

const speed: SpeedFigures = {
  network: '2-2-1',
  results: [
    measured('exact', 100),
    measured('fast', 50),
    measured('plain loop', 150),
    measured('synaptic', 150),
    measured('brain.js 2', 40, false),
    measured('convnetjs', 2000),
    measured('C plain loop', 90),
    measured('C straight', 45),
    measured('C loops', 60),
    { kind: 'unable', name: 'neataptic', why: 'not installed' },
  ],
};

const cellsOf = (text: string, title: string): readonly string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${title} |`))
    ?.split(' | ')
    .slice(1)
    .map((cell) => cell.replace(/ \|$/, '')) ?? [];

describe('ratios beside the goals', () => {
  test.each([
    ['exact × plain loop', '1.50 of 1.6, within noise'],
    ['fast × plain loop', '3.00 of 3.4, **short**'],
    ['fast × C, straight on or plain loop', '0.90 of 1.28, **short**'],
    ['fast × C, `--target c` in loops', '1.20 of 1.28, within noise'],
    ['fast × fastest peer', '3.00 of 3.2, within noise'],
  ])('%s', (title, cell) => {
    expect(cellsOf(goalTable([speed], 'median'), title)).toEqual([cell]);
  });

  test('what is as fast as the goal has reached it', () => {
    const faster = { ...speed, results: [measured('exact', 100), measured('plain loop', 160)] };
    expect(cellsOf(goalTable([faster], 'median'), 'exact × plain loop')).toEqual(['1.60 of 1.6, reached']);
    expect(cellsOf(goalTable([faster], 'median'), 'fast × plain loop')).toEqual(['– of 3.4']);
  });

  test('and the same for the turns that nothing disturbed', () => {
    expect(cellsOf(goalTable([speed], 'undisturbed'), 'fast × plain loop')).toEqual(['6.00 of 3.4, reached']);
  });

  test('every network has goals of its own', () => {
    const larger = { ...speed, network: '784-30-10' };
    expect(cellsOf(goalTable([larger], 'median'), 'exact × plain loop')).toEqual(['1.50 of 6.7, **short**']);
  });
});

test('who does other work is marked, who is missing is named', () => {
  const text = speedSection([speed]);
  expect(cellsOf(text, 'brain.js 2 (f32)')).toEqual(['40.0 (**other parameters**)']);
  expect(cellsOf(text, 'neataptic ¹')).toEqual(['not installed']);
  expect(cellsOf(text.slice(text.indexOf('slower')), 'convnetjs')).toEqual(['20.0 / 40.0']);
});

const figures: Figures = {
  machine: {
    processor: 'a processor',
    node: '20.0.0',
    v8: '11.3',
    gcc: undefined,
    sympy: '1.14.0',
    libraries: [{ name: 'synaptic', version: '1.1.4' }],
  },
  speed: [speed],
  optimised: [{ network: '2-2-1', shape: 'locals', exact: 40, fast: 50 }],
  generation: [
    {
      network: '990-100-10',
      weights: 100_000,
      shape: 'rows',
      made: { kind: 'made', milliseconds: 500, bytes: 105_000, megabytes: 160 },
      command: { kind: 'none', why: 'more than 60 s' },
    },
  ],
  commands: [
    {
      command: 'check 3-2-2',
      cost: { kind: 'cost', seconds: 1.23, megabytes: 99.6, output: '' },
      sympy: { kind: 'none', why: "ModuleNotFoundError: No module named 'sympy'" },
    },
  ],
  startup: [
    { name: 'node -e 0', milliseconds: 40, ratio: 1 },
    { name: 'chalkgrad derive', milliseconds: 400, ratio: 10 },
  ],
  failures: ['speed 3-2-2: ended early'],
};

test.each([
  '* gcc: not installed',
  '* synaptic: 1.1.4',
  '* speed 3-2-2: ended early',
  '| 2-2-1 | locals | 40.0 | 50.0 |',
  '| 990-100-10 | 100,000 | rows | 500 ms | 160 MB | 105 kB | more than 60 s |',
  '| `check 3-2-2` | 1.2 s, 100 MB | not installed |',
  '| `chalkgrad derive` | 400 | 10.0 of at most 8, **short** |',
])('the results say %s', (line) => {
  expect(resultsText(figures).split('\n')).toContain(line);
});
