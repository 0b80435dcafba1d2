import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { type MadeVariants, makeVariants } from '../../src/make-variants.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { defaultOptions, type Options } from '../../src/options.ts';
import { ProblemError } from '../../src/problem/problem.ts';
import type { Point } from '../../src/quantity/point.ts';
import { sheetsOf } from '../../src/sheets.ts';

const ports = {
  runModule,
  runAuditor: async () => ({ kind: 'none', reason: 'time-out' }) as const,
  template: (name: string) => readFile(new URL(`../../templates/${name}`, import.meta.url), 'utf8'),
  pageAssets: () => Promise.reject(new Error('no page is made')),
};

const spec = readShorthand('2-1', {});
const sheets: Options = { ...defaultOptions, edition: 'student', variants: 3, seed: 7, digits: 4 };

async function made(options: Options): Promise<MadeVariants> {
  const outcome = await makeVariants(spec, { documents: ['md', 'json'] }, options, ports);
  if (outcome.kind !== 'made-variants') throw new Error(outcome.kind);
  return outcome;
}

const textOf = ({ files }: MadeVariants, name: string): string => String(files.get(name));

/** Half the squared error of a single sigmoid unit with two inputs. */
function lossAt(point: Point | null | undefined): number {
  if (!point) throw new Error('a sheet has numbers');
  const numbers = [point.inputs[0], point.weights[0]?.[0], point.biases[0], point.targets[0]].flatMap(
    (each) => each ?? [],
  );
  const [x1 = 0, x2 = 0, w1 = 0, w2 = 0, b = 0, t = 0] = numbers;
  return (1 / (1 + Math.exp(-(x1 * w1 + x2 * w2 + b))) - t) ** 2 / 2;
}

/** What the key for programs holds of these sheets. */
interface Key {
  readonly sheets: readonly {
    readonly sheet: number;
    readonly at: { readonly point: Point };
    readonly values?: readonly {
      readonly lhs: string;
      readonly value: string;
      readonly afterStep?: boolean;
    }[];
    readonly errors?: readonly {
      readonly printed: string;
      readonly right: string;
      readonly printedValue?: string;
      readonly rightValue?: string;
    }[];
  }[];
}

const keyIn: (text: string) => Key = JSON.parse;

/** The sections of a key, one for each sheet. */
const sectionsOf = (key: string): readonly string[] => key.split(/^### /m).slice(1);

describe('sheets with different numbers', async () => {
  const outcome = await made(sheets);

  test('are written with one key', () => {
    expect([...outcome.files.keys()].toSorted()).toEqual(
      [
        'key.json',
        'key.md',
        'network.svg',
        'report.json',
        'sheet-01.md',
        'sheet-02.md',
        'sheet-03.md',
      ].toSorted(),
    );
    const texts = [1, 2, 3].map((number) => textOf(outcome, `sheet-0${number}.md`));
    expect(new Set(texts.map((text) => /Inputs: .*/.exec(text)?.[0])).size).toBe(3);
    for (const [index, text] of texts.entries()) expect(text).toContain(`Worksheet No. ${index + 1}`);
    expect(outcome.report).toMatchObject({ ok: true, seed: 7, reports: { length: 1 } });
  });

  test('have their losses in the key for programs too', () => {
    const { sheets: written } = keyIn(textOf(outcome, 'key.json'));
    expect(written).toHaveLength(3);
    for (const { sheet, at, values = [] } of written) {
      const value = values.find(({ lhs }) => lhs === 'E')?.value ?? '';
      expect(Number(value)).toBeCloseTo(lossAt(at.point), 3);
      expect(textOf(outcome, `sheet-0${sheet}.md`)).not.toContain(value);
    }
  });

  test('tell the loss after the step from the loss before it', () => {
    const { sheets: written } = keyIn(textOf(outcome, 'key.json'));
    for (const { values = [] } of written)
      expect(values.filter(({ lhs }) => lhs === 'E').map(({ afterStep }) => afterStep)).toEqual([
        undefined,
        true,
      ]);
    const [, ...answers] = sectionsOf(textOf(outcome, 'key.md'));
    for (const answer of answers) {
      expect(answer.match(/\(0\.1\) \$E /g)).toHaveLength(1);
      expect(answer.match(/\(0\.1\) After: \$E /g)).toHaveLength(1);
    }
  });

  test('have the same bytes again', async () => {
    expect(await made(sheets)).toEqual(outcome);
  });

  test('have the losses of the engine in the key', () => {
    const [common = '', ...answers] = sectionsOf(textOf(outcome, 'key.md'));
    expect(common).toMatch(/^The same on every sheet/);
    expect(answers).toHaveLength(3);
    for (const [index, answer] of answers.entries()) {
      const printed = Number(/\(0\.1\) \$E (?:=|\\approx) ([\d.]+)\$/.exec(answer)?.[1]);
      expect(printed).toBeCloseTo(lossAt(outcome.report.sheets[index]?.at), 3);
    }
  });
});

test('sheets with different networks say in the key what these are', async () => {
  const outcome = await made({ ...sheets, vary: 'network', variants: 2 });
  expect(outcome.report.reports).toHaveLength(2);
  expect([...outcome.files.keys()]).toEqual(expect.arrayContaining(['sheet-01.svg', 'sheet-02.svg']));
  const answers = sectionsOf(textOf(outcome, 'key.md'));
  expect(answers).toHaveLength(2);
  for (const answer of answers) expect(answer).toMatch(/The network has two inputs/);
});

test('sheets with errors differ in them', async () => {
  const outcome = await made({ ...sheets, edition: 'errors', errors: 2, variants: 2 });
  const answers = sectionsOf(textOf(outcome, 'key.md'));
  expect(answers.map((answer) => answer.match(/^Line \(/gm)?.length)).toEqual([2, 2]);
  expect(answers[0]).not.toBe(answers[1]);
  expect(outcome.report.sheets.map(({ displays }) => displays.planted)).toEqual([2, 2]);
});

test('sheets with errors and numbers have both in the key for programs', async () => {
  const outcome = await made({ ...sheets, edition: 'errors', errors: 2, variants: 2, at: 'random' });
  const { sheets: written } = keyIn(textOf(outcome, 'key.json'));
  for (const { sheet, errors = [] } of written) {
    expect(errors).toHaveLength(2);
    for (const { printed, right, printedValue, rightValue } of errors) {
      expect(printed).not.toBe(right);
      expect(printedValue).not.toBe(rightValue ?? '');
      expect(textOf(outcome, `sheet-0${sheet}.md`)).toContain(printedValue ?? '');
    }
  }
  expect(written[0]?.at).not.toEqual(written[1]?.at);
});

test('more different sheets than there are are refused', () => {
  expect(() => sheetsOf(spec, { ...sheets, vary: 'network', variants: 500 })).toThrow(ProblemError);
});
