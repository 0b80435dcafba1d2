import { minimised } from '../../../network/model.ts';
import type { TrainingProgram } from '../../../program/program.ts';
import { machineName } from '../../../quantity/machine-name.ts';
import { decayConstant } from '../decay.ts';
import { driver, moduleMemory } from '../driver/index.ts';
import { forwardFunction, gradientFunction, lossFunction } from '../functions.ts';
import { header } from '../header.ts';
import { helperFunctions } from '../helpers.ts';
import { typeDeclarations } from '../types.ts';
import { descendInArray, descendInLocals } from './descent.ts';
import { collect, feedForward, lossAt } from './straight.ts';
import { straightOf } from './unit.ts';

/** A module unit by unit: first what is there to be read beside the derivation, then the same for speed. */
export function unrolledModule(training: TrainingProgram): readonly string[] {
  const straight = straightOf(training);
  return [
    header(training),
    ...typeDeclarations(training),
    ...decayConstant(training),
    forwardFunction(training),
    lossFunction(training),
    gradientFunction(training),
    ...moduleMemory(training.network.spec),
    feedForward(straight),
    lossAt(straight),
    collect(straight),
    training.shape.kind === 'locals' ? descendInLocals(straight) : descendInArray(straight),
    ...driver(machineName(minimised(training.network).quantity)),
    ...helperFunctions(training),
  ];
}
