import type { Statement } from '../../../expression/statement/statement.ts';
import type { About, StatementRule } from './about.ts';
import { descentOfAll, descentOfPair, descentOfTwo, training } from './rules/descent.ts';
import { shapesOfGradients, shapesOfHidden, shapesOfLayers } from './rules/dimensions.ts';
import { dataFlow, errorPlan } from './rules/flows.ts';
import { gradientArray } from './rules/gradient-array.ts';
import {
  gradientColumn,
  gradientOfAll,
  gradientOfTwo,
  parametersByKind,
  parametersByLayer,
  unitCounts,
} from './rules/lists.ts';
import { arrayChain, logLikelihood, objective, sampleSet, singleWeight } from './rules/objective.ts';
import { backwardRoutine, forwardRoutine } from './rules/routines.ts';
import { roadmap, threeSteps } from './rules/steps.ts';
import { weightUpdate } from './rules/update.ts';

/** What can be said beside equations; a new one is a rule in a file of `rules/` and a line here. */
const rules = {
  'parameters-by-layer': parametersByLayer,
  'parameters-by-kind': parametersByKind('bare', true),
  'parameters-as-row': parametersByKind('row'),
  'gradient-column': gradientColumn,
  'gradient-of-two': gradientOfTwo,
  'gradient-of-all': gradientOfAll,
  'weight-update': weightUpdate,
  'error-plan': errorPlan,
  'data-flow': dataFlow,
  'unit-counts': unitCounts,
  'shapes-of-layers': shapesOfLayers,
  'shapes-of-hidden': shapesOfHidden,
  'shapes-of-gradients': shapesOfGradients,
  'gradient-array': gradientArray,
  'descent-of-two': descentOfTwo,
  'descent-of-pair': descentOfPair,
  'descent-of-all': descentOfAll,
  training,
  'forward-routine': forwardRoutine,
  'backward-routine': backwardRoutine,
  roadmap,
  'three-steps': threeSteps,
  'sample-set': sampleSet,
  objective,
  'log-likelihood': logLikelihood,
  'single-weight': singleWeight,
  'array-chain': arrayChain,
} as const satisfies Record<string, StatementRule>;

export type StatementName = keyof typeof rules;

export const statementNames: readonly StatementName[] = Object.keys(rules).filter((name) => isName(name));

function isName(name: string): name is StatementName {
  return name in rules;
}

/** The statements of a name about a network; none where it is not one that they could be made of. */
export const statementsOf = (name: StatementName, about: About): readonly Statement[] => rules[name](about);
