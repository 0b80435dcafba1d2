import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { ref } from '../../../expression/matrix/build.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralRule, line, unit, whole } from '../setting.ts';

/** The parameters of the last layer as arrays: their first two rows, and the first, second and last column. */
export const parameterArrays: GeneralRule = {
  altitude: 'matrix',
  derive: (setting) => {
    const { pool } = setting;
    const rows = { index: 'to', over: units(at.last), shown: [1, 2, 'dots'] } as const;
    const before = units(at.beforeLast);
    const columns = { index: 'from', over: before, shown: firstAndLast(before, 2) } as const;
    const weight = setting.quantity({ ...unit.weight, layer: at.last });
    const bias = setting.quantity({ ...unit.bias, layer: at.last });
    const weights = line(setting, 'parameters/weights', {
      members: [ref(whole.W(at.last)), array(pool, { entry: weight, rows, columns })],
      because: { kind: 'definition' },
      ranges: [],
    });
    const biases = line(setting, 'parameters/biases', {
      members: [ref(whole.b(at.last)), array(pool, { entry: bias, rows })],
      because: { kind: 'definition' },
      ranges: [],
    });
    return setting.biases ? [weights, biases] : [weights];
  },
};
