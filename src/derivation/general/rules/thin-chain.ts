import type { Expr } from '../../../expression/expr.ts';
import { scalar } from '../../../expression/matrix/build.ts';
import { firstOf, hintsFor, juxtaposed, at as place } from '../../../expression/matrix/hints.ts';
import type { Brace } from '../../../expression/matrix/presentation.ts';
import { at, type GeneralQuantity, type Index } from '../../../quantity/index.ts';
import type { Premise } from '../general-equation.ts';
import { type GeneralDraft, type GeneralRule, type LineParts, line, type Setting } from '../setting.ts';

/** Up to so many layers are written one by one. */
const mostWritten = 4;

/** A network with one unit in each layer: the chain rule is a product with one factor for each step along the only path. */
export const thinChain: GeneralRule = {
  altitude: 'index',
  derive: (setting) => {
    const { depth } = setting;
    if (depth === undefined || depth < 2 || depth > mostWritten) return [];
    const over = {
      ranges: [],
      premises: [{ kind: 'thin' }, { kind: 'layers', least: depth, most: depth }],
      because: { kind: 'chain-rule', paths: 'one' },
    } as const;
    return [
      wholeChain(setting, depth, over),
      ...shortChains(setting, depth, over),
      inGroups(setting, depth, over),
    ];
  },
};

interface Over extends Pick<LineParts, 'because' | 'ranges'> {
  readonly premises: readonly Premise[];
}

const weight = (layer: Index): GeneralQuantity => ({ kind: 'weight', layer, to: 1, from: 1 });
const z = (layer: Index): GeneralQuantity => ({ kind: 'preactivation', layer, unit: 1 });
const a = (layer: Index): GeneralQuantity => ({ kind: 'activation', layer, unit: 1 });
const y: GeneralQuantity = { kind: 'prediction', layer: at.last, unit: 1 };

const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Down from the loss to the first weight, one factor for each step. */
function wholeChain(setting: Setting, depth: number, over: Over): GeneralDraft {
  const steps = [y, z(at.last), ...hiddenSteps(depth), weight(1)];
  const factors = steps.slice(1).map((below, index) => setting.partialOf(steps[index] ?? y, below));
  const members = [setting.lossBy(weight(1)), setting.pool.product([setting.lossBy(y), ...factors])].map(
    scalar,
  );
  return line(setting, 'thin/whole', {
    ...over,
    members,
    shown: { hints: hintsFor(members, juxtaposed) },
  });
}

/** h and a of the hidden layers, from the last to the first. */
const hiddenSteps = (depth: number): readonly GeneralQuantity[] =>
  counted(depth - 1)
    .toReversed()
    .flatMap((layer) => [a(layer), z(layer)]);

/** The same in two factors, for the weight of every layer: what the layer does to the loss, what the weight does to it. */
function shortChains(setting: Setting, depth: number, over: Over): readonly GeneralDraft[] {
  return counted(depth).map((layer) => {
    const isLast = layer === depth;
    const from = weight(isLast ? at.last : layer);
    const by = isLast ? z(at.last) : a(layer);
    const chain = setting.pool.product([setting.lossBy(by), setting.partialOf(by, from)]);
    const members = [scalar(setting.lossBy(from)), scalar(chain)];
    return line(setting, `thin/short-${layer}`, {
      ...over,
      members,
      shown: { hints: hintsFor(members, juxtaposed) },
    });
  });
}

interface Group {
  readonly part: Expr;
  readonly brace: Brace;
}

/** The factors in groups, one for each layer; units have no numbers here. */
function inGroups(setting: Setting, depth: number, over: Over): GeneralDraft {
  const { pool } = setting;
  const result: Group = { part: setting.lossBy(weight(1)), brace: 'weight' };
  const groups: readonly Group[] = [
    { part: pool.product([setting.lossBy(y), setting.partialOf(y, z(depth))]), brace: 'output-layer' },
    ...counted(depth - 1)
      .toReversed()
      .map((layer): Group => {
        const passed = [setting.partialOf(z(layer + 1), a(layer)), setting.partialOf(a(layer), z(layer))];
        return { part: pool.product(passed), brace: 'hidden-layer' };
      }),
    { part: setting.partialOf(z(1), weight(1)), brace: 'weights' },
  ];
  const members = [result.part, pool.product(groups.map(({ part }) => part))].map(scalar);
  const braces = [result, ...groups].map(({ part, brace }) => place(part, { brace, dots: [] }));
  return line(setting, 'thin/groups', {
    ...over,
    members,
    uses: ['thin/whole'],
    shown: { withoutUnits: true, hints: hintsFor(members, firstOf(...braces, juxtaposed)) },
  });
}
