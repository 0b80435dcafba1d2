import type { RowsProgram } from '../../../program/rows/rows-program.ts';
import { driver, moduleMemory } from '../driver/index.ts';
import { fastSourcesFor } from '../fast.ts';
import { rowsHelpers } from '../helpers.ts';
import { keptAs } from '../numbers.ts';
import { arrays } from './arrays.ts';
import { backwardFunctions, fusedFunctions } from './backward.ts';
import { epochFunctions } from './epoch.ts';
import { forwardFunctions } from './forward.ts';
import { rowsHeader } from './header.ts';
import { collect, descend } from './use.ts';

/** A module of loops over units. */
export function rowsModule(program: RowsProgram): readonly string[] {
  const { layers, spec, goal, math, numbers } = program;
  const [first] = layers;
  const backward = layers.toReversed().map((layer) => [layer, layers[layer.layer - 2]] as const);
  const functions = [
    ...layers.flatMap(forwardFunctions),
    ...(first === undefined ? [] : fusedFunctions(first, descend(math), numbers)),
    ...backward.flatMap(([layer, below]) => backwardFunctions(layer, below, descend(math))),
    ...backward.flatMap(([layer, below]) => backwardFunctions(layer, below, collect)),
    ...epochFunctions(program),
  ];
  return [
    rowsHeader(program),
    ...(spec.l2 > 0 ? [`/** The factor of the penalty in J. */\nconst lambda = ${spec.l2};`] : []),
    ...keptAs(numbers, moduleMemory(spec)),
    ...arrays(program),
    ...fastSourcesFor(functions),
    ...keptAs(numbers, functions),
    ...driver(goal, numbers),
    ...rowsHelpers(program),
  ];
}
