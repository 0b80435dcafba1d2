import { expect, test } from 'vitest';
import { derive } from '../../src/derivation/derive.ts';
import { readNetwork } from '../../src/network/reader.ts';
import type { NetworkSpec } from '../../src/network/spec.ts';
import type { Gradients, ParameterValues, Point } from '../../src/quantity/point.ts';

import { symbolicWitness } from '../../src/verify/witnesses/symbolic.ts';
import { type CheckedNetwork, Env, value } from '../fixtures/catalogue/engine.mjs';
import { checkedNetworks } from './catalogue.ts';

type Layered = Extract<CheckedNetwork, { readonly inputs: number }>;

const layered = Object.entries(checkedNetworks).flatMap(([name, network]) =>
  'function' in network || network.loss === 'none' ? [] : [{ name, network }],
);

const list = <T>(length: number, of: (number: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => of(index + 1));

/** Numbers of the catalogue, which counts the input as layer 1, in the shapes of a point. */
function drawn({ inputs, layers, batch }: Layered, number: (name: string) => number) {
  const samples = batch?.size ?? 1;
  const sample = (name: string, s: number): number => number(batch === undefined ? name : `${name}_s${s}`);
  const outputs = layers.at(-1)?.units ?? 0;
  const sizes = [inputs, ...layers.map(({ units }) => units)];
  const parameters = (prefix: string): ParameterValues => ({
    weights: layers.map(({ units }, index) =>
      list(units, (to) => list(sizes[index] ?? 0, (from) => number(`${prefix}w_${index + 2}_${to}_${from}`))),
    ),
    biases: layers.map(({ units, bias }, index) =>
      bias ? list(units, (to) => number(`${prefix}b_${index + 2}_${to}`)) : null,
    ),
  });
  const point: Point = {
    ...parameters(''),
    inputs: list(samples, (s) => list(inputs, (unit) => sample(`x_${unit}`, s))),
    targets: list(samples, (s) => list(outputs, (unit) => sample(`t_${unit}`, s))),
  };
  return { point, parameters };
}

const specOf = ({ inputs, layers, loss, l2 }: Layered, penalty: number): NetworkSpec =>
  readNetwork(JSON.stringify({ inputs, layers, loss, ...(l2 && { l2: penalty }) }), {
    name: '-',
    stem: 'checked',
    format: 'json',
  });

const flat = ({ weights, biases }: ParameterValues): readonly number[] => [
  ...weights.flat(2),
  ...biases.flatMap((row) => row ?? []),
];

test.each(layered)(
  'the catalogue and the formulas of chalkgrad have the same gradients: $name',
  ({ network }) => {
    for (const seed of [1, 2, 3]) {
      const env = new Env(network, seed);
      const number = (name: string): number => Number(value(env, name));
      const { point, parameters } = drawn(network, number);
      const own: Gradients = symbolicWitness(derive(specOf(network, number('lambda')))).gradients(point);
      const minimised = network.l2 === undefined ? 'E' : 'J';
      expect(own.loss).toBeCloseTo(number(minimised), 12);
      const differences = flat(parameters(`d${minimised}_d`));
      expect(flat(own).length).toBe(differences.length);
      for (const [index, gradient] of flat(own).entries())
        expect(gradient).toBeCloseTo(differences[index] ?? 0, 8);
    }
  },
);
