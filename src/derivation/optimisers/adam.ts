import type { Expr } from '../../expression/expr.ts';
import { type LineDraft, type RuleDraft, type RulePen, ruleDraft, rulePen } from './rule.ts';

/**
 * Running means of slopes and of their squares, each divided by 1 − βᵗ, which is what they are of a slope that stays the
 * same: 1 − β^{t−1} of it becomes 1 − βᵗ of it, by induction from 1 − β⁰ = 0.
 */
export function adam(): RuleDraft {
  const pen = rulePen();
  const { pool, term } = pen;
  const slope = term('slope');
  const squared = pool.power(slope, pool.number(2));
  return ruleDraft(
    pen,
    ['parameter', 'slope', 'mean', 'square', 'steps', 'beta1', 'beta2', 'epsilon'],
    [
      pen.makes('new-mean', follows(pen, 'beta1', term('mean'), slope), 'mean'),
      pen.makes('new-square', follows(pen, 'beta2', term('square'), squared), 'mean-of-squares'),
      { members: [powerOf(pen, 'beta1'), timesBefore(pen, 'beta1')], because: 'power' },
      { members: [powerOf(pen, 'beta2'), timesBefore(pen, 'beta2')], because: 'power' },
      steadyMean(pen),
      pen.makes(
        'corrected-mean',
        pool.divide(term('new-mean'), part(pen, powerOf(pen, 'beta1'))),
        'corrected',
      ),
      pen.makes(
        'corrected-square',
        pool.divide(term('new-square'), part(pen, powerOf(pen, 'beta2'))),
        'corrected',
      ),
      pen.makes(
        'new-parameter',
        pool.minus(
          term('parameter'),
          quotient(pen, term('corrected-mean'), pool.call('sqrt', [term('corrected-square')])),
        ),
        'moves-by-quotient',
      ),
      {
        members: [
          quotient(pen, slope, pool.call('sqrt', [squared])),
          quotient(pen, slope, pool.call('abs', [slope])),
        ],
        because: 'steady-step',
      },
    ],
    'Kingma & Ba (2015), algorithm 1',
  );
}

/** β·mean + (1 − β)·next: the mean with one more. */
function follows({ pool, term }: RulePen, beta: Beta, mean: Expr, next: Expr): Expr {
  const kept = pool.product([term(beta), mean]);
  return pool.sum([kept, pool.product([pool.minus(pool.number(1), term(beta)), next])]);
}

type Beta = 'beta1' | 'beta2';

/** βᵗ. */
const powerOf = ({ pool, term }: RulePen, beta: Beta): Expr => pool.power(term(beta), term('steps'));

/** β^{t−1}. */
const powerBefore = ({ pool, term }: RulePen, beta: Beta): Expr =>
  pool.power(term(beta), pool.minus(term('steps'), pool.number(1)));

const timesBefore = (pen: RulePen, beta: Beta): Expr =>
  pen.pool.product([pen.term(beta), powerBefore(pen, beta)]);

/** 1 − βᵗ, or of another power. */
const part = ({ pool }: RulePen, power: Expr): Expr => pool.minus(pool.number(1), power);

function steadyMean(pen: RulePen): LineDraft {
  const { pool, term } = pen;
  const slope = term('slope');
  const ofSlope = (share: Expr): Expr => pool.product([share, slope]);
  return {
    members: [
      follows(pen, 'beta1', ofSlope(part(pen, powerBefore(pen, 'beta1'))), slope),
      ofSlope(part(pen, timesBefore(pen, 'beta1'))),
      ofSlope(part(pen, powerOf(pen, 'beta1'))),
    ],
    because: 'steady-mean',
  };
}

const quotient = ({ pool, rate, term }: RulePen, mean: Expr, root: Expr): Expr =>
  pool.divide(pool.product([rate, mean]), pool.sum([root, term('epsilon')]));
