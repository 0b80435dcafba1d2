import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import type { ParameterValues } from '../../src/index.ts';
import { trainedOn } from '../training/examples.ts';
import { emptyFolder, filesBelow, run } from './run.ts';
import { trained, trainedFiles } from './trained.ts';

describe('the examples', () => {
  it('learn exclusive or', async () => {
    const { ran, written } = await trained('xor');
    expect(ran).toMatchObject({ status: 0, errors: '' });
    const metrics = await written.json('metrics.json');
    expect(metrics).toMatchObject({
      targets: { kind: 'classes', column: 't_1', classes: ['0', '1'] },
      training: {
        accuracy: 1,
        confusion: [
          [2, 0],
          [0, 2],
        ],
      },
      heldBack: null,
    });
    expect(ran.output).toContain('4 of 4 classes told right, accuracy 1.000');
    expect(ran.output).toContain('none held back');
  });

  it('tell irises apart that they have not seen', async () => {
    const { ran, written } = await trained('iris', '--lang', 'zh');
    expect(ran).toMatchObject({ status: 0, errors: '' });
    const { training, heldBack, targets } = (await written.json('metrics.json')) as {
      targets: { classes: string[] };
      training: { rows: number; accuracy: number };
      heldBack: { rows: number; accuracy: number; confusion: number[][] };
    };
    expect(targets.classes).toEqual(['setosa', 'versicolor', 'virginica']);
    expect([training.rows, heldBack.rows]).toEqual([120, 30]);
    expect(heldBack.accuracy).toBeGreaterThanOrEqual(0.95);
    expect(heldBack.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(ran.output).toMatch(/留出行：30 行中有 (29|30) 行类别判断正确/);
    expect(await written.text('loss.svg')).toContain('留出行');
  });

  it('draw a curve through points that they have not seen', async () => {
    const { ran, written } = await trained('sine');
    expect(ran).toMatchObject({ status: 0, errors: '' });
    const { heldBack } = (await written.json('metrics.json')) as {
      heldBack: { outputs: { target: string; rmse: number; r2: number }[] };
    };
    const [output] = heldBack.outputs;
    // The noise in the points alone has a root mean square of 0.05.
    expect(output?.target).toBe('y');
    expect(output?.rmse).toBeLessThan(0.08);
    expect(output?.r2).toBeGreaterThan(0.98);
  });
});

describe('what training writes', () => {
  it('fits together: the parameters make the code say what the metrics count', async () => {
    const { written } = await trained('iris', '--epochs', '5');
    const module = await runModule(await written.text('train.ts'));
    module.loadParameters((await written.json('parameters.json')) as unknown as ParameterValues);
    const rows = (await readFile('examples/data/iris.csv', 'utf8')).trim().split('\n').slice(1);
    const right = rows.filter((row) => {
      const [a, b, c, d, species = ''] = row.split(',');
      const outputs = [...module.predict([a, b, c, d].map(Number))];
      return ['setosa', 'versicolor', 'virginica'][outputs.indexOf(Math.max(...outputs))] === species;
    });
    const { training, heldBack } = (await written.json('metrics.json')) as Record<
      string,
      { correct: number }
    >;
    expect(right).toHaveLength((training?.correct ?? 0) + (heldBack?.correct ?? 0));
    const report = await written.json('report.json');
    expect(report).toMatchObject({
      ok: true,
      generator: 'chalkgrad',
      training: {
        settings: { epochs: 5, optimiser: 'sgd', scale: 'standard' },
        rows: { training: 120, heldBack: 30 },
        inputs: ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'],
        epochs: 5,
        stopped: 'epochs',
        kept: 5,
      },
    });
    expect((report['training'] as { files: string[] }).files.toSorted()).toEqual(trainedFiles);
    const { losses, heldBackLosses } = await written.json('history.json');
    expect([losses, heldBackLosses]).toEqual([expect.any(Array), expect.any(Array)]);
    expect([losses, heldBackLosses].map((each) => (each as number[]).length)).toEqual([5, 5]);
  });

  it('is the same for the same seed, and another for another one', async () => {
    const few = ['--epochs', '3'];
    const [one, same, other] = [
      await trained('xor', ...few),
      await trained('xor', ...few),
      await trained('xor', ...few, '--seed', '9'),
    ];
    for (const file of trainedFiles) expect(await same.written.text(file)).toBe(await one.written.text(file));
    expect(await other.written.text('parameters.json')).not.toBe(await one.written.text('parameters.json'));
  });

  it('is the report too, where that is asked for', async () => {
    const { ran } = await trained('xor', '--epochs', '1', '--json');
    expect(JSON.parse(ran.output)).toMatchObject({ ok: true, training: { epochs: 1 } });
    expect(ran.errors).toContain('rows trained on');
  });

  it('says where rows held back chose the epoch', async () => {
    const { ran, written } = await trained('sine', '--patience', '3', '--learning-rate', '0.3');
    expect(ran.status).toBe(0);
    const { stopped, kept, losses } = (await written.json('history.json')) as {
      stopped: string;
      kept: number;
      losses: number[];
    };
    expect({ stopped, kept }).toEqual({ stopped: 'patience', kept: losses.length - 3 });
    expect(ran.output).toContain(`the parameters of epoch ${kept} are kept`);
    expect(ran.output).toContain('the rows held back chose the epoch');
    expect(await written.text('loss.svg')).toContain(`parameters kept: epoch ${kept}`);
  });

  it('is a page too, with the plot and the metrics in it', async () => {
    const { written } = await trained('iris', '--epochs', '3', '--lang', 'zh');
    const page = await written.text('training.html');
    const { heldBack } = (await written.json('metrics.json')) as { heldBack: { accuracy: number } };
    expect(page).toContain((await written.text('loss.svg')).trimEnd());
    expect(page).toContain(`<td>${heldBack.accuracy.toFixed(3)}</td>`);
    expect(page).toContain('<dd dir="auto">4 → 6 tanh → 3 softmax</dd>');
    expect(page).toContain('<th scope="col" dir="auto">判为 virginica</th>');
    expect(page).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org\/(?:2000\/svg|1998\/Math\/MathML))/);
  });

  it('shows the equations that its code steps by', async () => {
    const { written } = await trained('iris', '--epochs', '3', '--optimiser', 'adam', '--batch', '8');
    const [page, code] = [await written.text('training.html'), await written.text('train.ts')];
    const shown = [...page.matchAll(/<span class="number">\((U\.\d+)\)/g)].map(([, number]) => number);
    const stepped = /function adamStep[^]*?\n}\n/.exec(code)?.[0] ?? '';
    const run = [...stepped.matchAll(/\/\/ \((U\.\d+)\)/g)].map(([, number]) => number);
    expect(shown.filter((number) => run.includes(number))).toHaveLength(run.length);
    expect(run).toHaveLength(7);
    expect(page).toContain('<annotation encoding="application/x-tex">\\hat{m}_{t} = \\frac{m_{t}}');
    expect(page).toContain('learning rate, here 0.02');
  });

  it('comes from code of the kind that is asked for', async () => {
    const { ran, written } = await trained('xor', '--epochs', '20', '--math', 'fast', '--numbers', 'float32');
    expect(ran.status).toBe(0);
    expect(await written.json('report.json')).toMatchObject({ ok: true, math: 'fast', numbers: 'float32' });
    const { weights } = (await written.json('parameters.json')) as { weights: number[][][] };
    expect(weights.flat(2)).toEqual(weights.flat(2).map(Math.fround));
    expect(await written.text('training.html')).toContain('fast, float32');
  });

  it('is nothing where training leaves the range of numbers', async () => {
    const { ran } = await trained('sine', '--optimiser', 'sgd', '--learning-rate', '1000');
    expect(ran.status).toBe(1);
    expect(ran.errors).toMatch(/^training left the range of numbers in epoch \d+/);
  });
});

