import { describe, expect, it, test } from 'vitest';
import { checkDerivation, type DerivationCheck } from '../../src/derivation/check.ts';
import type { Derivation } from '../../src/derivation/derivation.ts';
import { derive } from '../../src/derivation/derive.ts';
import { readNetwork } from '../../src/network/reader.ts';
import { corpus, workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';

const check = (derivation: Derivation): DerivationCheck =>
  checkDerivation(derivation, { seed: 1, points: 2 });

describe.each(corpus)('the derivation of $name', (spec) => {
  const derivation = derived(spec);
  const result = check(derivation);

  it('keeps its contract', () => {
    expect(result.structure).toEqual([]);
    expect(result.equations.filter(({ passed }) => !passed)).toEqual([]);
    expect(result.passed).toBe(true);
  });

  it('was compared line by line, with digits in reserve', () => {
    // Functions with kinks are looked at in every region.
    expect(result.equations.map(({ id, number, points }) => [id, number, points >= 2])).toEqual(
      derivation.equations.map(({ id, number }) => [id, number, true]),
    );
    expect(result.worst?.worst).toBeGreaterThan(0);
    expect(result.worst?.worst).toBeLessThan(1e-22);
    expect(result.tolerance).toBe(1e-20);
  });
});

test('the error of the differences shrinks with the digits, as the tolerance supposes', () => {
  const worst = [24, 40, 60].map((digits) => {
    return checkDerivation(derived(workedNotes), { seed: 1, points: 1, digits }).worst?.worst ?? Number.NaN;
  });
  expect(worst[0]).toBeLessThan(1e-12);
  expect(worst[1]).toBeLessThan(1e-20);
  expect(worst[2]).toBeLessThan(1e-30);
  expect(worst[2]).toBeLessThan((worst[1] ?? 0) * 1e-10);
});

test.each([
  ['a steep loss', 'exp(z - 12)', '-t*log(y)'],
  ['large numbers', 'exp(z + 30)', '(y - t)^2'],
])('differences that are off at %s make no line false', (_, activation, loss) => {
  const network = `inputs: 1\nlayers: [{ units: 1, activation: { expression: "${activation}" } }]\nloss: { expression: "${loss}" }`;
  const { passed, worst } = check(
    derive(readNetwork(network, { name: 'a.yaml', stem: 'a', format: 'yaml' })),
  );
  expect(worst?.worst).toBeLessThan(1e-20);
  expect(passed).toBe(true);
});

test('nothing compared fails', () => {
  const result = checkDerivation(derived(workedNotes), { seed: 1, points: 0 });
  expect(result.passed).toBe(false);
  expect(
    result.equations.every(({ passed, worst, points }) => !passed && worst === null && points === 0),
  ).toBe(true);
});

test('a derivation without equations fails', () => {
  expect(check({ ...derived(workedNotes), equations: [] }).passed).toBe(false);
});

test('what has no finite value fails', () => {
  const derivation = derived(workedNotes);
  const { pool } = derivation.network;
  const nothing = pool.number(0);
  const [first] = derivation.equations;
  if (first === undefined) throw new Error('a derivation has equations');
  const senseless = { ...first, members: [...first.members.slice(0, -1), pool.divide(nothing, nothing)] };
  const result = check({ ...derivation, equations: [senseless, ...derivation.equations.slice(1)] });
  expect(result.equations[0]).toMatchObject({ passed: false, worst: null, between: { left: 0, right: 1 } });
  expect(result.worst).toBe(result.equations[0]);
});

test('the failing members are named', () => {
  const derivation = derived(workedNotes);
  const { pool } = derivation.network;
  const change = (id: string, position: number | 'compact'): DerivationCheck =>
    check({
      ...derivation,
      equations: derivation.equations.map((equation) => {
        if (equation.id !== id) return equation;
        if (position === 'compact') return { ...equation, compact: pool.number(7) };
        return {
          ...equation,
          members: equation.members.map((member, index) => (index === position ? pool.number(7) : member)),
        };
      }),
    });
  const between = (result: DerivationCheck): unknown =>
    result.equations.find(({ passed }) => !passed)?.between;
  const id = 'gradient-preactivation-1/local-derivative da_1_1/dz_1_1';
  expect(between(change(id, 2))).toEqual({ left: 1, right: 2 });
  expect(between(change('gradient-parameter-1/result dE/dw_1_1_1', 'compact'))).toEqual({
    left: 1,
    right: 'compact',
  });
});

describe('the structure', () => {
  const derivation = derive({
    ...workedNotes,
    layers: workedNotes.layers.map((layer) => ({ ...layer, bias: true })),
  });
  const { equations } = derivation;
  const broken = (changed: Derivation['equations']): unknown =>
    check({ ...derivation, equations: changed }).structure;
  const [first, second, ...rest] = equations;
  if (first === undefined || second === undefined) throw new Error('a derivation has equations');

  it('needs a result for every parameter', () => {
    const dropped = equations.filter(({ id }) => id !== 'gradient-parameter-1/same-way dE/db_1_2');
    expect(broken(dropped)).toEqual([{ code: 'unresolved-parameter', parameter: 'b_1_2' }]);
  });

  it.each(['id', 'number'] as const)('needs every %s once', (field) => {
    const doubled = [first, { ...second, [field]: first[field] }, ...rest];
    expect(broken(doubled)).toContainEqual(
      expect.objectContaining({ code: `duplicate-${field}`, [field]: first[field] }),
    );
  });

  it('needs two members in every equation', () => {
    const shortened = [{ ...first, members: first.members.slice(0, 1) }, second, ...rest];
    expect(broken(shortened)).toContainEqual({ code: 'too-few-members', id: first.id, number: first.number });
  });

  it('needs what a reason points at', () => {
    const missing = equations.filter(({ id }) => id !== 'forward-1/definition z_1_1');
    expect(broken(missing)).toContainEqual(
      expect.objectContaining({ code: 'not-earlier', uses: 'forward-1/definition z_1_1' }),
    );
  });
});
