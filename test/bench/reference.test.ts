import { expect, test } from 'vitest';
import { type Sizes, taskFor } from '../../bench/contestant.ts';
import { engine } from '../../bench/engine.ts';
import { graphOf, numbersOf } from '../../bench/peers/graph.ts';
import { layered } from '../../bench/peers/layered.ts';
import { agreement, trainedOnce } from '../../bench/reference.ts';

const sizes: Sizes = [3, 4, 4, 2];
const task = taskFor(sizes, 20);

test('the engine ends where the reference does, and the other rule elsewhere', async () => {
  const training = await engine.prepare(sizes, task);
  await training.run(1);
  const parameters = await training.parameters();
  expect(agreement('f64', trainedOnce(sizes, task, 'squared error'), parameters).agrees).toBe(true);
  const elsewhere = trainedOnce(sizes, task, 'cross-entropy, changed weights');
  expect(agreement('f32', elsewhere, parameters).agrees).toBe(false);
  expect(agreement('f32', trainedOnce(sizes, task, 'squared error'), []).agrees).toBe(false);
});

test('a network of units keeps every parameter in its place', () => {
  const graph = graphOf(sizes, task.start);
  const units = sizes.reduce((sum, count) => sum + count, 0);
  const { weights } = layered(sizes, task.start);
  expect(graph.weight({ from: 4, to: 10 })).toBe(weights[1]?.[3]?.[1]);
  const edges = sizes.slice(1).flatMap((count, layer) => {
    const first = sizes.slice(0, layer).reduce((sum, each) => sum + each, 0);
    const sources = Array.from({ length: sizes[layer] ?? 0 }, (_, index) => first + index);
    return sources.flatMap((from) =>
      Array.from({ length: count }, (_, index) => ({ from, to: first + sources.length + index })),
    );
  });
  const biases = Array.from({ length: units }, (_, unit) => graph.bias(unit) ?? 0);
  const read = edges.map((edge) => ({ ...edge, weight: graph.weight(edge) }));
  expect(numbersOf(sizes, biases, read)).toEqual(task.start);
});
