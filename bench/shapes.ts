/**
 * Which shape of training code is the fastest at which size: nanoseconds a sample of online gradient descent in every
 * shape, exact and fast. The thresholds of `src/program/shape.ts` come from here. `tsx bench/shapes.ts [SIZES ...]`
 */
import { mathNames } from '../src/program/fast.ts';
import { parameterLayout } from '../src/program/layout.ts';
import type { ShapeKind } from '../src/program/shape.ts';
import { chalkgrad } from './chalkgrad.ts';
import { type Sizes, taskFor } from './contestant.ts';
import { specOf } from './spec.ts';
import { timings } from './timing.ts';

const kinds: readonly ShapeKind[] = ['locals', 'array', 'chunks', 'rows'];

/** From 9 to 484 weights and biases, narrow and wide. */
const networks: readonly Sizes[] = [
  [2, 2, 1],
  [3, 4, 2],
  [4, 5, 3],
  [4, 8, 3],
  [6, 8, 4],
  [7, 9, 4],
  [8, 10, 5],
  [8, 14, 6],
  [8, 16, 16, 4],
];

/** Locals need registers or the stack, and straight code grows with the weights: beyond this neither is tried. */
const mostTried: Readonly<Record<ShapeKind, number>> = {
  locals: 150,
  array: 250,
  chunks: 500,
  rows: Number.POSITIVE_INFINITY,
};

async function measured(sizes: Sizes): Promise<string> {
  const { weights } = parameterLayout(specOf(sizes));
  const task = taskFor(sizes);
  const tried = mathNames.flatMap((math) =>
    kinds.filter((kind) => weights <= mostTried[kind]).map((kind) => ({ math, kind })),
  );
  const all = await Promise.all(
    tried.map(({ math, kind }) => chalkgrad(kind, math, kind).prepare(sizes, task)),
  );
  const times = await timings(all);
  const cells = tried.map(({ math, kind }, index) => `${math} ${kind} ${times[index]?.median.toFixed(0)}`);
  return `${sizes.join('-')} (${weights} weights): ${cells.join(', ')}\n`;
}

const asked = process.argv.slice(2);
for (const sizes of networks.filter((sizes) => asked.length === 0 || asked.includes(sizes.join('-'))))
  process.stdout.write(await measured(sizes));
