import { minimised } from '../../network/model.ts';
import { folded, type Statement, statementsOf } from '../../program/fold.ts';
import type { CodeStyle, Program, TrainingProgram } from '../../program/program.ts';
import { body } from './body.ts';
import { describe } from './describe.ts';
import { list } from './layout.ts';
import { givenByLayer, unpackRecord, unpackTuple } from './unpack.ts';

const parameterKinds = ['weight', 'bias', 'shared-bias'] as const;

/** `forward`: every z and a, one operation a line. */
export function forwardFunction({ network, forward }: TrainingProgram): string {
  const inputs = network.given.filter(({ kind }) => kind === 'input');
  return [
    '/** The forward pass: layer by layer every preactivation z and every activation a. */',
    'export function forward(parameters: Parameters, input: Input): Forward {',
    ...unpackTuple(forward, inputs, 'input'),
    ...unpackRecord(givenByLayer(forward, parameterKinds), 'parameters'),
    body(statementsOf(forward)),
    '',
    list('return {', forward.outputs, '};', 1),
    '}',
  ].join('\n');
}

/** `loss`: what training minimises, of one sample. */
export function lossFunction({ network, loss }: TrainingProgram): string {
  return [
    `/** The ${describe(minimised(network).quantity)}. */`,
    'export function loss(parameters: Parameters, { input, target }: Sample): number {',
    ...forwardPass(loss),
    ...unpackRecord(givenByLayer(loss, parameterKinds), 'parameters'),
    ...unpackTuple(loss, network.targets, 'target'),
    body(statementsOf(loss)),
    '',
    `  return ${loss.outputs.join()};`,
    '}',
  ].join('\n');
}

/** `gradient`: the derivatives of what training minimises, in the style asked for. */
export function gradientFunction({ network, style, gradient }: TrainingProgram): string {
  const inputs = network.given.filter(({ kind }) => kind === 'input');
  return [
    `/** ${gradientComments[style]} */`,
    'export function gradient(parameters: Parameters, { input, target }: Sample): Gradient {',
    ...forwardPass(gradient),
    ...unpackRecord(givenByLayer(gradient, parameterKinds), 'parameters'),
    ...unpackTuple(gradient, inputs, 'input'),
    ...unpackTuple(gradient, network.targets, 'target'),
    body(gradientStatements[style](gradient)),
    '',
    list('return {', gradient.outputs, '};', 1),
    '}',
  ].join('\n');
}

const gradientComments: Readonly<Record<CodeStyle, string>> = {
  shared: 'The gradient of one sample by backpropagation, from the loss back to the first layer.',
  expanded: 'The gradient of one sample, every derivative written out in what the forward pass gives.',
};

const gradientStatements: Readonly<Record<CodeStyle, (gradient: Program) => readonly Statement[]>> = {
  shared: statementsOf,
  expanded: folded,
};

/** The forward pass, and from its results those that the program starts from. */
function forwardPass(program: Program): readonly string[] {
  const groups = givenByLayer(program, ['preactivation', 'activation']);
  const direct = unpackRecord([groups.flat()], 'forward(parameters, input)');
  if (direct.length <= 1) return direct;
  return ['  const pass = forward(parameters, input);', ...unpackRecord(groups, 'pass')];
}
