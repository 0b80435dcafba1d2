import { describe, expect, it } from 'vitest';
import { cancelled } from '../../../src/expression/calculus/cancelled.ts';
import { proveEqual } from '../../../src/expression/calculus/proof/prove.ts';
import { simplifyInSteps } from '../../../src/expression/calculus/simplify.ts';
import { differentiate } from '../../../src/expression/differentiate.ts';
import { ExpressionPool } from '../../../src/expression/pool.ts';
import { prediction } from '../../../src/quantity/quantity.ts';
import { text } from './text.ts';
import { written } from './written.ts';

describe('a loss and an output activation that cancel', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['(y - t)/(y*(1 - y))*(y - y^2)', ['(y1 - t1)/(y1*(1 - y1))*y1*(1 - y1)', 'y1 - t1']],
    ['(y - t)/(1 - y^2)*(1 - y^2)', ['y1 - t1']],
    ['(-t + y)/(1 - y^2)*(1 - y^2)', ['y1 - t1']],
    [
      '(-(t1/y1))*(y1 - y1^2) + (-(t2/y2))*(-(y2*y1)) + (-(t3/y3))*(-(y3*y1))',
      [
        '-t1/y1*y1*(1 - y1) - t2/y2*(-y2*y1) - t3/y3*(-y3*y1)',
        '-t1*(1 - y1) + t2*y1 + t3*y1',
        '-t1 + t1*y1 + t2*y1 + t3*y1',
        'y1*(t1 + t2 + t3) - t1',
      ],
    ],
    [
      '(-(t1/y1))*(-(y1*y2)) + (-(t2/y2))*(y2 - y2^2)',
      [
        '-t1/y1*(-y1*y2) - t2/y2*y2*(1 - y2)',
        't1*y2 - t2*(1 - y2)',
        't1*y2 - t2 + t2*y2',
        'y2*(t1 + t2) - t2',
      ],
    ],
    ['(y^2 - t^2)/(y - t)', ['y1 + t1']],
    ['(y - t)*(y - y^2)', undefined],
    ['2*(y - t)', undefined],
  ])('%s', (formula, lines) => {
    const pool = new ExpressionPool();
    const expr = written(pool, formula);
    const found = cancelled(pool, expr);
    expect(found?.steps.map(text)).toEqual(lines);
    expect(found?.result).toBe(found?.steps.at(-1));
    for (const line of found?.steps ?? [])
      expect(proveEqual(pool, expr, line, prediction(1, 1))).toEqual({ kind: 'proved', method: 'rational' });
  });

  it.each([
    ['-(t*log(y) + (1 - t)*log(1 - y))', '(y1 - t1)/(y1*(1 - y1))'],
    ['-(t1*log(y1) + t2*log(y2))', '-t1/y1'],
    ['1/2*((y1 - t1)^2 + (y2 - t2)^2)', 'y1 - t1'],
    ['(y - t)^2', '2*(y1 - t1)'],
    ['-t*y + y^2/2', 'y1 - t1'],
    ['sqrt(1 + (y - t)^2) - 1', '(y1 - t1)/sqrt(1 + (y1 - t1)^2)'],
    ['(y - t)^2/(1 + (y - t)^2)', '2*(y1 - t1)/(1 + (y1 - t1)^2)^2'],
  ])('the derivative of the loss %s', (formula, end) => {
    const pool = new ExpressionPool();
    const raw = differentiate(pool, written(pool, formula), prediction(1, 1));
    expect(text(simplifyInSteps(pool, raw).result)).toBe(end);
  });
});
