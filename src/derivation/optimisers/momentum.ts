import { type RuleDraft, ruleDraft, rulePen } from './rule.ts';

/** v = μv − ηg and w + v; for a slope that stays the same v comes to rest at −ηg/(1 − μ). */
export function momentum(): RuleDraft {
  const pen = rulePen();
  const { pool, rate, term } = pen;
  const step = pool.product([rate, term('slope')]);
  const share = term('momentum');
  const steady = pool.negate(pool.divide(step, pool.minus(pool.number(1), share)));
  return ruleDraft(
    pen,
    ['parameter', 'slope', 'velocity', 'momentum'],
    [
      pen.makes('new-velocity', pool.minus(pool.product([share, term('velocity')]), step), 'velocity'),
      {
        members: [pool.minus(pool.product([share, steady]), step), steady],
        because: 'steady-velocity',
      },
      pen.makes('new-parameter', pool.sum([term('parameter'), term('new-velocity')]), 'moves-by-velocity'),
    ],
    'Goodfellow, Bengio & Courville (2016), algorithm 8.2',
  );
}
