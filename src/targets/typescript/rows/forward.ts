import type { Nest } from '../../../program/rows/nest.ts';
import type { RowsLayer } from '../../../program/rows/rows-program.ts';
import { assignment } from '../formula.ts';
import type { Places } from '../places.ts';
import { alongRow } from './along-row.ts';
import { equationText } from './equation-text.ts';
import { loops, stored } from './loops.ts';
import { splitName, vectorPlaces } from './names.ts';
import { formulaAt, groupsTogether, inlined, inParts, plain, unitGroups, unitsTogether } from './units.ts';

/** From what a layer reads to its activations: `forward_1`, and parts of it where it is wide. */
export function forwardFunctions({ layer, preactivations, activations }: RowsLayer): readonly string[] {
  const groups = unitGroups(unitsOf(preactivations), unitsTogether.forward);
  const parts = inParts(groups, groupsTogether);
  const bodies = parts.map((part) => part.flatMap((units) => sums(preactivations, units)));
  const rest = activations.flatMap((nest) => loops(nest, stored(nest)));
  const comment = [preactivations, ...activations];
  return layerFunction({ name: `forward_${layer}`, argument: '', nests: comment, bodies, rest });
}

export interface LayerFunction {
  readonly name: string;
  /** `learningRate` or nothing. */
  readonly argument: 'learningRate' | '';
  /** The loops that are in it, for its comment. */
  readonly nests: readonly Nest[];
  /** One for each part. */
  readonly bodies: readonly (readonly string[])[];
  /** What stands at the end. */
  readonly rest: readonly string[];
}

/** One function, or where there are several parts one for each of them and one that calls them all. */
export function layerFunction({ name, argument, nests, bodies, rest }: LayerFunction): readonly string[] {
  const typed = argument === '' ? '' : `${argument}: number`;
  const comment = ['/**', ...nests.flatMap(equationText).map((line) => ` * ${line}`), ' */'];
  const written = (own: string, body: readonly string[], head: readonly string[] = []): string =>
    [...head, `function ${own}(${typed}): void {`, ...body, '}'].join('\n');
  const [only] = bodies;
  if (only !== undefined && bodies.length === 1) return [written(name, [...only, ...rest], comment)];
  const calls = bodies.map((_, index) => `  ${name}_part${index + 1}(${argument});`);
  return [
    ...bodies.map((body, index) => written(`${name}_part${index + 1}`, body)),
    written(name, [...calls, ...rest], comment),
  ];
}

export const unitsOf = ({ target: { axes } }: Nest): number => axes[0]?.size ?? 0;

/** The sums of some units side by side along their rows. */
function sums(nest: Nest, units: readonly number[]): readonly string[] {
  const { fold } = nest;
  if (fold === undefined) throw new Error('a preactivation is a sum');
  const term = inlined(fold.statements);
  return [
    ...units.map((unit) => `  let ${sumOf(nest, unit)} = -0;`),
    ...alongRow(fold.over.size, (index) => [
      readSource(sourceName(nest), index),
      ...units.map((unit) => {
        const places = rowPlaces({ unit, index }, (array) => `${array}_${unit}[${index}]!`);
        return added(sumOf(nest, unit), formulaAt(term, places), term.source, 2);
      }),
    ]),
    ...units.map((unit) => finished(nest, unit)),
  ];
}

/** What the products of all units share at one entry of their rows. */
export const readSource = (source: string, index: string): string =>
  `    const ${source}_${index} = ${source}[${index}]!;`;

/** `sum += term`, written out so that a formatter has nothing to say. */
export const added = (
  sum: string,
  term: ReturnType<typeof plain>,
  source: Parameters<typeof assignment>[1]['source'],
  depth: number,
): string =>
  assignment(
    sum,
    { formula: { kind: 'binary', operator: 'add', left: { kind: 'name', name: sum }, right: term }, source },
    depth,
  );

/** What is made of the sum of one unit. */
export function finished(nest: Nest, unit: number): string {
  const last = inlined(nest.statements);
  const places: Places = (name) =>
    name === nest.fold?.name ? sumOf(nest, unit) : vectorPlaces(() => String(unit - 1))(name);
  return assignment(
    `${nest.target.array}[${unit - 1}]`,
    { formula: formulaAt(last, places), source: last.source },
    1,
  );
}

/** `z_1_3_sum` for the sum of unit 3. */
export const sumOf = ({ target, fold }: Nest, unit: number): string =>
  (fold?.name ?? '').replace(target.name, `${target.array}_${unit}`);

/** `x` or `a_1`, whose entries the products of a sum share. */
export function sourceName({ fold }: Nest): string {
  const term = fold && plain(inlined(fold.statements).formula);
  const names = term?.kind === 'binary' ? [term.left, term.right] : [];
  for (const operand of names) {
    const split = operand.kind === 'name' ? splitName(operand.name) : undefined;
    if (split?.letters.length === 1) return split.array;
  }
  throw new Error('a preactivation is a sum of products');
}

/** One entry of the row of a unit. */
export interface RowEntry {
  readonly unit: number;
  readonly index: string;
}

/**
 * Names in a loop along the row of one unit: entries of the row as told, what all units share under the name of its
 * entry, and numbers of the unit under their own names.
 */
export const rowPlaces =
  ({ unit, index }: RowEntry, row: (array: string) => string): Places =>
  (name) => {
    const { array, letters } = splitName(name);
    if (letters.length === 2) return row(array);
    if (letters[0] === 'i') return `${array}_${index}`;
    return letters[0] === 'j' || letters[0] === 'k' ? `${array}_${unit}` : undefined;
  };
