import { expect, test } from 'vitest';
import { ports } from '../../src/cli/ports.ts';
import { make } from '../../src/make.ts';
import { defaultOptions, targetNames } from '../../src/options.ts';
import { targets } from '../../src/targets/index.ts';
import { ofSizes } from '../networks/of-sizes.ts';

const begins = {
  typescript: '/*\n * Training code,',
  js: '/*\n * Training code,',
  c: '/*\n * Training code in C11,',
};

test('every language that can be asked for can be written', () => {
  expect(Object.keys(targets)).toEqual(targetNames);
});

/** Two inputs to one unit, and so many units that their loops are made without their formulas. */
const sizes = [ofSizes(2, 1), ofSizes(60, 42)] as const;

test.each(targetNames.flatMap((target) => sizes.map((spec) => ({ target, spec, name: spec.name }))))(
  'code in $target for $name, with a report that says so',
  async ({ target, spec }) => {
    const options = { ...defaultOptions, target, points: 1 };
    const outcome = await make(spec, { documents: [], code: true, scrutiny: 'code' }, options, ports);
    if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops') throw new Error(outcome.kind);
    const file = `train.${targets[target].extension}`;
    expect([...outcome.files.keys()]).toEqual([file, 'report.json']);
    expect(String(outcome.files.get(file)).startsWith(begins[target])).toBe(true);
    expect(outcome.report.ok).toBe(true);
    expect(outcome.report.target).toBe(target === 'typescript' ? undefined : target);
  },
);

test.each(sizes.map((spec) => ({ spec, name: spec.name })))(
  'the very text in JavaScript for $name is run',
  async ({ spec }) => {
    const run: string[] = [];
    const watched = {
      ...ports,
      runModule: (source: string) => {
        run.push(source);
        return ports.runModule(source);
      },
    };
    const options = { ...defaultOptions, target: 'js', points: 1 } as const;
    const outcome = await make(spec, { documents: [], code: true, scrutiny: 'code' }, options, watched);
    if (outcome.kind !== 'made' && outcome.kind !== 'made-in-loops') throw new Error(outcome.kind);
    expect(run).toContain(outcome.files.get('train.mjs'));
  },
);
