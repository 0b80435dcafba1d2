import { type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import type { Point } from '../quantity/point.ts';
import { maxPointText, maxProblems } from './limits.ts';
import { listOf, type ReadElement, readNull, readNumber, type ShapeCheck, samplesOf } from './point-shape.ts';
import { targetsOf } from './point-targets.ts';
import { readJson } from './source/json.ts';
import { type Source, sourceOf } from './source/source.ts';
import { entryOf, foundIn, type SourceMapping } from './source/tree.ts';
import { type LayerSpec, layerSizes, type NetworkSpec } from './spec.ts';

/**
 * Reads a point (JSON) and holds it against the network's shapes; `sourceName` is a file name or `-`. Throws
 * ProblemError with the mistakes found, at most `maxProblems` of them.
 */
export function readPoint(text: string, sourceName: string, spec: NetworkSpec): Point {
  const source = sourceOf(text, sourceName);
  if (source.text.length > maxPointText) throw new ProblemError([tooLarge(source)]);
  const { root, problems } = readJson(source);
  if (root === undefined) throw new ProblemError([problem('empty-document', { example }, source.placeAt(0))]);
  if (root.kind !== 'mapping') {
    const facts = { path: '', found: foundIn(root), expected: 'point' } as const;
    throw new ProblemError([problem('wrong-type', facts, source.placeAt(root.offset))]);
  }
  const check = { source, problems: [...problems, ...unknownKeys(root, source)] };
  const point = pointIn(root, check, spec);
  if (check.problems.length > 0) throw new ProblemError(check.problems.slice(0, maxProblems));
  return point;
}

const pointKeys = ['weights', 'biases', 'inputs', 'targets'] as const;
const example = '{ "weights": […], "biases": […], "inputs": […], "targets": […] }';

function pointIn(root: SourceMapping, check: ShapeCheck, spec: NetworkSpec): Point {
  const read = <T>(key: (typeof pointKeys)[number], readValue: ReadElement<readonly T[]>): readonly T[] =>
    valueUnder(root, check, key, readValue);
  const outputs = sizeOf(spec, spec.layers.length);
  const row = targetsOf(spec, outputs);
  const weights = read('weights', listOf('layer', spec.layers.length, weightsOf(spec)));
  const biases = read('biases', allBiasesOf(spec));
  const inputs = read('inputs', samplesOf(listOf('input', spec.inputs, readNumber)));
  // Without readable inputs the number of samples is not known.
  const targets = read(
    'targets',
    inputs.length === 0 ? samplesOf(row) : listOf('sample', inputs.length, row),
  );
  return { weights, biases, inputs, targets };
}

/** A list of weights for each unit of each layer. */
export const weightsOf =
  (spec: NetworkSpec): ReadElement<Point['weights'][number]> =>
  (check, node, path, index) => {
    const row = listOf('weight', sizeOf(spec, index), readNumber);
    return listOf('unit', sizeOf(spec, index + 1), row)(check, node, path, index);
  };

/** A network without any biases may say so once for all its layers. */
export const allBiasesOf =
  (spec: NetworkSpec): ReadElement<Point['biases']> =>
  (check, node, path, index) => {
    const isNull = node.kind === 'scalar' && node.value === null;
    if (isNull && spec.layers.every(({ bias }) => !bias)) return spec.layers.map(() => null);
    return listOf('layer', spec.layers.length, biasesOf(spec))(check, node, path, index);
  };

const biasesOf =
  (spec: NetworkSpec): ReadElement<Point['biases'][number]> =>
  (check, node, path, index) => {
    const { bias } = layerOf(spec, index);
    if (bias === false) return readNull(check, node, path);
    const list =
      bias === 'shared'
        ? listOf('shared', 1, readNumber)
        : listOf('unit', sizeOf(spec, index + 1), readNumber);
    return list(check, node, path, index);
  };

function layerOf(spec: NetworkSpec, index: number): LayerSpec {
  const layer = spec.layers[index];
  if (layer === undefined) throw new RangeError(`no layer ${index + 1}`);
  return layer;
}

/** Units of a layer; 0 is the input. */
function sizeOf(spec: NetworkSpec, layer: number): number {
  const size = layerSizes(spec)[layer];
  if (size === undefined) throw new RangeError(`no layer ${layer}`);
  return size;
}

function valueUnder<T>(
  root: SourceMapping,
  check: ShapeCheck,
  key: string,
  readValue: ReadElement<readonly T[]>,
): readonly T[] {
  const entry = entryOf(root, key);
  if (entry !== undefined) return readValue(check, entry.value, [key], 0);
  const facts = { key, path: '', example: `"${key}": […]` };
  check.problems.push(problem('missing-key', facts, check.source.placeAt(root.offset)));
  return [];
}

const unknownKeys = ({ entries }: SourceMapping, source: Source): readonly Problem[] =>
  entries
    .filter(({ key }) => !pointKeys.some((known) => known === key))
    .map(({ key, offset }) => {
      const facts = { path: '', found: key, known: pointKeys, suggestion: suggest(key, pointKeys) };
      return problem('unknown-key', facts, source.placeAt(offset));
    });

const tooLarge = ({ text, placeAt }: Source): Problem =>
  problem('file-too-large', { size: text.length, limit: maxPointText }, placeAt(0));
