import { type Place, type Problem, ProblemError, problem } from '../problem/problem.ts';
import { maxNetworkText, maxProblems } from './limits.ts';
import { nameFrom } from './network-name.ts';
import { type NetworkDescription, networkSchema } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { readJson } from './source/json.ts';
import { type Source, sourceOf } from './source/source.ts';
import { plainValue } from './source/tree.ts';
import { readYaml } from './source/yaml.ts';
import type { NetworkSpec } from './spec.ts';

/** Where the text of a network comes from. */
export interface NetworkSource {
  /** File name as the user gave it; `-` is standard input. */
  readonly name: string;
  /** Names the network where the text does not; made a valid name. */
  readonly stem: string;
  readonly format: 'yaml' | 'json';
}

/**
 * Reads a network description. Throws ProblemError with the mistakes in the order of their places, at most
 * `maxProblems` of them.
 */
export function readNetwork(text: string, { name, stem, format }: NetworkSource): NetworkSpec {
  const source = sourceOf(text, name);
  if (source.text.length > maxNetworkText) throw tooLarge(source);
  const { root, problems } = format === 'json' ? readJson(source) : readYaml(source);
  if (root === undefined) throw emptyDocument(source);
  const checked = networkSchema.safeParse(plainValue(root));
  if (checked.success && problems.length === 0) return networkSpec(checked.data, stem);
  const issues = checked.success ? [] : checked.error.issues;
  throw new ProblemError(
    [...problems, ...schemaProblems(issues, root, source)].toSorted(byPlace).slice(0, maxProblems),
  );
}

const tooLarge = ({ text, placeAt }: Source): ProblemError =>
  new ProblemError([problem('file-too-large', { size: text.length, limit: maxNetworkText }, placeAt(0))]);

/** Valid as YAML and as JSON. */
const networkExample = '{ "inputs": 3, "layers": [{ "units": 2 }] }';

const emptyDocument = ({ placeAt }: Source): ProblemError =>
  new ProblemError([problem('empty-document', { example: networkExample }, placeAt(0))]);

function networkSpec(description: NetworkDescription, stem: string): NetworkSpec {
  const { name = nameFrom(stem), inputs, layers, loss, document } = description;
  return { name, inputs, layers, loss, document };
}

function byPlace(one: Problem, other: Problem): number {
  const [first, second] = [position(one.place), position(other.place)];
  return first.line - second.line || first.column - second.column;
}

function position(place: Place): { readonly line: number; readonly column: number } {
  switch (place.kind) {
    case 'file':
    case 'input':
      return place;
    case 'shorthand':
      return { line: 1, column: place.column };
    case 'option':
    case 'none':
      return { line: 0, column: 0 };
  }
}
