import type { NetworkSpec } from '../../../network/spec.ts';
import { parameterLayout } from '../../../program/layout.ts';
import type { NumbersName } from '../../../program/numbers.ts';
import { keptAs } from '../numbers.ts';
import { memory } from './memory.ts';
import { optimiserFunctions } from './optimisers.ts';
import { parameterFunctions } from './parameters.ts';
import { askingFunctions, sampleFunctions } from './samples.ts';
import { trainingFunctions } from './train.ts';

/** What stands above the functions of a shape: the numbers that they compute with. */
export const moduleMemory = (spec: NetworkSpec): readonly string[] => memory(parameterLayout(spec));

/** What every module has in common and offers to its users; `goal` is the name of what training minimises. */
export const driver = (goal: string, numbers: NumbersName): readonly string[] =>
  keptAs(numbers, [
    ...parameterFunctions(numbers),
    ...sampleFunctions,
    ...askingFunctions(goal),
    ...trainingFunctions(goal),
    ...optimiserFunctions(),
  ]);
