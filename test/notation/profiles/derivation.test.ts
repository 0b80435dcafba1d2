import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/derivation/derive.ts';
import type { NetworkSpec } from '../../../src/network/spec.ts';
import { notations } from '../../../src/notation/profiles/index.ts';
import { texOf, texOfMembers } from '../../../src/notation/tex.ts';
import { keyOf } from '../../../src/quantity/key.ts';
import { activation } from '../../../src/quantity/quantity.ts';
import { readBackAgrees } from '../../../src/verify/readback/agree.ts';
import { networkQuantities } from '../../../src/verify/readback/network-quantities.ts';
import { readerOf } from '../../../src/verify/readback/read-back.ts';
import { corpus } from '../../networks/corpus.ts';
import { derived } from '../../networks/derived.ts';
import { setStrictly } from '../../render/strict-katex.ts';
import { formulas } from '../../verify/readback/arbitraries.ts';
import { hasValue } from '../../verify/readback/has-value.ts';

/** The first one is that of the documents which are composed and read back whole. */
const others = Object.entries(notations).filter(([name]) => name !== 'worked-notes');

describe.each(others)('a derivation in the notation %s', (_, notation) => {
  test.each(corpus)('of $name renders and is read as it was meant', (spec) => {
    const { network, equations } = derived(spec);
    const { shape, pool } = network;
    const options = { notation, shape, pool, quantities: networkQuantities(network), seed: 1 };
    const reader = readerOf(options);
    expect(equations.length).toBeGreaterThan(5);
    for (const { id, members } of equations) {
      const latex = texOfMembers(members, options);
      expect(() => setStrictly(latex), id).not.toThrow();
      expect(readBackAgrees(latex, members, { ...options, reader }), latex).toMatchObject({ passed: true });
    }
  });
});

describe.each(Object.entries(notations))('random formulas in the notation %s', (_, notation) => {
  const { network } = derive(findNetwork('two-digit-indices'));
  const { shape, pool } = network;
  const options = { notation, shape, pool, quantities: networkQuantities(network), seed: 1 };
  const reading = { ...options, reader: readerOf(options) };

  test('are read as they were meant', () => {
    fc.assert(
      fc.property(formulas(reading), (formula) => {
        fc.pre(hasValue(formula, reading));
        const latex = texOf(formula, reading);
        expect(readBackAgrees(latex, [formula], reading), latex).toMatchObject({ passed: true });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the same derivative of the 3-2-2 network', () => {
  const { network, equations } = derive(findNetwork('worked-notes'));
  const result = equations.find(
    ({ because, members: [left] }) =>
      because.kind === 'result' && left?.kind === 'partial' && keyOf(left.by) === keyOf(activation(1, 1)),
  );
  const summand = (error: string, output: string, weight: string): string =>
    `${error} \\cdot (${output} - (${output})^{2}) \\cdot ${weight}`;

  test.each([
    [
      'worked-notes',
      '\\frac{\\partial E}{\\partial a_{1}^{2}}',
      summand('(Y_{1} - \\hat{Y}_{1})', 'a_{1}^{3}', 'w_{11}^{3}'),
      summand('(Y_{2} - \\hat{Y}_{2})', 'a_{2}^{3}', 'w_{12}^{3}'),
    ],
    [
      'crib-sheet',
      '\\frac{\\partial C}{\\partial a_{1}^{1}}',
      summand('(y_{1} - \\hat{y}_{1})', 'a_{1}^{2}', 'w_{11}^{2}'),
      summand('(y_{2} - \\hat{y}_{2})', 'a_{2}^{2}', 'w_{21}^{2}'),
    ],
    [
      'differentials',
      '\\frac{\\partial \\mathcal{L}}{\\partial y_{1}^{[1]}}',
      summand('(y_{1} - d_{1})', 'y_{1}^{[2]}', 'W_{11}^{[2]}'),
      summand('(y_{2} - d_{2})', 'y_{2}^{[2]}', 'W_{21}^{[2]}'),
    ],
    [
      'lecture',
      '\\frac{\\partial \\mathcal{L}(\\theta)}{\\partial h_{11}}',
      '(\\hat{y}_{1} - y_{1}) \\cdot (h_{21} - h_{21}^{2}) \\cdot W_{211}',
      '(\\hat{y}_{2} - y_{2}) \\cdot (h_{22} - h_{22}^{2}) \\cdot W_{221}',
    ],
    [
      'layered',
      '\\frac{\\partial \\mathcal{L}(\\boldsymbol{y}, \\hat{\\boldsymbol{y}})}{\\partial a_{1}^{(1)}}',
      summand('(\\hat{y}_{1} - y_{1})', 'a_{1}^{(2)}', 'w_{11}^{(2)}'),
      summand('(\\hat{y}_{2} - y_{2})', 'a_{2}^{(2)}', 'w_{21}^{(2)}'),
    ],
  ] as const)('in %s', (name, left, first, second) => {
    const options = { notation: notations[name], shape: network.shape };
    const printed = result === undefined ? [] : result.members.map((member) => texOf(member, options));
    expect([printed.at(0), printed.at(-1)]).toEqual([left, `${first} + ${second}`]);
  });
});

function findNetwork(name: string): NetworkSpec {
  const found = corpus.find((spec) => spec.name === name);
  if (found === undefined) throw new Error(`the corpus has ${name}`);
  return found;
}
