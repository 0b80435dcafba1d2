import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveEqual } from '../../../src/expression/calculus/proof/prove.ts';
import { simplifyInSteps } from '../../../src/expression/calculus/simplify.ts';
import { differentiate } from '../../../src/expression/differentiate.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { argument, prediction } from '../../../src/quantity/quantity.ts';
import { functions } from './arbitrary-functions.ts';
import { written } from './written.ts';

const prove = (one: string, other: string) => {
  const pool = new ExpressionPool();
  return proveEqual(pool, written(pool, one), written(pool, other), argument());
};

const logistic = '1/(1 + exp(-z))';

describe('a proof of equality', () => {
  it.each([
    ['identical', 'tanh(z)', 'tanh(z)'],
    ['rational', '(z^2 - 1)/(z - 1)', 'z + 1'],
    ['rational', 'sqrt(2*pi)*z', 'sqrt(2)*sqrt(pi)*z'],
    ['rational', 'sin(z)^2 + cos(z)^2', '1'],
    ['rational', 'tan(z)^2 + 1', '1/cos(z)^2'],
    ['rational', 'erf(-z)', '-erf(z)'],
    ['rational', '1/(1 + z^2)^(3/2)', '(sqrt(1 + z^2) - z*z/sqrt(1 + z^2))/(1 + z^2)'],
    ['rational-in-exp', `exp(-z)/(1 + exp(-z))^2`, `${logistic} - (${logistic})^2`],
    ['rational-in-exp', '4/(exp(z) + exp(-z))^2', '1 - tanh(z)^2'],
    ['rational-in-exp', 'exp(z)/(1 + exp(z))', logistic],
    ['rational-in-exp', 'tanh(log(1 + exp(z)))', '((1 + exp(z))^2 - 1)/((1 + exp(z))^2 + 1)'],
    ['rational-in-exp', 'exp(z/2)^2*exp(z/3)^3', 'exp(2*z)'],
    ['rational-in-exp', 'sinh(2*z)', '2*sinh(z)*cosh(z)'],
    ['rational-in-exp', '2^z', 'exp(z*log(2))'],
    ['piecewise', 'max(z, 0)', '(z + abs(z))/2'],
    ['piecewise', '1/(1 + abs(z))^2', '1 - 2*abs(z/(1 + abs(z))) + (z/(1 + abs(z)))^2'],
    ['piecewise', 'z > 0 ? z : 0', 'max(z, 0)'],
  ])('%s: %s = %s', (method, one, other) => {
    expect(prove(one, other)).toEqual({ kind: 'proved', method });
  });

  it.each([
    ['sin(2*z)', '2*sin(z)*cos(z)'],
    ['log(1 + exp(z))', 'max(z, 0) + log1p(exp(-abs(z)))'],
    ['atan(z) + atan(1/z)', 'pi/2*sign(z)'],
  ])('what algebra does not reach is checked: %s = %s', (one, other) => {
    const proof = prove(one, other);
    expect(proof).toMatchObject({ kind: 'checked', digits: 50 });
    expect(proof.kind === 'checked' ? proof.points : 0).toBeGreaterThan(20);
  });

  it.each([
    ['z', 'z*1.000000000001'],
    [logistic, `${logistic} + 0.000000000001*exp(-z^2)`],
    ['sin(2*z)', '2*sin(z)*cos(z) + 0.000000000001*tanh(z)'],
    ['max(z, 0)', 'max(z, 0.000000000001)'],
    ['z > 0 ? 1 : 0', 'z >= 0 ? 1 : 0'],
    ['z > 0.3 ? 1 : 0', 'z >= 0.3 ? 1 : 0'],
    ['1', '1 + exp(z - 600)'],
    ['z > 0.5 ? (z > 0.50001 ? 1 : 2) : 1', '1'],
    ['sqrt(z^2)', 'z'],
    ['exp(z)', 'z > 20 ? exp(z) + 1 : exp(z)'],
    ['abs(z - 700)', '700 - z'],
  ])('what is only nearly true is refused: %s = %s', (one, other) => {
    expect(prove(one, other)).toMatchObject({ kind: 'refused', at: expect.any(String) as string });
  });

  it('is refused where there is nothing to compare', () => {
    expect(prove('log(-1 - z^2)', 'sqrt(-1 - z^2)')).toEqual({ kind: 'refused' });
  });

  it('takes other quantities as free', () => {
    const pool = new ExpressionPool();
    const [one, other] = [written(pool, '(y^2 - t^2)/(y - t)'), written(pool, 'y + t')];
    expect(proveEqual(pool, one, other, prediction(1, 1))).toEqual({ kind: 'proved', method: 'rational' });
  });

  it('never refuses what is simplified, and always what is off by a part in 10^12', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const pool = new ExpressionPool();
        const [formula = pool.number(1)] = fc.sample(functions(pool), { numRuns: 1, seed });
        const raw = differentiate(pool, formula, argument());
        const { result } = simplifyInSteps(pool, raw);
        expect(proveEqual(pool, raw, result, argument()).kind).not.toBe('refused');
        const off = pool.sum([result, pool.number(1, 10n ** 12n)]);
        expect(proveEqual(pool, raw, off, argument()).kind).toBe('refused');
      }),
      { numRuns: 25 },
    );
  });
});
