import type { Definition, LayerModel } from '../../network/model.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Draft, SectionDraft } from '../draft.ts';
import type { EquationId, SectionId } from '../equation.ts';
import type { Progress } from '../progress.ts';
import { chainRule, differentiateLocally, differentiateLoss, known, recall, solve } from '../rules/index.ts';

/** The derivatives of E by the outputs: the loss differentiated. */
export function outputGradients(progress: Progress, { layer, activations }: LayerModel): SectionDraft {
  const id = `gradient-activation-${layer}`;
  const equations = progress.network.predictions.map((prediction) =>
    differentiateLoss(progress, id, prediction),
  );
  const quantities = activations.map(({ quantity }) => quantity);
  return { id, topic: { kind: 'gradient', of: 'activation', layer, quantities }, equations };
}

export function activationGradients(progress: Progress, { layer, activations }: LayerModel): SectionDraft {
  const quantities = activations.map(({ quantity }) => quantity);
  return gradientSection(progress, 'activation', layer, [quantities]);
}

export function preactivationGradients(
  progress: Progress,
  { layer, preactivations }: LayerModel,
): SectionDraft {
  const quantities = preactivations.map(({ quantity }) => quantity);
  return gradientSection(progress, 'preactivation', layer, [quantities]);
}

/** The derivatives by the weights of a layer and by its biases: first those among which what is asked for stands. */
export function parameterGradients(progress: Progress, { layer, weights, biases }: LayerModel): SectionDraft {
  const groups = progress.isAsked(biases) ? [biases, weights] : [weights, biases];
  return gradientSection(progress, 'parameter', layer, groups);
}

function gradientSection(
  progress: Progress,
  of: 'activation' | 'preactivation' | 'parameter',
  layer: number,
  groups: readonly (readonly Quantity[])[],
): SectionDraft {
  const id = `gradient-${of}-${layer}`;
  const equations = saidOnce(groups.flatMap((group) => likeTheFirst(progress, id, group)));
  return { id, topic: { kind: 'gradient', of, layer, quantities: groups.flat() }, equations };
}

/** A weight and a bias of one unit recall the same lines; within a section they stand once. */
const saidOnce = (equations: readonly Draft[]): readonly Draft[] => [
  ...new Map(equations.map((equation) => [equation.id, equation])).values(),
];

/** The first component in full, the others in the same way; one on which E does not depend is not the first. */
function likeTheFirst(progress: Progress, section: SectionId, group: readonly Quantity[]): readonly Draft[] {
  const ordered = progress.inOrder(group);
  const first = ordered.find((quantity) => progress.dependents(quantity).length > 0);
  if (first === undefined) return [];
  const others = ordered.filter((quantity) => quantity !== first);
  const steps = inFull(progress, section, first);
  const result = solve(progress, section, first, { kind: 'result' }, [
    ...new Set([...steps.map(({ id }) => id), ...gradientsUsed(progress, first)]),
  ]);
  const rest = others.map((quantity) =>
    solve(progress, section, quantity, { kind: 'same-way', as: result.id }, usedBy(progress, quantity)),
  );
  return [...steps, result, ...rest];
}

function inFull(progress: Progress, section: SectionId, quantity: Quantity): readonly Draft[] {
  const dependents = progress.dependents(quantity);
  return [
    chainRule(progress, section, quantity),
    ...dependents.filter(isRecalled(progress)).map((made) => recall(progress, section, made.quantity)),
    ...dependents.map((made) => known(progress, section, made)),
    ...dependents.map((made) => differentiateLocally(progress, section, made, quantity)),
  ];
}

/** Whether an earlier result stands in later ones to the letter. */
const isRecalled =
  (progress: Progress) =>
  (made: Definition): boolean =>
    progress.putIn(made, progress.expand) === progress.gradient(made.quantity).expanded;

function usedBy(progress: Progress, quantity: Quantity): readonly EquationId[] {
  return progress
    .dependents(quantity)
    .flatMap((made) => [progress.gradient(made.quantity).equation, progress.definition(made.quantity)]);
}

/** Earlier results that a result names without writing them out. */
const gradientsUsed = (progress: Progress, quantity: Quantity): readonly EquationId[] =>
  progress
    .dependents(quantity)
    .filter((made) => !isRecalled(progress)(made))
    .map((made) => progress.gradient(made.quantity).equation);
