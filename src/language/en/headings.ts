import type { HeadingSentences, LayerRole } from '../language.ts';
import { say } from '../sentence.ts';
import { activationName, lossName } from './names.ts';

export const headings: HeadingSentences = {
  overview: () => say`The model at a glance`,
  forward: ({ from, to }) => say`${capital(layer(from))} → ${layer(to)}`,
  output: () => say`Output`,
  gradient: ({ alias, quantities }) =>
    alias.length === 0
      ? say`Derivatives of ${{ kind: 'quantities', quantities: [{ kind: 'loss' }] }} with respect to ${{ kind: 'quantities', quantities }}`
      : say`Derivatives of ${{ kind: 'quantities', quantities: [{ kind: 'loss' }] }} with respect to ${{ kind: 'quantities', quantities: alias }}, that is ${{ kind: 'quantities', quantities }}`,
  'output-losses': () => say`The loss, output by output`,
  update: () => say`One step: the new parameters`,
  objective: () =>
    say`Derivatives of ${{ kind: 'quantities', quantities: [{ kind: 'objective' }] }}, with the penalty on the weights`,
  'loss-derivative': ({ loss }) => say`Derivative of ${lossName(loss)}`,
  'function-derivative': ({ activation }) => say`Derivative of the ${activationName(activation)}`,
};

export function layer(role: LayerRole): string {
  switch (role.kind) {
    case 'input':
      return 'input layer';
    case 'hidden':
      return role.count === 1 ? 'hidden layer' : `hidden layer ${role.index}`;
    case 'output':
      return 'output layer';
  }
}

/** The layer as it stands in a sentence: the hidden layer, but hidden layer 2. */
export const theLayer = (role: LayerRole): string =>
  role.kind === 'hidden' && role.count > 1 ? layer(role) : `the ${layer(role)}`;

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
