import { type Place, type Problem, ProblemError, problem } from '../problem/problem.ts';
import { readFormulas } from './described-formulas.ts';
import { maxNetworkText, maxProblems } from './limits.ts';
import { nameFrom } from './network-name.ts';
import { type NetworkDescription, networkSchema } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { sectionProblems } from './sections.ts';
import { readJson } from './source/json.ts';
import { type Source, sourceOf } from './source/source.ts';
import { nodeAt, pathText, plainValue, type SourceNode } from './source/tree.ts';
import { readYaml } from './source/yaml.ts';
import type { ActivationSpec, NetworkSpec, SectionChoice, TypedFormula } from './spec.ts';
import { lossProblems } from './suitable.ts';

/** Where the text of a network comes from. */
export interface NetworkSource {
  /** File name as the user gave it; `-` is standard input. */
  readonly name: string;
  /** Names the network where the text does not; made a valid name. */
  readonly stem: string;
  readonly format: 'yaml' | 'json';
  /** The names of the sections that documents can have; those of all styles unless told otherwise. */
  readonly sections?: readonly string[] | undefined;
}

/**
 * Reads a network description. Throws ProblemError with the mistakes in the order of their places, at most
 * `maxProblems` of them.
 */
export function readNetwork(text: string, { name, stem, format, sections }: NetworkSource): NetworkSpec {
  const source = sourceOf(text, name);
  if (source.text.length > maxNetworkText) throw tooLarge(source);
  const { root, problems } = format === 'json' ? readJson(source) : readYaml(source);
  if (root === undefined) throw emptyDocument(source);
  const checked = networkSchema.safeParse(plainValue(root));
  const { formulas, problems: formulaProblems } = readFormulas(root, source);
  const issues = checked.success ? [] : checked.error.issues;
  const mistakes = [
    ...problems,
    ...formulaProblems,
    ...schemaProblems(issues, root, source),
    ...sectionProblems(root, source, sections),
  ];
  if (!checked.success || mistakes.length > 0) throw refusal(mistakes);
  const spec = networkSpec(checked.data, stem, formulas);
  const unsuitable = lossProblems(spec, source.placeAt(offsetOfLoss(root)));
  if (unsuitable.length > 0) throw refusal(unsuitable);
  return spec;
}

const refusal = (problems: readonly Problem[]): ProblemError =>
  new ProblemError(problems.toSorted(byPlace).slice(0, maxProblems));

const offsetOfLoss = (root: SourceNode): number => (nodeAt(root, ['loss']) ?? root).offset;

const tooLarge = ({ text, placeAt }: Source): ProblemError =>
  new ProblemError([problem('file-too-large', { size: text.length, limit: maxNetworkText }, placeAt(0))]);

/** Valid as YAML and as JSON. */
const networkExample = '{ "inputs": 3, "layers": [{ "units": 2 }] }';

const emptyDocument = ({ placeAt }: Source): ProblemError =>
  new ProblemError([problem('empty-document', { example: networkExample }, placeAt(0))]);

function networkSpec(
  description: NetworkDescription,
  stem: string,
  formulas: ReadonlyMap<string, TypedFormula>,
): NetworkSpec {
  const { name = nameFrom(stem), inputs, layers, loss, l2, document } = description;
  return {
    name,
    inputs,
    layers: layers.map((layer, index) => ({ ...layer, activation: activationOf(layer, index, formulas) })),
    loss: typeof loss === 'string' ? loss : formulaAt(formulas, ['loss']),
    l2,
    document: { ...document, sections: document.sections?.map(choiceOf) },
  };
}

const choiceOf = (choice: string | SectionChoice): SectionChoice =>
  typeof choice === 'string' ? { section: choice } : choice;

const activationOf = (
  { activation }: NetworkDescription['layers'][number],
  index: number,
  formulas: ReadonlyMap<string, TypedFormula>,
): ActivationSpec =>
  typeof activation === 'string' ? activation : formulaAt(formulas, ['layers', index, 'activation']);

function formulaAt(formulas: ReadonlyMap<string, TypedFormula>, path: readonly PropertyKey[]): TypedFormula {
  const formula = formulas.get(pathText(path));
  if (formula === undefined) throw new Error(`no formula was read at ${pathText(path)}`);
  return formula;
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
