import type { Justification, Section, Topic } from '../../derivation/equation.ts';
import { proveEqual, simplifyInSteps, switchesIn } from '../../expression/calculus/index.ts';
import type { Expr } from '../../expression/expr.ts';
import type { ExpressionPool } from '../../expression/pool.ts';
import { quantitiesIn } from '../../expression/quantities.ts';
import { keyOf } from '../../quantity/key.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document.ts';
import { lineOf, reasonsOnce } from '../lines.ts';
import { headingOf } from './heading.ts';

/** An appendix: an activation function differentiated on its own. */
export function functionBlocks(
  section: Section,
  { activation }: Extract<Topic, { kind: 'function-derivative' }>,
  composition: Composition,
): readonly Block[] {
  const { language } = composition;
  return [
    headingOf(section, composition),
    { kind: 'paragraph', text: language.document.functionAlone({ activation }) },
    ...reasonsOnce(section.equations.map((equation) => lineOf(equation, language))),
    ...formsSaid(section, composition),
  ];
}

/** An appendix: the loss differentiated by the first output. */
export function lossBlocks(
  section: Section,
  { loss }: Extract<Topic, { kind: 'loss-derivative' }>,
  composition: Composition,
): readonly Block[] {
  const { language } = composition;
  return [
    headingOf(section, composition),
    { kind: 'paragraph', text: language.document.lossAlone({ loss }) },
    ...reasonsOnce(section.equations.map((equation) => lineOf(equation, language))),
    ...lossKinks(section, composition),
    ...formsSaid(section, composition),
  ];
}

/** Where the loss turns from one case to another while the output changes by which it is differentiated. */
function lossKinks({ equations }: Section, { derivation, language }: Composition): readonly Block[] {
  const { pool, loss } = derivation.network;
  const left = equations.at(-1)?.members[0];
  if (left?.kind !== 'partial') return [];
  const own = switchesIn(pool, loss.value).filter((turn) => quantitiesIn(turn).has(keyOf(left.by)));
  const turns = [...new Set(own.map((turn) => simplified(pool, turn, left.by)))];
  return turns.length === 0 ? [] : [{ kind: 'paragraph', text: language.document.lossKinks({ turns }) }];
}

/** Where the simplified formula is 0 the formula must be. */
function simplified(pool: ExpressionPool, turn: Expr, by: Quantity): Expr {
  const { result } = simplifyInSteps(pool, turn);
  const proof = proveEqual(pool, result, turn, by);
  if (proof.kind === 'refused' && proof.at !== undefined)
    throw new Error('what a loss turns on has another value when it is simplified');
  return result;
}

/** What is said of the conclusions of a section; of a vector function there are several, and the same is said once. */
function formsSaid({ equations }: Section, composition: Composition): readonly Block[] {
  const blocks = equations.flatMap(({ because }) => sayForm(because, composition));
  return [...new Map(blocks.map((block) => [JSON.stringify(block), block])).values()];
}

/** Whether the conclusion ends in the value of the function, and how that is known. */
function sayForm(because: Justification, { language }: Composition): readonly Block[] {
  if (because.kind !== 'conclusion') return [];
  const known: Block = { kind: 'paragraph', text: language.document.derivativeKnown(because) };
  if (because.kinks.length === 0) return [known];
  return [{ kind: 'paragraph', text: language.document.kinks(because) }, known];
}
