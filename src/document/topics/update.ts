import type { Section, Topic } from '../../derivation/equation.ts';
import { minimised } from '../../network/model.ts';
import { learningRate } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf } from '../lines.ts';
import { lineWithNumbers } from '../numbers/line-numbers.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { headingOf } from './heading.ts';

/** One step of gradient descent, and with numbers what it does to the loss. */
export function updateBlocks(
  section: Section,
  topic: Extract<Topic, { kind: 'update' }>,
  composition: Composition,
): readonly Block[] {
  const { derivation, language, numbers } = composition;
  const { network } = derivation;
  const isTrained = topic.quantities.some(({ kind }) => kind !== 'weight');
  const biasesKept = !isTrained && network.layers.some(({ biases }) => biases.length > 0);
  const goal = minimised(network).quantity;
  return [
    headingOf(section, composition),
    { kind: 'paragraph', text: language.numbers.update({ rate: learningRate(), goal, biasesKept }) },
    ...section.equations.map((equation) => lineOf(equation, language)),
    ...(numbers === undefined ? [] : lossBlocks(composition, numbers)),
  ];
}

/** What is minimised, before the step and after it. */
function lossBlocks({ derivation, language }: Composition, before: Numbers): readonly Block[] {
  const words = language.numbers;
  const goals = derivation.equations.filter(
    ({ section, subject }) => section === 'overview' && subject.kind === 'network',
  );
  const lines = (numbers: Numbers, reason: string): readonly Block[] =>
    goals.map((equation, index) =>
      lineWithNumbers(
        lineOf(equation, language, { repeated: true, reason: index === 0 ? [reason] : [] }),
        numbers,
      ),
    );
  return [
    { kind: 'paragraph', text: words.secondPass() },
    ...lines(before, words.before),
    ...lines(before.afterStep(), words.after),
  ];
}
