import { array, firstAndLast } from '../../../expression/matrix/arrays.ts';
import { gradient, ref, scalar } from '../../../expression/matrix/build.ts';
import { at, units } from '../../../quantity/index.ts';
import { type GeneralRule, line, ranges, unit, whole } from '../setting.ts';

/** The derivative by a bias is the error term; Nielsen (2015), equation BP3. Without biases there is nothing to say. */
export const biasGradient: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { pool } = setting;
    if (!setting.biases) return [];
    const over = [ranges.everyLayer, ranges.to];
    const byBias = scalar(setting.lossBy(unit.bias));
    const local = setting.partialOf(unit.z, unit.bias);
    const here = units(at.layer);
    const rows = { index: 'to', over: here, shown: firstAndLast(here, 2) } as const;
    const inputs = pool.product([setting.quantity(unit.weight), setting.quantity(unit.source)]);
    const fed = [setting.quantity(unit.bias), setting.sum('from', units(at.previous), inputs)];
    return [
      line(setting, 'bias/preactivation', {
        members: [scalar(setting.quantity(unit.z)), scalar(pool.sum(fed))],
        because: { kind: 'recall', of: 'unit/preactivation' },
        ranges: over,
      }),
      line(setting, 'bias/chain', {
        members: [byBias, scalar(pool.product([setting.lossBy(unit.z), local]))],
        because: { kind: 'chain-rule', paths: 'one' },
        ranges: over,
      }),
      line(setting, 'bias/result', {
        members: [byBias, scalar(setting.quantity(unit.error))],
        because: { kind: 'local-derivative', of: 'unit/preactivation' },
        uses: ['bias/chain'],
        ranges: over,
      }),
      line(setting, 'bias/gathered', {
        members: [gradient(whole.b(at.layer)), ref(whole.error(at.layer))],
        because: { kind: 'gathered' },
        uses: ['bias/result'],
        ranges: [ranges.everyLayer],
      }),
      line(setting, 'bias/stacked', {
        members: [
          gradient(whole.b(at.layer)),
          array(pool, { entry: setting.quantity(unit.error), rows }),
          ref(whole.error(at.layer)),
        ],
        because: { kind: 'gathered' },
        uses: ['bias/result'],
        ranges: [ranges.everyLayer],
      }),
    ];
  },
};
