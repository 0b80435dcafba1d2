import type { Equation } from '../../derivation/equation.ts';
import type { PrintedNumber } from '../../expression/arithmetic/figures.ts';
import type { Readings } from '../../figure/readings.ts';
import { type ValuedGraph, valuedGraph } from '../../figure/valued-graph.ts';
import { machineName } from '../../quantity/machine-name.ts';
import { loss, type Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { type Numbers, numbersAt } from '../numbers/numbers.ts';
import type { WalkStep } from '../valued-block.ts';

/** Digits after the point that a figure has room for. */
const mostDigits = 4;

/**
 * All numbers of the network at once, forward and backward, as a figure; nothing where there are no numbers, and nothing
 * on sheets, where it would tell what is left out.
 */
export function valuedBlocks(composition: Composition): readonly Block[] {
  const { derivation, notation, language, numbers, edition } = composition;
  if (numbers === undefined || edition !== undefined) return [];
  const graph = valuedGraph(derivation.network, notation, readingsOf(composition, numbers));
  const walk = inOrder(derivation.equations.flatMap((equation) => stepOf(equation, graph)));
  return [{ kind: 'valued-graph', graph, caption: language.figure.valued.caption, walk }];
}

/** What a line finds that the figure shows. */
function stepOf(equation: Equation, graph: ValuedGraph): readonly WalkStep[] {
  const {
    because: { kind },
    members: [left],
  } = equation;
  const isNew = kind !== 'recall' && kind !== 'known' && kind !== 'chain-rule' && kind !== 'local-derivative';
  if (left === undefined || !isNew) return [];
  if (left.kind === 'ref') return stepsTo(left.quantity, 'value', equation, graph);
  const isOfLoss = left.kind === 'partial' && left.of.kind === 'ref' && left.of.quantity.kind === 'loss';
  return isOfLoss ? stepsTo(left.by, 'gradient', equation, graph) : [];
}

function stepsTo(
  quantity: Quantity,
  finds: WalkStep['finds'],
  equation: Equation,
  { boxes, edges, biases }: ValuedGraph,
): readonly WalkStep[] {
  const name = machineName(quantity);
  const named = [
    ...boxes.map((box) => ({ quantity: box.quantity, reading: box })),
    ...[...edges, ...biases].flatMap(({ quantity: parameter, label: reading }) =>
      parameter === null || reading === undefined ? [] : [{ quantity: parameter, reading }],
    ),
  ];
  const found = named.find((each) => machineName(each.quantity) === name);
  const number = finds === 'value' ? found?.reading.value : found?.reading.gradient;
  return found === undefined || number === undefined ? [] : [{ quantity: found.quantity, finds, equation }];
}

/** A number as it was given may have more digits than there is room for. */
function cut(digits: string): string {
  const [, places = ''] = digits.split('.');
  return places.length > mostDigits ? Number(digits).toFixed(mostDigits) : digits;
}

/** Values before derivatives, the loss after what it is made of; what has two names is found once. */
function inOrder(steps: readonly WalkStep[]): readonly WalkStep[] {
  const first = steps.filter((step, index) => steps.findIndex((other) => isSame(step, other)) === index);
  const values = first.filter(({ finds }) => finds === 'value');
  return [
    ...values.filter(({ quantity }) => quantity.kind !== 'loss'),
    ...values.filter(({ quantity }) => quantity.kind === 'loss'),
    ...first.filter(({ finds }) => finds === 'gradient'),
  ];
}

const isSame = (one: WalkStep, other: WalkStep): boolean =>
  one.quantity === other.quantity && one.finds === other.finds;

/** Numbers as they are read, with few digits; numbers that are rounded by hand keep the digits they were rounded to. */
function readingsOf({ derivation, notation }: Composition, numbers: Numbers): Readings {
  const { digits, rounding } = numbers;
  const short =
    rounding === 'step' || digits <= mostDigits
      ? numbers
      : numbersAt(derivation, { ...numbers, digits: mostDigits });
  const { pool } = derivation.network;
  const read = (number: PrintedNumber | undefined): string | undefined => {
    const shown = number && (rounding === 'step' ? number.digits : cut(number.digits));
    return notation.decimals === 'comma' ? shown?.replace('.', ',') : shown;
  };
  return {
    value: (quantity) => read(short.printedOf(quantity)),
    gradient: (quantity) => {
      const derivative = pool.partial(pool.ref(loss()), quantity);
      return derivative.kind === 'partial' ? read(short.printed(derivative)) : undefined;
    },
  };
}
