import type { Statement } from '../../../program/fold.ts';
import { merged } from '../../../program/merged.ts';
import type { Program } from '../../../program/program.ts';
import { assignment } from '../formula.ts';
import { placed } from '../places.ts';
import { namesIn, split } from './split.ts';
import { constantLines, runStatements } from './statements.ts';
import { joined, parameterPlaces, type Slope, type Straight } from './unit.ts';

/** Straight code in several functions, which hand numbers to each other in the array `values`. */
export interface Chunked {
  readonly straight: Straight;
  readonly forward: readonly Chunk[];
  readonly loss: readonly Chunk[];
  /** What slopes are made of. */
  readonly errors: readonly Chunk[];
  /** The slopes alone. */
  readonly slopes: readonly Chunk[];
  /** Names of numbers that a function makes and another one needs, in the order of `values`. */
  readonly shared: readonly string[];
}

/** The statements of one function. */
export interface Chunk {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** A formula is broken up where it is longer than this; the sum of all squared weights is. */
const longest = 400;

export function chunked(straight: Straight): Chunked {
  const { training, goal, slopes } = straight;
  const { forward, loss, descent } = training;
  const slopeNames = new Set(slopes.map(({ name }) => name));
  const backward = runStatements(training, merged([descent], [...slopeNames]), longest);
  const parts = {
    forward: inChunks('forward', runStatements(training, forward, longest)),
    loss: inChunks('loss', runStatements(training, merged([loss], [goal]), longest)),
    errors: inChunks(
      'errors',
      backward.filter(({ name }) => !slopeNames.has(name)),
    ),
    slopes: inChunks(
      'slopes',
      backward.filter(({ name }) => slopeNames.has(name)),
    ),
  };
  const all = [parts.forward, parts.loss, parts.errors, parts.slopes].flat();
  return { straight, ...parts, shared: sharedNames(all, [goal, ...outputsOf(straight)]) };
}

/** The activations of the last layer, by their names. */
export const outputsOf = ({ training: { network, forward } }: Straight): readonly string[] =>
  forward.outputs.slice(-network.predictions.length);

const inChunks = (name: string, statements: readonly Statement[]): readonly Chunk[] =>
  split(statements).map((part, index) => ({ name: `${name}_${index + 1}`, statements: part }));

/** Names that a function uses and another one makes, and those that are wanted at the end. */
function sharedNames(chunks: readonly Chunk[], wanted: readonly string[]): readonly string[] {
  const made = new Set(chunks.flatMap(({ statements }) => statements.map(({ name }) => name)));
  const missing = chunks.flatMap((chunk) => missingIn(chunk).filter((name) => made.has(name)));
  return [...new Set([...missing, ...wanted])];
}

/** Names that a function uses and does not make, each once. */
export function missingIn({ statements }: Chunk): readonly string[] {
  const own = new Set(statements.map(({ name }) => name));
  const used = statements.flatMap(({ formula }) => namesIn(formula));
  return [...new Set(used)].filter((name) => !own.has(name));
}

/** A function of which other functions need results. */
export function makingFunction({ straight, shared }: Chunked, chunk: Chunk): string {
  const places = parameterPlaces(straight.slopes);
  const kept = new Map(shared.map((name, index) => [name, index]));
  return [
    `function ${chunk.name}(): void {`,
    ...reading({ straight, shared }, chunk),
    ...chunk.statements.flatMap((statement) => {
      const index = kept.get(statement.name);
      const lines = constantLines(statement, places, 1);
      return index === undefined ? lines : [...lines, `  values[${index}] = ${statement.name};`];
    }),
    '}',
  ].join('\n');
}

/** What is done with the slopes of one function. */
export interface SlopeUse {
  readonly verb: 'descend' | 'collect';
  readonly argument: 'learningRate: number' | '';
}

/** Steps along the slopes of one function, or adding them up. */
export function slopeFunction(
  { straight, shared }: Chunked,
  chunk: Chunk,
  { verb, argument }: SlopeUse,
): string {
  const places = parameterPlaces(straight.slopes);
  const byName = new Map(straight.slopes.map((slope) => [slope.name, slope]));
  return [
    `function ${chunk.name.replace('slopes', verb)}(${argument}): void {`,
    ...reading({ straight, shared }, chunk),
    ...chunk.statements.map((statement) => used(byName.get(statement.name), placed(statement, places), verb)),
    '}',
  ].join('\n');
}

function used(slope: Slope | undefined, { formula, source }: Statement, verb: SlopeUse['verb']): string {
  if (slope === undefined) throw new Error('a slope by a parameter is expected');
  const entry = verb === 'descend' ? `theta[${slope.place}]` : `slopes[${slope.place}]`;
  const changed =
    verb === 'descend'
      ? joined('subtract', `${entry}!`, joined('multiply', 'learningRate', formula))
      : joined('add', `${entry}!`, formula);
  return assignment(entry, { formula: changed, source }, 1);
}

/** The numbers that a function needs and does not make, under their names. */
function reading(
  { straight, shared }: Pick<Chunked, 'straight' | 'shared'>,
  chunk: Chunk,
): readonly string[] {
  const given = sampleNames(straight.whole);
  const kept = new Map(shared.map((name, index) => [name, `values[${index}]!`]));
  return missingIn(chunk).flatMap((name) => {
    const place = given.get(name) ?? kept.get(name);
    return place === undefined ? [] : [`  const ${name} = ${place};`];
  });
}

/** Where the inputs and targets of the sample at hand stand. */
function sampleNames({ given }: Program): ReadonlyMap<string, string> {
  return new Map(
    given.flatMap((quantity): readonly (readonly [string, string])[] => {
      if (quantity.kind === 'input') return [[`x_${quantity.unit}`, `x[${quantity.unit - 1}]!`]];
      return quantity.kind === 'target' ? [[`t_${quantity.unit}`, `t[${quantity.unit - 1}]!`]] : [];
    }),
  );
}
