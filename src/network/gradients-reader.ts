import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import type { Gradients, ParameterValues } from '../quantity/point.ts';
import { maxPointText, maxProblems } from './limits.ts';
import { allBiasesOf, weightsOf } from './point-reader.ts';
import { listOf, readNumber, type ShapeCheck } from './point-shape.ts';
import { readJson } from './source/json.ts';
import { type Source, sourceOf } from './source/source.ts';
import { entryOf, foundIn, type SourceMapping } from './source/tree.ts';
import type { NetworkSpec } from './spec.ts';

/** Gradients as a file gives them, with the loss or without it. */
export type GivenGradients = ParameterValues & Partial<Pick<Gradients, 'loss'>>;

const keys = ['weights', 'biases', 'loss'] as const;
const example = '{ "weights": […], "biases": […] }';

/**
 * Reads gradients (JSON) in the shapes of a point and holds them against the network's; the loss may be left out, and so
 * may biases that no layer has. Throws ProblemError with the mistakes found.
 */
export function readGradients(text: string, sourceName: string, spec: NetworkSpec): GivenGradients {
  const source = sourceOf(text, sourceName);
  if (source.text.length > maxPointText) throw new ProblemError([tooLarge(source)]);
  const { root, problems } = readJson(source);
  if (root === undefined) throw new ProblemError([problem('empty-document', { example }, source.placeAt(0))]);
  if (root.kind !== 'mapping') {
    const facts = { path: '', found: foundIn(root), expected: 'mapping' } as const;
    throw new ProblemError([problem('wrong-type', facts, source.placeAt(root.offset))]);
  }
  const check: ShapeCheck = { source, problems: [...problems, ...unknownKeys(root, source)] };
  const gradients = gradientsIn(root, check, spec);
  if (check.problems.length > 0) throw new ProblemError(check.problems.slice(0, maxProblems));
  return gradients;
}

function gradientsIn(root: SourceMapping, check: ShapeCheck, spec: NetworkSpec): GivenGradients {
  const [weights, biases, loss] = keys.map((key) => entryOf(root, key)?.value);
  if (weights === undefined) check.problems.push(missing('weights', root, check));
  const hasBiases = spec.layers.some(({ bias }) => bias !== false);
  if (biases === undefined && hasBiases) check.problems.push(missing('biases', root, check));
  const readWeights = listOf('layer', spec.layers.length, weightsOf(spec));
  return {
    weights: weights === undefined ? [] : readWeights(check, weights, ['weights'], 0),
    biases:
      biases === undefined ? spec.layers.map(() => null) : allBiasesOf(spec)(check, biases, ['biases'], 0),
    ...(loss === undefined ? {} : { loss: readNumber(check, loss, ['loss']) }),
  };
}

const missing = (key: string, root: SourceMapping, { source }: ShapeCheck): Problem =>
  problem('missing-key', { key, path: '', example: `"${key}": […]` }, source.placeAt(root.offset));

const unknownKeys = ({ entries }: SourceMapping, source: Source): readonly Problem[] =>
  entries
    .filter(({ key }) => !keys.some((known) => known === key))
    .map(({ key, offset }) => {
      const facts = { path: '', found: key, known: keys, suggestion: suggest(key, keys) };
      return problem('unknown-key', facts, source.placeAt(offset));
    });

const tooLarge = ({ text, placeAt }: Source): Problem =>
  problem('file-too-large', { size: text.length, limit: maxPointText }, placeAt(0));
