import { describe, expect, it, test } from 'vitest';
import { checkDerivation } from '../../../src/derivation/check.ts';
import { checkShown } from '../../../src/derivation/general/for-network.ts';
import { generalEquationsIn } from '../../../src/document/shown.ts';
import { parametersOf } from '../../../src/network/point-values.ts';
import { derivativeName } from '../../../src/quantity/machine-name.ts';
import { loss, weight } from '../../../src/quantity/quantity.ts';
import { renderJson } from '../../../src/render/json/json.ts';
import { corpus, workedNotes } from '../../networks/corpus.ts';
import { derived } from '../../networks/derived.ts';
import { composed } from '../composed.ts';
import { setStrictly } from '../strict-katex.ts';

interface Written {
  readonly version: number;
  readonly network: unknown;
  readonly equations: readonly WrittenEquation[];
}

interface WrittenEquation {
  readonly id: string;
  readonly number: string;
  readonly lhs: string;
  readonly rhs: string;
  readonly members: readonly string[];
  readonly latex: string;
  readonly because: Readonly<Record<string, unknown>>;
  readonly uses: readonly string[];
  readonly check: { readonly points: number; readonly worst: number | null; readonly passed: boolean };
}

const checkOf = (spec: (typeof corpus)[number]) => ({
  ...checkDerivation(derived(spec), { seed: 1, points: 1 }),
  general: checkShown(generalEquationsIn(composed(spec, 'en'))),
});

const written = (spec: (typeof corpus)[number]): Written =>
  JSON.parse(renderJson(composed(spec, 'en'), checkOf(spec))) as Written;

test('the worked network is the file that was looked at', async () => {
  const json = renderJson(composed(workedNotes, 'en'), checkOf(workedNotes));
  await expect(json).toMatchFileSnapshot('../../fixtures/documents/3-2-2.json');
});

describe.each(corpus)('the file of $name', (spec) => {
  const { version, network, equations } = written(spec);
  const { network: model, equations: lines } = derived(spec);

  it('has a version, the network and all equations in their order', () => {
    expect(version).toBe(1);
    expect(network).toEqual({ ...spec, document: {} });
    expect(equations.map(({ id, number }) => `${number} ${id}`)).toEqual(
      lines.map(({ id, number }) => `${number} ${id}`),
    );
  });

  it('has the keys of an equation in a fixed order', () => {
    const keys = 'id number section altitude lhs rhs members latex because uses check';
    for (const equation of equations) expect(Object.keys(equation).join(' ')).toBe(keys);
  });

  it('states every parameter once without a derivative', () => {
    for (const parameter of parametersOf(model)) {
      const name = derivativeName(loss(), parameter);
      const resolved = equations.filter(({ lhs, rhs }) => lhs === name && !/\bd\w+_d/.test(rhs));
      expect(resolved).toHaveLength(1);
    }
  });

  it('ends each chain with its right side', () => {
    for (const { members, rhs } of equations) expect(members.at(-1)).toBe(rhs);
  });

  it('has LaTeX without macros of its own', () => {
    for (const { latex } of equations) {
      setStrictly(latex);
      expect(latex).not.toMatch(/\\(?:textcolor|allowbreak|nobreak|boxed)/);
    }
  });

  it('has the result of the check beside each equation', () => {
    for (const { check } of equations) {
      const { points, worst, passed } = check;
      expect(passed).toBe(true);
      expect(points).toBeGreaterThanOrEqual(1);
      expect(worst).toBeLessThan(1e-20);
    }
  });
});

test('a chain rule names its quantity as the formulas do', () => {
  const chains = written(workedNotes).equations.filter(({ because }) => because['kind'] === 'chain-rule');
  expect(chains.map(({ because }) => because['by'])).toEqual([
    'z_2_1',
    'w_2_1_1',
    'a_1_1',
    'z_1_1',
    'w_1_1_1',
  ]);
});

test('a document that shows one weight has the whole derivation beside it', () => {
  const check = checkOf(workedNotes);
  const [whole, ...alone] = [composed(workedNotes, 'en'), composed(workedNotes, 'zh', weight(1, 1, 2))].map(
    (document) => renderJson(document, check),
  );
  const equationsOf = (json = '{}') => (JSON.parse(json) as Written).equations;
  expect(alone.map(equationsOf)).toEqual([equationsOf(whole)]);
  expect(whole?.endsWith('}\n')).toBe(true);
});

test('an equation without a check is a fault', () => {
  const { equations } = checkOf(workedNotes);
  expect(() => renderJson(composed(workedNotes, 'en'), { equations: equations.slice(1) })).toThrow(
    /not checked/,
  );
});
