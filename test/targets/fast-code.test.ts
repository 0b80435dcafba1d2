import { describe, expect, it, test } from 'vitest';
import { runModule } from '../../src/cli/run-module.ts';
import { gradientRounding } from '../../src/engine/rounding.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { codeFor } from '../../src/program/code-for.ts';
import type { ShapeName } from '../../src/program/shape.ts';
import type { Gradients } from '../../src/quantity/point.ts';
import { targets } from '../../src/targets/index.ts';
import { generatedWitness } from '../../src/verify/witnesses/generated.ts';
import { derived } from '../networks/derived.ts';
import { ofSizes } from '../networks/of-sizes.ts';
import { unlike } from '../program/networks.ts';
import { pointsFor } from '../program/values.ts';
import { nested, wideLayers } from './wide-layers.ts';

const emitted = (spec: NetworkSpec, shape: ShapeName, math: 'exact' | 'fast'): string =>
  targets.typescript.emit(codeFor(derived(spec), { style: 'shared', shape, math }));

/** Fast code of the networks below, as it is tried. */
const tried: string[] = [];

const shapes = [...unlike, wideLayers, nested, ofSizes(4, 8, 3), ofSizes(8, 16, 16, 4)].flatMap((spec) =>
  (['unrolled', 'rows'] as const).map((shape) => ({ name: spec.name, spec, shape })),
);

describe.each(shapes)('fast code of $name, $shape', async ({ spec, shape }) => {
  const exact = generatedWitness(spec, await runModule(emitted(spec, shape, 'exact')));
  const text = emitted(spec, shape, 'fast');
  tried.push(text);
  const fast = generatedWitness(spec, await runModule(text));

  it('differs from exact code by what rounding may do', () => {
    for (const point of pointsFor(spec, { seed: 21, count: 5, samples: 2 })) {
      const allowed = numbersIn(gradientRounding(spec, point));
      const expected = numbersIn(exact.gradients(point));
      const far = numbersIn(fast.gradients(point)).filter(
        (number, index) => !(Math.abs(number - (expected[index] ?? NaN)) <= (allowed[index] ?? NaN)),
      );
      expect(far).toEqual([]);
    }
  });

  it('trains like exact code', () => {
    for (const point of pointsFor(spec, { seed: 22, count: 2, samples: 3 })) {
      const options = { learningRate: 0.1, epochs: 3 };
      const [trained, expected] = [fast.train(point, options), exact.train(point, options)];
      trained.losses.forEach((loss, index) => expect(loss).toBeCloseTo(expected.losses[index] ?? NaN, 12));
    }
  });
});

const numbersIn = ({ weights, biases, loss }: Gradients): readonly number[] => [
  ...weights.flat(2),
  ...biases.flatMap((layer) => layer ?? []),
  loss,
];

/** What trains: without what is there to be read, which stays exact. */
const trainingPart = (text: string): string => text.slice(text.indexOf('export const inputCount'));

test('no slow function is left where there is a fast one', () => {
  expect(tried).toHaveLength(shapes.length);
  for (const code of tried) {
    const text = trainingPart(code).replace(/\nfunction erf\([\s\S]*?\n}\n/, '');
    expect(text).not.toMatch(/Math\.(exp|tanh|log1p)\(/);
  }
});

test('few functions are called, more stand in place, and those of a wide layer go through a loop', () => {
  expect(emitted(ofSizes(2, 2, 1), 'auto', 'fast')).toContain('const a_1_1 = sigmoid(z_1_1);');
  expect(emitted(ofSizes(2, 2, 1), 'auto', 'fast')).not.toContain('All units saturated');
  const many = emitted(ofSizes(4, 8, 3), 'auto', 'fast');
  expect(many).toMatch(
    / {4}let a_2_1: number; \/\/ \(F2\.\d+\)\n {4}if \(Math\.abs\(z_2_1\) < 15\.96\) \{\n/,
  );
  expect(many).toMatch(
    / {4}several\[7\] = z_1_8;\n {4}eachSigmoid\(8\);\n {4}const a_1_1 = several\[0\]!; \/\/ \(F1\.\d+\)\n/,
  );
  expect(many).not.toContain('const sigmoid =');
  expect(many).toContain('All units saturated');
});

test('each function has a loop of its own; what has other steps between stands in place', () => {
  const code = emitted(wideLayers, 'unrolled', 'fast');
  expect(code.match(/(?<=function )each\w+(?=\()/g)).toEqual(['eachTanh', 'eachSoftplus']);
  expect(code).toMatch(/let a_3_1_g\d: number;/);
});

test('the header says what the functions are', () => {
  expect(emitted(ofSizes(2, 2, 1), 'auto', 'exact')).toContain('\n * Math: exact;');
  expect(emitted(ofSizes(2, 2, 1), 'auto', 'fast')).toContain('\n * Math: fast;');
});
