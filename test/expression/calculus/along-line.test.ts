import { describe, expect, it } from 'vitest';
import { alongLine } from '../../../src/expression/calculus/along-line.ts';
import { proveEqual } from '../../../src/expression/calculus/proof/prove.ts';
import { differentiate } from '../../../src/expression/differentiate.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument } from '../../../src/quantity/quantity.ts';
import { text } from './text.ts';
import { written } from './written.ts';

describe('a formula along the number line', () => {
  it.each([
    ['max(-1, min(1, z))', '{z at-most -1: -1; z less 1: z; 1}'],
    ['min(1, max(-1, z))', '{z at-most -1: -1; z less 1: z; 1}'],
    ['max(0, min(1, 0.2*z + 0.5))', '{z at-most -5/2: 0; z less 5/2: 1/5*z + 1/2; 1}'],
    ['z*max(0, min(6, z + 3))/6', '{z at-most -3: 0; z less 3: z*(z + 3)/6; z}'],
    ['max(0, z)', '{z at-most 0: 0; z}'],
    ['max(z, 0)', '{z less 0: 0; z}'],
    ['max(0, z) + max(0, z - 1)', '{z at-most 0: 0; z at-most 1: z; 2*z - 1}'],
    ['max(0, max(0, z))', '{z at-most 0: 0; z}'],
    ['max(z, z - 1)', 'z'],
    ['z > 0 ? max(z, 1) : 0', '{z at-most 0: 0; z less 1: 1; z}'],
    ['2*z + 1 > 0 ? z : sin(z)', '{z at-most -1/2: sin(z); z}'],
    ['max(-1, z)*tanh(z)', '{z at-most -1: -tanh(z); z*tanh(z)}'],
  ])('%s is %s, with its values and its derivative at every place', (formula, wanted) => {
    const pool = new ExpressionPool();
    const expr = written(pool, formula);
    const found = alongLine(pool, expr, argument()) ?? expr;
    expect(text(found)).toBe(wanted);
    const slopes = [expr, found].map((each) => differentiate(pool, each, argument()));
    expect(proveEqual(pool, expr, found, argument())).toMatchObject({ kind: 'proved' });
    expect(proveEqual(pool, slopes[0] ?? expr, slopes[1] ?? expr, argument())).toMatchObject({
      kind: 'proved',
    });
  });

  it.each([
    ['by such cases already', 'z > 0 ? z : z < -1 ? 0 : 3'],
    ['turning on what is not linear', 'max(z, tanh(z))'],
    ['turning on no fraction', 'max(pi, z)'],
    ['with an absolute value', 'max(0, abs(z))'],
    ['where two parts disagree on a kink', '2*min(0, z) + max(0, z)'],
    ['with a place of its own', 'max(z, 2*z, 0)'],
    ['with too many pieces', [0, 1, 2, 3, 4, 5, 6].map((at) => `max(0, z - ${at})`).join(' + ')],
    ['without any turn', 'tanh(z)'],
  ])('does not exist for a formula %s: %s', (_, formula) => {
    const pool = new ExpressionPool();
    expect(alongLine(pool, written(pool, formula), argument())).toBeUndefined();
  });
});
