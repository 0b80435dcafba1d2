import type {
  Expected,
  Found,
  JsonFault,
  NameKind,
  OptionShape,
  OutputFault,
  PointElement,
  PointShape,
  ProblemFacts,
  ShorthandFault,
  TemplateFault,
  UnknownWord,
  WayOut,
  YamlFault,
} from '../../problem/facts.ts';
import { shown } from '../problems.ts';

/** Where in a description something stands: "at layers[0].units". */
export const at = (path: string): string => (path === '' ? '' : ` at ${shown(path).slice(1, -1)}`);

/** The words, quoted, as alternatives: 'a', 'b' or 'c'. */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map(shown);
  const last = quoted.at(-1) ?? 'nothing';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`;
}

/** What to write instead of an unknown word. */
export const instead = ({ known, suggestion }: UnknownWord, more = ''): string =>
  suggestion === undefined
    ? `expected ${oneOf(known)}${more}`
    : `did you mean ${shown(suggestion)}? (expected ${oneOf(known)}${more})`;

export function found(what: Found): string {
  switch (what.kind) {
    case 'text':
      return `the text ${shown(what.written)}`;
    case 'number':
      return `the number ${shown(what.written).slice(1, -1)}`;
    case 'true-or-false':
      return shown(what.written).slice(1, -1);
    case 'list':
      return what.length === 1 ? 'a list of 1 element' : `a list of ${what.length} elements`;
    case 'mapping':
      return 'a mapping';
    case 'nothing':
      return 'no value';
  }
}

/** A kind of value, with how to write it. */
export const expected: Readonly<Record<Expected, string>> = {
  text: 'text; put quotes around what looks like a number or a word such as true',
  'name-or-formula': 'one of the names that chalkgrad list shows, or a formula: { expression: "…" }',
  'whole-number': 'a whole number such as 3, without quotes',
  number: 'a number such as 0.01, without quotes',
  bias: 'true, false or shared',
  paper: 'a4 or letter',
  section: 'the name of a section, or a name with words of your own: { section: forward, intro: "…" }',
  layer: 'a layer, such as { units: 2 }',
  list: 'a list, such as [{ units: 2 }]',
  mapping: 'a mapping of keys to values, such as { key: value }',
  network: 'a network: a mapping with the keys inputs and layers',
  point: 'a point: an object with the keys weights, biases, inputs and targets',
  table: 'a list of rows, such as [{ "x_1": 0.5, "t_1": 1 }], or an object with the keys inputs and targets',
};

const elements: Readonly<Record<PointElement, string>> = {
  layer: 'one for each layer',
  unit: 'one for each unit of the layer',
  shared: 'one for the whole layer, whose units share their bias',
  weight: 'one for each unit of the layer before',
  sample: 'one for each sample of the inputs',
  input: 'one for each input',
  output: 'one for each output',
};

export function pointShape(shape: PointShape): string {
  switch (shape.kind) {
    case 'number':
      return 'a finite number such as 0.5';
    case 'null':
      return 'null, because this layer has no biases';
    case 'probability':
      return 'a number from 0 to 1, because the loss takes targets for probabilities';
    case 'distribution':
      return `numbers that add up to 1, because the outputs of the softmax do; these add up to ${shape.sum}`;
    case 'samples':
      return 'a list of at least one sample';
    case 'list':
      return `a list of length ${shape.length}, ${elements[shape.each]}; give the point the shapes of the network`;
  }
}

export const nameKinds: Readonly<Record<NameKind, string>> = {
  activation: 'activation',
  loss: 'loss',
  notation: 'notation',
  style: 'style',
  language: 'language',
  format: 'format',
  target: 'target',
  'code-style': 'code style',
  shape: 'shape of code',
  math: 'kind of functions',
  numbers: 'kind of numbers',
  'sigmoid-form': 'form of the sigmoid derivative',
  section: 'section',
  edition: 'edition',
  blank: 'choice of blanks',
  vary: 'choice of what differs',
  rounding: 'way of rounding',
  decimal: 'decimal mark',
  train: 'choice of parameters',
  optimiser: 'optimiser',
  initialisation: 'way of drawing first weights',
  scaling: 'way of scaling inputs',
  function: 'function',
  variable: 'variable',
};

export const yamlFaults: Readonly<Record<YamlFault, string>> = {
  unclosed: 'a quote or bracket is still open at the end of the text; close it',
  'tab-indent': 'a tab is used for indentation; use spaces',
  'bad-indent': 'the indentation does not fit the lines before; align the keys of one mapping',
  'bad-key':
    "this cannot be read as 'key: value'; put a space after the colon, quotes around a value that contains ': ', and the keys of one mapping below each other",
  'key-not-text': 'a key must be plain text; write a single word before the colon',
  'merge-key': "merge keys, '<<', are not read; write the values themselves",
  'missing-character': 'a comma, colon, space or bracket is missing here; add it',
  'reserved-character': 'text cannot start with this character; put the text in quotes',
  'bad-escape': "this is not an escape sequence of YAML; write '\\\\' for a backslash or use single quotes",
  unexpected: 'this does not belong here; check brackets, quotes and indentation before it',
  tag: "tags such as '!!str' are not read; write the plain value",
  directive:
    "this line is not a directive of YAML 1.2; remove it, or put text that starts with '%' in quotes",
  'unknown-alias': 'this alias has no anchor before it; write the value itself, or mark it with & further up',
  'several-documents': "a second document starts here, and one is expected; keep one, without '---' lines",
  'too-deep':
    'lists and mappings are nested too deeply here; use fewer levels, of which a network needs five',
  'too-many-aliases': 'the aliases repeat too much; write the values themselves',
};

export const jsonFaults: Readonly<Record<JsonFault, string>> = {
  unclosed: 'a quote or bracket is still open at the end of the text; close it',
  unexpected: 'a value is expected here: a number, a quoted text, true, false, null, [ or {',
  'trailing-comma': 'nothing follows this comma; remove it',
  'trailing-text': 'there is text after the end of the value; remove it',
  'missing-comma': 'a comma or a closing bracket is expected here; add it',
  'missing-colon': 'a colon is expected after the key; add it',
  'key-not-text': 'a key in double quotes is expected here; write it as "key"',
  comment: 'JSON has no comments; remove it, or use YAML',
  'bad-word': 'this is not a JSON value; put double quotes around text',
  'bad-number': 'this is not a JSON number; write it like 12, -0.5 or 1e-3',
  'bad-escape': 'this is not an escape sequence of JSON; write "\\\\" for a backslash',
  'control-character':
    'a line break or control character stands inside a text; write it as an escape sequence such as \\n',
  'too-deep': 'lists and objects are nested too deeply here; use fewer levels',
};

export const shorthandFaults: Readonly<Record<ShorthandFault, (found: string) => string>> = {
  empty: () => 'the network is empty',
  'one-number': (text) =>
    `${shown(text)} names the inputs only, and at least one layer is expected after them`,
  'missing-number': () => 'a number of units is missing here',
  'not-a-number': (text) => `found ${shown(text)}, expected a whole number of units`,
};

export const templateFaults: Readonly<Record<TemplateFault, string>> = {
  unclosed: 'the tag that <% opens is not closed; close it with %>',
  logic: 'a template has no logic; write only the names of slots between <% and %>',
};

export const outputFaults: Readonly<Record<OutputFault, string>> = {
  permission: 'you may not write there',
  'not-a-folder': 'a part of the path is a file',
  'folder-in-place': 'a folder has the name of a file that is to be written',
  'read-only': 'the file system is read-only',
  'no-space': 'the disk is full',
  other: 'the system refused',
};

export const tooLargeWhat: Readonly<Record<ProblemFacts['too-large']['what'], string>> = {
  derivation: 'derivation',
  code: 'code',
  formula: 'formula',
};

export const waysOut: Readonly<Record<WayOut, string>> = {
  'smaller-network': 'use fewer units or layers',
  'shared-code': 'use --code-style shared',
  'form-in-deltas':
    'name the derivatives of the next layer with --expand 0, or derive one weight with --only w_1_1_1 --format tex, or choose a style about any network such as --style crib --format tex, or raise --limit',
  'show-less':
    'derive one weight with --only w_1_1_1 --format tex, or choose a style about any network such as --style crib --format tex, or raise --limit',
};

export function optionShape(shape: OptionShape): string {
  switch (shape.kind) {
    case 'whole-number':
      return `a whole number ${range(shape)}`;
    case 'number':
      return `a number ${range(shape)}`;
    case 'whole-number-or-word':
      return `a whole number of at least ${shape.least}, or ${shown(shape.word)}`;
    case 'one-of':
      return oneOf(shape.words);
    case 'name-or-formula':
      return 'one of the names that chalkgrad list shows, or a formula in quotes';
    case 'file':
      return 'the path of a file';
    case 'folder':
      return 'the path of a folder';
    case 'parameter':
      return 'a parameter such as w_1_1_2 or b_1_1';
    case 'column':
      return 'the name of a column';
    case 'columns':
      return 'names of columns with commas between them';
  }
}

export const range = ({
  least,
  most,
}: {
  readonly least: number;
  readonly most?: number | undefined;
}): string => (most === undefined ? `of at least ${least}` : `from ${least} to ${most}`);

export function unsuitableShape(facts: ProblemFacts['unsuitable-shape']): string {
  switch (facts.reason) {
    case 'too-deep':
      return `loops are written for at most ${facts.most} layers, and the network has ${facts.layers}; use --shape unrolled`;
    case 'loss-of-all-outputs':
      return 'loops need a loss that is a sum with one term for each output; use --shape unrolled, or write the loss of one output in y and t';
    case 'expanded':
      return `code in the style expanded is written unit by unit for at most ${facts.most} weights, and the network has ${facts.weights}; use --code-style shared`;
    case 'not-in-c':
      return `code in C has no ${facts.option}; leave that out, or use --target typescript or --target js`;
    case 'beyond-float32':
      return `float32 has no number as large as ${facts.found}, ${facts.most} being its largest; use --numbers float64`;
  }
}