/** Arguments, and what they are answered with. */
const mistakes: readonly (readonly [what: string, argv: readonly string[], message: RegExp])[] = [
  ['no data', ['2-1'], /^the argument --data FILE is missing/],
  ['no such file', ['2-1', '--data', 'none.csv'], /^the file 'none.csv' does not exist/],
  ['a file of an unknown kind', ['2-1', '--data', 'iris.xlsx'], /^--data: .* ends in '\.csv' or '\.json'/],
  [
    'columns that nobody named',
    ['4-3', '--data', 'examples/data/iris.csv'],
    /^examples\/data\/iris\.csv:1:1: .*no column 'x_1' for the inputs; name the inputs with --inputs/,
  ],
  [
    'nothing left to train on',
    ['2-1', '--data', 'examples/data/xor.csv', '--test-share', '0.9'],
    /^--test-share: 4 of 4 rows would be held back/,
  ],
  [
    'inputs scaled without biases to take them back',
    ['2-1', '--no-bias', '--data', 'examples/data/xor.csv', '--scale', 'standard'],
    /^--scale: scaled inputs need a first layer with a bias/,
  ],
  ['an unknown optimiser', ['2-1', '--optimiser', 'adma'], /^--optimiser: .*did you mean 'adam'/],
  ['a batch of nothing', ['2-1', '--batch', '0'], /^found '0' for --batch, expected .* or 'full'/],
];

describe('a command line with', () => {
  it.each(mistakes)('%s is answered at once', async (_, argv, message) => {
    const { status, output, errors } = await run('train', ...argv);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toMatch(message);
  });

  it('bad rows is answered with their lines', async () => {
    const folder = await emptyFolder();
    const file = join(folder, 'rows.csv');
    await writeFile(file, 'x_1,x_2,t_1\n0,0,0\n0,one,1\n1,0\n1,,0\n');
    const { status, errors } = await run('train', '2-1', '--data', file, '-o', join(folder, 'output'));
    expect(status).toBe(2);
    expect(errors.trim().split('\n')).toEqual([
      expect.stringMatching(/rows\.csv:3:3: found the text 'one' in the column 'x_2'/),
      expect.stringMatching(/rows\.csv:4:1: the row has 2 cells, and there are 3 columns/),
      expect.stringMatching(/rows\.csv:5:3: found no value in the column 'x_2'/),
    ]);
    expect(await filesBelow(folder)).toEqual(['rows.csv']);
  });
});

describe('training that is interrupted', () => {
  it('leaves nothing behind', async () => {
    const folder = await emptyFolder();
    const argv = [
      'src/cli/chalkgrad.mjs',
      'train',
      ...trainedOn('iris'),
      '--epochs',
      '1000000',
      '-o',
      folder,
    ];
    const child = spawn(process.execPath, argv, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    setTimeout(() => child.kill('SIGINT'), 2500);
    expect(await ended).toBe('SIGINT');
    expect(await filesBelow(folder)).toEqual([]);
  });
});
