import { describe, expect, it, test } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { minimised, type NetworkModel } from '../../src/network/model.ts';
import { parameterOf, parametersOf } from '../../src/network/point-values.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import { faultsOf } from '../../src/program/check.ts';
import { lower } from '../../src/program/lower.ts';
import { codeStyles, type Program } from '../../src/program/program.ts';
import { expandedLines } from '../../src/program/size.ts';
import { derivativeSymbol, machineName } from '../../src/quantity/machine-name.ts';
import type { Gradients } from '../../src/quantity/point.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';
import { lineText } from './line-text.ts';
import { networks } from './networks.ts';
import { runSample } from './run.ts';
import { differences, pointsFor, symbolicValues } from './values.ts';

const derivatives = (network: NetworkModel, gradients: Gradients): readonly (readonly [string, number])[] =>
  parametersOf(network).map((parameter) => {
    const name = derivativeSymbol(minimised(network).quantity, parameter);
    return [name, parameterOf(gradients, parameter) ?? Number.NaN];
  });

const cases = networks.flatMap((spec) => codeStyles.map((style) => ({ name: spec.name, spec, style })));

describe.each(cases)('$name, $style', ({ spec, style }) => {
  const derivation = derived(spec);
  const training = lower(derivation, { style });
  const { network } = training;

  it('gives the bits of the formulas', () => {
    for (const point of pointsFor(spec, { seed: 7, count: 20 })) {
      const { forward, gradients } = runSample(training, point, 0);
      const found = [
        ...forward,
        [machineName(minimised(network).quantity), gradients.loss] as const,
        ...derivatives(network, gradients),
      ];
      expect(differences(found, symbolicValues(derivation, point))).toEqual([]);
      const made = network.layers.flatMap(({ preactivations, activations }) => [
        ...preactivations,
        ...activations,
      ]);
      expect([...forward.keys()]).toEqual(made.map(({ quantity }) => machineName(quantity)));
    }
  });

  it('is sound and comes out the same twice', () => {
    const { forward, loss, gradient } = training;
    expect([forward, loss, gradient].flatMap((program) => faultsOf(program, derivation))).toEqual([]);
    const again = lower(derive(spec), { style });
    expect([again.forward, again.loss, again.gradient]).toEqual([forward, loss, gradient]);
  });
});

test.each(networks)('$name: the lines of the expanded style are counted without being written', (spec) => {
  const derivation = derived(spec);
  const { gradient } = lower(derivation, { style: 'expanded' });
  expect(expandedLines(derivation)).toBe(BigInt(gradient.lines.length));
});

const deep = (depth: number): NetworkSpec => ({
  ...workedNotes,
  layers: Array.from({ length: depth }, () => ({ units: 10, activation: 'sigmoid', bias: false })),
});

test('the expanded style of 20 layers of 10 units is counted, not written', () => {
  expect(expandedLines(derive(deep(20)))).toBeGreaterThan(10n ** 20n);
});

test('the shared style grows with the number of weights', () => {
  const lines = [2, 4, 6].map(
    (depth) => lower(derive(deep(depth)), { style: 'shared' }).gradient.lines.length,
  );
  const [two = 0, four = 0, six = 0] = lines;
  expect(two).toBeGreaterThan(100);
  expect(six - four).toBe(four - two);
});

const written = ({ lines }: Program): readonly string[] =>
  lines.map(({ name, operation, source }) => `${name} = ${lineText(operation)} (${source.number})`);

describe('the worked 3-2-2 network', () => {
  const shared = lower(derived(workedNotes), { style: 'shared' });

  it('names every step after the quantity that it leads to', () => {
    expect(written(shared.forward).slice(0, 5)).toEqual([
      'z_1_1_p1 = multiply x_1 w_1_1_1 (F1.1)',
      'z_1_1_p2 = multiply x_2 w_1_1_2 (F1.1)',
      'z_1_1_s1 = add z_1_1_p1 z_1_1_p2 (F1.1)',
      'z_1_1_p3 = multiply x_3 w_1_1_3 (F1.1)',
      'z_1_1 = add z_1_1_s1 z_1_1_p3 (F1.1)',
    ]);
    expect(written(shared.loss)).toEqual([
      'E_d1 = subtract a_2_1 t_1 (0.1)',
      'E_p1 = multiply E_d1 E_d1 (0.1)',
      'E_d2 = subtract a_2_2 t_2 (0.1)',
      'E_p2 = multiply E_d2 E_d2 (0.1)',
      'E_s1 = add E_p1 E_p2 (0.1)',
      'E = multiply 0.5 E_s1 (0.1)',
    ]);
  });

  it('computes each local derivative once and names it, by the equation that states it where one does', () => {
    expect(written(shared.gradient).slice(2, 8)).toEqual([
      'da_2_1_dz_2_1_p1 = multiply a_2_1 a_2_1 (2.4)',
      'da_2_1_dz_2_1 = subtract a_2_1 da_2_1_dz_2_1_p1 (2.4)',
      'dE_dz_2_1 = multiply dE_da_2_1 da_2_1_dz_2_1 (2.5)',
      'da_2_2_dz_2_2_p1 = multiply a_2_2 a_2_2 (2.6)',
      'da_2_2_dz_2_2 = subtract a_2_2 da_2_2_dz_2_2_p1 (2.6)',
      'dE_dz_2_2 = multiply dE_da_2_2 da_2_2_dz_2_2 (2.6)',
    ]);
  });

  it('uses forward quantities alone in the expanded style, and shares nothing between parameters', () => {
    const { gradient } = lower(derived(workedNotes), { style: 'expanded' });
    const last = gradient.lines.findLastIndex(({ name }) => name === 'dE_dw_1_2_2');
    const formula = written({ ...gradient, lines: gradient.lines.slice(last + 1) });
    expect(formula).toHaveLength(15);
    expect(formula.join('\n')).not.toMatch(/dE_d[az]/);
    expect(formula.join('\n').replaceAll(/dE_dw_1_2_3/g, '')).not.toContain('dE_dw');
  });
});
