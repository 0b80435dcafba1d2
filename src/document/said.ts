import type { SaidName } from '../language/general.ts';
import type { Sentence } from '../language/sentence.ts';
import type { Composition } from './composition.ts';

/** What is said between formulas, about the network of the document. */
export function sentenceOf(
  name: SaidName,
  { language, derivation }: Pick<Composition, 'language' | 'derivation'>,
): Sentence {
  const { layers, l2 } = derivation.network.spec;
  const biases = layers.some(({ bias }) => bias !== false);
  return language.general.said[name]({ biases, penalty: l2 !== 0 });
}
