import { describe, expect, it, test } from 'vitest';
import { checkDerivation } from '../../src/derivation/check.ts';
import type { Derivation } from '../../src/derivation/derivation.ts';
import { derive } from '../../src/derivation/derive.ts';
import type { Equation } from '../../src/derivation/equation.ts';
import { sigmoidFormNames } from '../../src/derivation/sigmoid-forms.ts';
import { isResolved } from '../../src/expression/measure.ts';
import type { ActivationName, NetworkSpec } from '../../src/network/spec.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';
import { texOfMembers } from '../../src/notation/tex.ts';
import { argument, logisticFunction } from '../../src/quantity/quantity.ts';
import { readBackAgrees } from '../../src/verify/readback/agree.ts';
import { networkQuantities } from '../../src/verify/readback/network-quantities.ts';
import { normalise } from '../fixtures/normalise.mjs';
import { derived } from '../networks/derived.ts';
import { entries } from '../notes/catalogue.ts';
import { missingFrom } from '../notes/measure.ts';

const elementwise = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'softplus',
  'silu',
  'gelu',
] as const satisfies readonly ActivationName[];

const specs = new Map<ActivationName, NetworkSpec>(
  elementwise.map((activation) => {
    const layers = [{ units: 2, activation, bias: true }];
    return [
      activation,
      { name: activation, inputs: 2, layers, loss: 'half-squared-error', l2: 0, document: {} },
    ];
  }),
);

function specOf(activation: ActivationName): NetworkSpec {
  const spec = specs.get(activation);
  if (spec === undefined) throw new Error(`${activation} is not tried`);
  return spec;
}

const byQuotients = (activation: ActivationName): Derivation => derived(specOf(activation), 'by-quotients');

const ofFunction = ({ sections }: Derivation): readonly Equation[] =>
  sections.filter(({ topic }) => topic.kind === 'function-derivative').flatMap(({ equations }) => equations);

const printed = ({ members, hints = [] }: Equation, { network }: Derivation, name: NotationName): string =>
  texOfMembers(members, { notation: notations[name], shape: network.shape, hints });

describe.each(elementwise)('%s', (activation) => {
  const derivation = byQuotients(activation);
  const lines = ofFunction(derivation);

  it('keeps the contract', () => {
    const { structure, equations } = checkDerivation(derivation, { seed: 1, points: 2 });
    expect(structure).toEqual([]);
    expect(equations.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('has derivatives not yet taken in one line at most', () => {
    const open = lines.filter(({ members }) => !members.slice(1).every((member) => isResolved(member)));
    expect(open.length).toBeLessThanOrEqual(1);
  });

  it.each(['worked-notes', 'crib-sheet', 'differentials', 'lecture', 'layered'] as const)(
    'is read in the letters of %s as it was meant',
    (name) => {
      const { network } = derivation;
      const reading = { notation: notations[name], shape: network.shape, pool: network.pool, seed: 1 };
      const quantities = networkQuantities(network);
      for (const line of lines) {
        const tex = printed(line, derivation, name);
        expect(readBackAgrees(tex, line.members, { ...reading, quantities }), tex).toMatchObject({
          passed: true,
        });
      }
    },
  );

  it('leaves all other formulas as they are', () => {
    const others = ({ equations }: Derivation): readonly string[] =>
      equations
        .filter(({ subject, section }) => subject.kind === 'network' || section === 'overview')
        .map(({ id, number }) => `${number} ${id}`);
    const usual = derived(specOf(activation));
    expect(others(derivation)).toEqual(others(usual));
    const last = (each: Derivation): string | undefined => ofFunction(each).at(-1)?.because.kind;
    expect(last(derivation)).toBe(last(usual));
  });
});

test.each<readonly [string, ActivationName]>([
  ['003/9.1', 'sigmoid'],
  ['003/9.2', 'sigmoid'],
  ['003/9.3', 'sigmoid'],
  ['003/9.4', 'sigmoid'],
  ['003/9.5', 'sigmoid'],
  ['003/9.6', 'tanh'],
  ['003/9.7', 'tanh'],
  ['003/9.8', 'tanh'],
  ['003/9.9', 'tanh'],
  ['003/9.10', 'tanh'],
])('the lecture prints %s of %s', (wanted, activation) => {
  const entry = entries.find((one) => one.id === wanted);
  if (entry === undefined) throw new Error(`no entry ${wanted}`);
  // One function in a hidden layer, where its letter is g.
  const spec = specOf(activation);
  const derivation = derived(
    { ...spec, layers: [...spec.layers, { units: 1, activation: 'linear', bias: true }] },
    'by-quotients',
  );
  const displays = ofFunction(derivation).map((line) => normalise(printed(line, derivation, 'lecture')));
  expect(missingFrom(displays, entry)).toBeUndefined();
});

test.each(sigmoidFormNames)('the sigmoid ends in the form %s', (sigmoidForm) => {
  const last = (functions: 'by-powers' | 'by-quotients'): string | undefined => {
    const derivation = derive(specOf('sigmoid'), { functions, sigmoidForm });
    const line = ofFunction(derivation).at(-1);
    return (
      line &&
      texOfMembers(line.members.slice(-1), {
        notation: notations['worked-notes'],
        shape: derivation.network.shape,
      })
    );
  };
  const inValue = last('by-powers')?.replaceAll('y', 'f(z)');
  const plain = (tex: string | undefined): string | undefined =>
    tex?.replaceAll(/\\(?:bigg?|Bigg?)[lr]|[()[\]]/g, '');
  expect(plain(last('by-quotients'))).toBe(plain(inValue));
});

test('σ(z) is no name of another function', () => {
  const derivation = byQuotients('tanh');
  const { pool } = derivation.network;
  const equations = derivation.equations.map((equation) =>
    equation === ofFunction(derivation)[0]
      ? {
          ...equation,
          members: [...equation.members, pool.apply(logisticFunction(), [pool.ref(argument())])],
        }
      : equation,
  );
  const failed = checkDerivation({ ...derivation, equations }, { seed: 1, points: 2 }).equations.filter(
    ({ passed }) => !passed,
  );
  expect(failed.map(({ number }) => number)).toEqual(['A.1']);
});
