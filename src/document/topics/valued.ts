import type { PrintedNumber } from '../../expression/arithmetic/figures.ts';
import type { Readings } from '../../figure/readings.ts';
import { valuedGraph } from '../../figure/valued-graph.ts';
import { loss } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { type Numbers, numbersAt } from '../numbers/numbers.ts';

/** Digits after the point that a figure has room for. */
const mostDigits = 4;

/** All numbers of the network at once, forward and backward, as a figure; nothing where there are no numbers. */
export function valuedBlocks(composition: Composition): readonly Block[] {
  const { derivation, notation, language, numbers } = composition;
  if (numbers === undefined) return [];
  const graph = valuedGraph(derivation.network, notation, readingsOf(composition, numbers));
  return [{ kind: 'valued-graph', graph, caption: language.figure.valued.caption }];
}

/** Numbers as they are read, with few digits; numbers that are rounded by hand keep the digits they were rounded to. */
function readingsOf({ derivation, notation }: Composition, numbers: Numbers): Readings {
  const { digits, rounding } = numbers;
  const short =
    rounding === 'step' || digits <= mostDigits
      ? numbers
      : numbersAt(derivation, { ...numbers, digits: mostDigits });
  const { pool } = derivation.network;
  const read = (number: PrintedNumber | undefined): string | undefined =>
    notation.decimals === 'comma' ? number?.digits.replace('.', ',') : number?.digits;
  return {
    value: (quantity) => read(short.printedOf(quantity)),
    gradient: (quantity) => {
      const derivative = pool.partial(pool.ref(loss()), quantity);
      return derivative.kind === 'partial' ? read(short.printed(derivative)) : undefined;
    },
  };
}
