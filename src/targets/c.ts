import { minimised } from '../network/model.ts';
import type { TrainingCode } from '../program/program.ts';
import { machineName } from '../quantity/machine-name.ts';
import { cDriver, cMemory } from './c/driver.ts';
import { cNumber } from './c/formula.ts';
import { cFunctionsFor } from './c/functions.ts';
import { cHeader } from './c/header.ts';
import { cInterface } from './c/interface.ts';
import { keptInC } from './c/numbers.ts';
import { rowsFunctions } from './c/rows.ts';
import { decayIn, straightFunctions } from './c/straight.ts';
import { withoutUnused } from './c/unused.ts';
import type { Target } from './target.ts';
import { straightOf } from './typescript/unrolled/unit.ts';

/**
 * One file of C11 without dependencies, which is its own header where `TRAIN_DECLARATIONS` is defined. It computes with
 * exact functions whatever the code was made for, and throws for fast ones: ask `refuseTarget` before.
 */
export const c: Target = {
  extension: 'c',
  emit: (code) => {
    const goal = code.kind === 'rows' ? code.goal : machineName(minimised(code.network).quantity);
    const spec = code.kind === 'rows' ? code.spec : code.network.spec;
    const functions = [...decay(code), ...functionsOf(code)];
    const texts = [...functions, ...cDriver(spec)];
    const whole = [
      guarded('TRAIN_INTERFACE', cInterface(spec, goal), '#define TRAIN_INTERFACE'),
      `#ifndef TRAIN_DECLARATIONS\n\n#include <math.h>\n#include <stdlib.h>`,
      ...cFunctionsFor(texts.join('\n')),
      cMemory,
      ...texts,
      '#endif',
    ];
    return `${[cHeader(code, goal), ...keptInC(code.numbers, whole)].join('\n\n')}\n`;
  },
};

const guarded = (name: string, text: string, first: string): string =>
  [`#ifndef ${name}\n${first}`, text, '#endif'].join('\n\n');

function functionsOf(code: TrainingCode): readonly string[] {
  switch (code.kind) {
    case 'unrolled':
      return straightFunctions(straightOf(code)).map(withoutUnused);
    case 'rows':
      return rowsFunctions(code).map(withoutUnused);
  }
}

function decay(code: TrainingCode): readonly string[] {
  const isUsed = code.kind === 'rows' ? code.spec.l2 > 0 : decayIn(code);
  const { l2 } = code.kind === 'rows' ? code.spec : code.network.spec;
  return isUsed
    ? [`/* The factor of the penalty in J. */\nstatic const double lambda = ${cNumber(l2)};`]
    : [];
}
