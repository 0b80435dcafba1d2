import { formulaFaults, formulaLimits } from '../../../src/language/en/formula-words.ts';
import * as words from '../../../src/language/en/problem-words.ts';
import type { CsvFault } from '../../../src/problem/data-facts.ts';
import type { OptionShape, PointElement, PointShape, ProblemFacts } from '../../../src/problem/facts.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { problemCodes } from '../samples.ts';

/** What distinguishes messages of one code that have different words; empty where there is one sentence. */
export function aspectOf({ code, facts }: Problem): string {
  if (code === 'malformed-point')
    return `${code} ${facts.expected.kind === 'list' ? `list ${facts.expected.each}` : facts.expected.kind}`;
  if (code === 'invalid-option-value') return `${code} ${facts.expected.kind}`;
  if ('reason' in facts) return `${code} ${facts.reason}`;
  if (code === 'wrong-type') return `${code} ${facts.expected}`;
  if (code === 'unknown-name' || code === 'formula-too-large') return `${code} ${facts.what}`;
  return code === 'too-large' ? `${code} ${facts.wayOut}` : code;
}

const keys = (table: object): readonly string[] => Object.keys(table);

const csvFaults = {
  unclosed: true,
  'after-quote': true,
  'bare-quote': true,
  'bare-return': true,
} satisfies Record<CsvFault, true>;

/** Where there are words to choose from, a wrong one is an unknown name. */
const optionKinds = {
  'whole-number': true,
  number: true,
  'whole-number-or-word': true,
  'name-or-formula': true,
  file: true,
  folder: true,
  parameter: true,
  column: true,
  columns: true,
} satisfies Record<Exclude<OptionShape['kind'], 'one-of'>, true>;

const pointShapes = {
  number: true,
  null: true,
  probability: true,
  distribution: true,
  samples: true,
} satisfies Record<Exclude<PointShape['kind'], 'list'>, true>;

const elements = {
  layer: true,
  unit: true,
  shared: true,
  weight: true,
  sample: true,
  input: true,
  output: true,
} satisfies Record<PointElement, true>;

const shapeFaults = {
  'too-deep': true,
  'loss-of-all-outputs': true,
  expanded: true,
  'not-in-c': true,
  'beyond-float32': true,
} satisfies Record<ProblemFacts['unsuitable-shape']['reason'], true>;

const several = new Map<string, readonly string[]>([
  ['malformed-yaml', keys(words.yamlFaults)],
  ['malformed-json', keys(words.jsonFaults)],
  ['malformed-shorthand', keys(words.shorthandFaults)],
  ['malformed-template', keys(words.templateFaults)],
  ['malformed-formula', keys(formulaFaults)],
  ['formula-too-large', keys(formulaLimits)],
  ['malformed-csv', keys(csvFaults)],
  ['unwritable-output', keys(words.outputFaults)],
  ['unreadable-file', ['directory', 'permission', 'other']],
  ['unsuitable-shape', keys(shapeFaults)],
  ['unsuitable-target', ['probability', 'distribution']],
  ['unknown-name', keys(words.nameKinds)],
  ['wrong-type', keys(words.expected)],
  ['too-large', keys(words.waysOut)],
  ['invalid-option-value', keys(optionKinds)],
  ['malformed-point', [...keys(pointShapes), ...keys(elements).map((each) => `list ${each}`)]],
]);

/** Every aspect of every code. */
export const aspects: readonly string[] = problemCodes.flatMap(
  (code) => several.get(code)?.map((aspect) => `${code} ${aspect}`) ?? [code],
);
