import { describe, expect, it, test } from 'vitest';
import { deriveGeneral } from '../../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../../src/derivation/general/general-check.ts';
import type { GeneralEquation } from '../../../src/derivation/general/general-equation.ts';
import { trialNetworks } from '../../../src/derivation/general/trials.ts';
import {
  gradient,
  hadamard,
  mappedDerivative,
  negated,
  outer,
  product,
  ref,
  scaled,
  transpose,
} from '../../../src/expression/matrix/build.ts';
import type { Matrix } from '../../../src/expression/matrix/matrix.ts';
import { at, type Index } from '../../../src/quantity/index.ts';

const { equations, sections, pool } = deriveGeneral();

describe.each([true, false])('the general derivation, biases: %s', (biases) => {
  const derived = deriveGeneral({ biases }).equations;
  const result = checkGeneral(derived, { seed: 1 });

  it('is true of every trial network, with digits in reserve', () => {
    expect(result.equations.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.passed).toBe(true);
    expect(Math.max(...result.equations.map(({ worst }) => worst ?? 1))).toBeLessThan(1e-22);
  });

  it('was tried in three networks, line by line', () => {
    expect(result.equations.map(({ id, networks }) => [id, networks])).toEqual(
      derived.map(({ id }) => [id, trialNetworks.length]),
    );
  });
});

test.each([2, 4])('what is said of %i layers alone is true of all networks of that depth', (depth) => {
  const common = new Set(equations.map(({ id }) => id));
  const lines = deriveGeneral({ depth }).equations.filter(({ id }) => !common.has(id));
  const { equations: checks } = checkGeneral(lines, { seed: 1, assignments: 2 });
  expect(checks.filter(({ passed }) => !passed)).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
});

test('trial networks differ in depth and in the widths of neighbouring layers', () => {
  expect(new Set(trialNetworks.map(({ layers }) => layers.length)).size).toBe(trialNetworks.length);
  for (const { inputs, layers } of trialNetworks) {
    const sizes = [inputs, ...layers.map(({ units }) => units)];
    expect(sizes.filter((size, index) => size === sizes[index + 1])).toEqual([]);
  }
});

test('ids and numbers stand once, and what is used stands earlier', () => {
  expect(new Set(equations.map(({ id }) => id)).size).toBe(equations.length);
  expect(new Set(equations.map(({ number }) => number)).size).toBe(equations.length);
  const late = equations.flatMap(({ id, uses }, index) =>
    uses
      .filter((used) => !equations.slice(0, index).some((earlier) => earlier.id === used))
      .map((used) => [id, used]),
  );
  expect(late).toEqual([]);
});

test('without biases nothing is said of them', () => {
  const bare = deriveGeneral({ biases: false });
  expect(sections.map(({ topic }) => topic)).toContain('bias-gradient');
  expect(bare.sections.map(({ topic }) => topic)).not.toContain('bias-gradient');
});

/** The line with another last member. */
function changed(id: string, last: Matrix): readonly GeneralEquation[] {
  const found = equations.find((equation) => equation.id === id);
  if (found === undefined) throw new Error(`no line ${id}`);
  return [{ ...found, members: [...found.members.slice(0, -1), last] }];
}

const errors = (layer: Index, batch = false): Matrix => ref({ kind: 'error', layer, batch });
const slopes = (layer: Index): Matrix =>
  mappedDerivative(layer, ref({ kind: 'preactivation', layer, batch: false }));
const back = product(transpose(ref({ kind: 'weight', layer: at.following })), errors(at.following));
const sources = (batch: boolean): Matrix => ref({ kind: 'activation', layer: at.previous, batch });

describe('a false line is found', () => {
  const planted: readonly (readonly [string, string, Matrix])[] = [
    ['δ without f′', 'jacobian/hadamard', back],
    ['δ with the wrong sign', 'jacobian/hadamard', negated(hadamard(slopes(at.layer), back))],
    ['a transpose left out', 'jacobian/preactivation', ref({ kind: 'weight', layer: at.following })],
    ['f′ twice', 'jacobian/hadamard', hadamard(slopes(at.layer), slopes(at.layer), back)],
    ['1/m left out', 'batch/weights', outer(errors(at.layer, true), sources(true))],
    [
      '1/m on an error term',
      'batch/error',
      scaled(pool.number(1, 5), ref({ kind: 'error', layer: at.layer, batch: true })),
    ],
    [
      'the mean for one sample',
      'batch/output-error',
      gradient({ kind: 'preactivation', layer: at.last, batch: true }, 'mean-loss'),
    ],
    [
      'a factor 1 + 1e-12',
      'weights/outer',
      scaled(pool.number(10n ** 12n + 1n, 10n ** 12n), outer(errors(at.layer), sources(false))),
    ],
  ];

  it.each(planted)('%s', (_, id, last) => {
    const result = checkGeneral(changed(id, last), { seed: 1 });
    expect(result.passed).toBe(false);
    expect(result.equations[0]?.passed).toBe(false);
    expect(result.equations[0]?.fault?.left).toBeTypeOf('number');
  });

  it('and a true one in its place passes', () => {
    const same = hadamard(back, slopes(at.layer));
    expect(checkGeneral(changed('jacobian/hadamard', same), { seed: 1 }).passed).toBe(true);
  });
});

test('a line that two networks bear out is not enough, nor is none', () => {
  const networks = trialNetworks.slice(0, 2);
  expect(checkGeneral(equations.slice(0, 1), { seed: 1, networks }).passed).toBe(false);
  expect(checkGeneral([], { seed: 1 }).passed).toBe(false);
});

test('a line without a legal index fails', () => {
  const [first] = equations;
  if (first === undefined) throw new Error('a derivation has lines');
  const empty = {
    ...first,
    domain: { ...first.domain, ranges: [{ symbol: 'layer', first: 2, last: 1 }] as const },
  };
  expect(checkGeneral([empty], { seed: 1 }).equations).toMatchObject([
    { passed: false, networks: 0, assignments: 0, worst: null },
  ]);
});
