import { type RuleDraft, ruleDraft, rulePen } from './rule.ts';

/** w − ηg, and that E + g·Δw is smaller by ηg² then: the first two terms of the series of Taylor. */
export function sgd(): RuleDraft {
  const pen = rulePen();
  const { pool, rate, term } = pen;
  const [before, after, slope] = [term('parameter'), term('new-parameter'), term('slope')];
  const step = pool.product([rate, slope]);
  const squared = pool.product([rate, pool.power(slope, pool.number(2))]);
  return ruleDraft(
    pen,
    ['parameter', 'slope'],
    [
      pen.makes('new-parameter', pool.minus(before, step), 'downhill'),
      {
        members: [
          pool.product([slope, pool.minus(after, before)]),
          pool.product([slope, pool.negate(step)]),
          pool.negate(squared),
        ],
        because: 'loss-falls',
      },
    ],
    'Rumelhart, Hinton & Williams (1986), equation 8',
  );
}
