import { copier } from '../../expression/copy.ts';
import { type Expr, partsOf } from '../../expression/expr.ts';
import { buildModel } from '../../network/build-model.ts';
import { parameterLayout } from '../layout.ts';
import { named } from '../operations.ts';
import { statementsFor } from './make-nest.ts';
import type { Axis, Nest } from './nest.ts';
import { build, entryIn, type RowsSetting } from './rows-setting.ts';

/** s over all weights in one sum, and J = E + s; nothing where weights are not penalised. */
export function penaltyNests(setting: RowsSetting): readonly Nest[] {
  if (setting.spec.l2 === 0) return [];
  const stage = { kind: 'loss' } as const;
  const sum = setting.line('objective/sum').members.at(-1);
  if (sum === undefined) throw new Error('a line has members');
  const objective = build(setting).quantity({ kind: 'objective' });
  const source = setting.sourceOf('objective/sum', stage);
  return [penalty(setting), setting.nest({ target: objective, value: entryIn(setting, sum), source })];
}

/** The penalty of a network with one weight, its square in the place of the sum of all squares. */
function penalty(setting: RowsSetting): Nest {
  const { spec, sizes } = setting;
  const source = setting.sourceOf('objective/penalty', { kind: 'loss' });
  const { value, square, weight } = penaltyOfOne(setting);
  const over: Axis = { letter: 'i', size: parameterLayout(spec).weights };
  const statements = (goal: string, formula: Expr, part: Expr, name: string) =>
    statementsFor(goal, formula, { sizes, source, known: new Map([[part, named(name)]]) });
  return {
    target: { name: 's', array: 's', axes: [] },
    fold: {
      name: 's_sum',
      operator: 'add',
      over,
      statements: statements('term', square, weight, 'theta_i'),
    },
    statements: statements('s', value, square, 's_sum'),
  };
}

function penaltyOfOne({ spec, pool }: RowsSetting): Readonly<Record<'value' | 'square' | 'weight', Expr>> {
  const layers = spec.layers.slice(0, 1).map((layer) => ({ ...layer, units: 1 }));
  const made = buildModel({ ...spec, loss: 'half-squared-error', inputs: 1, layers }).objective?.penalty
    .value;
  const value = made && copier(pool)(made);
  const square = value && partsOf(value).at(-1);
  const [weight] = square === undefined ? [] : partsOf(square);
  if (value === undefined || square === undefined || weight === undefined)
    throw new Error('a penalty ends with a square');
  return { value, square, weight };
}
