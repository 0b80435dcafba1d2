import { minimised } from '../../../network/model.ts';
import type { TrainingProgram } from '../../../program/program.ts';
import type { UnrolledKind } from '../../../program/shape.ts';
import { machineName } from '../../../quantity/machine-name.ts';
import { decayConstant } from '../decay.ts';
import { driver, moduleMemory } from '../driver/index.ts';
import { fastSourcesFor, standsInPlace } from '../fast.ts';
import { forwardFunction, gradientFunction, lossFunction } from '../functions.ts';
import { header } from '../header.ts';
import { helperFunctions } from '../helpers.ts';
import { keptAs } from '../numbers.ts';
import { typeDeclarations } from '../types.ts';
import { withoutUnused } from '../unused.ts';
import { chunkedFunctions } from './chunked-functions.ts';
import { descendInArray, descendInLocals } from './descent.ts';
import { primed } from './prime.ts';
import { loopsFor } from './several.ts';
import { collect, feedForward, lossAt } from './straight.ts';
import { type Straight, straightOf } from './unit.ts';

const readableFunctions = (training: TrainingProgram): readonly string[] => [
  forwardFunction(training),
  withoutUnused(lossFunction(training)),
  withoutUnused(gradientFunction(training)),
];

function trainingFunctions(straight: Straight, kind: UnrolledKind): readonly string[] {
  const { numbers } = straight.training;
  const asked = [feedForward(straight), lossAt(straight), collect(straight)];
  switch (kind) {
    case 'locals':
      return keptAs(numbers, [...asked, descendInLocals(straight)].map(withoutUnused));
    case 'array':
      return keptAs(numbers, [...asked, descendInArray(straight)].map(withoutUnused));
    case 'chunks':
      return chunkedFunctions(straight);
  }
}

/** A module unit by unit: first what is there to be read beside the derivation, then the same for speed. */
export function unrolledModule(training: TrainingProgram): readonly string[] {
  const straight = straightOf(training);
  const { shape, numbers } = training;
  const functions = trainingFunctions(straight, shape.kind);
  const fastLoops = loopsFor(functions);
  const all = [...fastLoops, ...functions];
  return [
    header(training),
    ...(shape.kind === 'chunks' ? [] : typeDeclarations(training)),
    ...decayConstant(training),
    ...(shape.kind === 'chunks' ? [] : readableFunctions(training)),
    ...keptAs(numbers, moduleMemory(training.network.spec)),
    ...fastSourcesFor(all),
    ...all,
    ...keptAs(numbers, all.some(standsInPlace) ? primed(training) : []),
    ...driver(machineName(minimised(training.network).quantity), numbers),
    ...helperFunctions(training),
  ];
}
