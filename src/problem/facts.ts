import type { DataProblemFacts } from './data-facts.ts';
import type { FormulaFault, FormulaHint, FormulaMeasure } from './formula-fault.ts';
import type { JsonFault, YamlFault } from './text-fault.ts';

export type { JsonFault, YamlFault };

/**
 * What is known about a mistake, by its code. Facts hold no words for readers: `language/` has a sentence for each code.
 * `path` says where in a description something stands, `layers[0].units`, empty for the whole; indices count from 0.
 */
export interface ProblemFacts extends DataProblemFacts {
  readonly 'empty-document': { readonly example: string };
  readonly 'malformed-yaml': { readonly reason: YamlFault };
  readonly 'malformed-json': { readonly reason: JsonFault };
  readonly 'duplicate-key': { readonly key: string; readonly firstLine: number };
  readonly 'unknown-key': UnknownWord & { readonly path: string };
  readonly 'missing-key': { readonly key: string; readonly path: string; readonly example: string };
  readonly 'wrong-type': { readonly path: string; readonly found: Found; readonly expected: Expected };
  /** A number below `least` or above `most`; all but `l2` are whole. */
  readonly 'out-of-range': {
    readonly path: string;
    readonly found: number;
    readonly least: number;
    readonly most: number;
  };
  readonly 'empty-layers': { readonly example: string };
  readonly 'unknown-name': UnknownWord & {
    readonly what: NameKind;
    /** Where a formula may stand instead of a name. */
    readonly formula?: FormulaHint | undefined;
  };
  /** A section that is named a second time. */
  readonly 'repeated-section': { readonly section: string };
  readonly 'malformed-name': { readonly found: string; readonly suggestion: string };
  readonly 'malformed-shorthand': { readonly reason: ShorthandFault; readonly found: string };

  /** `found` is the piece of the formula at the place; empty at its end. */
  readonly 'malformed-formula': { readonly reason: FormulaFault; readonly found: string };
  readonly 'formula-too-large': { readonly what: FormulaMeasure; readonly limit: number };
  /** A function of a formula with as many arguments as it does not take. */
  readonly 'wrong-arguments': {
    readonly name: string;
    readonly found: number;
    /** `many` is two or more. */
    readonly expected: number | 'many';
  };
  /** An index that no output has; `outputs` is absent where their number is not known. */
  readonly 'unknown-output': { readonly found: string; readonly outputs: number | undefined };
  /** A formula without the variable that it is a function of. */
  readonly 'missing-variable': { readonly variable: 'y' | 'z' };
  /** A loss with logarithms of outputs that may leave their domain. */
  readonly 'unsuitable-pair': {
    readonly loss: string;
    readonly activation: string;
    readonly suitable: readonly string[];
  };
  /** A loss with logarithms of the only output of a softmax, which is always 1. */
  readonly 'constant-output': { readonly loss: string };
  /**
   * A loss without a finite value or derivative at these outputs of its network and these targets; there are more than are
   * shown where `more` says so.
   */
  readonly 'loss-without-value': {
    readonly loss: string;
    readonly activation: string;
    readonly outputs: readonly string[];
    readonly targets: readonly string[];
    readonly more: boolean;
  };

  readonly 'malformed-point': { readonly path: string; readonly found: Found; readonly expected: PointShape };
  readonly 'unknown-parameter': UnknownWord;

  readonly 'file-not-found': { readonly path: string };
  readonly 'unreadable-file': {
    readonly path: string;
    readonly reason: 'directory' | 'permission' | 'other';
  };
  /** The path `-` is standard input. */
  readonly 'not-utf8': { readonly path: string };
  /** In bytes for files, of which no more may have been read, and in characters for text that is already read. */
  readonly 'file-too-large': { readonly size: number; readonly limit: number };
  /** The path `-` is standard output. */
  readonly 'unwritable-output': { readonly path: string; readonly reason: OutputFault };
  /** An output folder that exists and that chalkgrad did not write. */
  readonly 'foreign-folder': { readonly path: string };
  /** More lines to be made wrong than there are that can be. */
  readonly 'too-many-errors': { readonly wanted: number; readonly most: number };
  /** More different networks of the same widths than there are. */
  readonly 'too-many-variants': { readonly wanted: number; readonly most: number };
  readonly 'too-large': {
    readonly what: 'derivation' | 'code' | 'formula';
    readonly counted: 'weights' | 'equations' | 'operations';
    readonly size: number;
    readonly limit: number;
    /** About how many bytes the largest of the files would have, where that is known. */
    readonly bytes?: number | undefined;
    readonly wayOut: WayOut;
  };

  /** A layout of code that this network or the other options do not allow. */
  readonly 'unsuitable-shape':
    | { readonly reason: 'too-deep'; readonly layers: number; readonly most: number }
    | { readonly reason: 'loss-of-all-outputs' }
    | { readonly reason: 'expanded'; readonly weights: number; readonly most: number }
    /** An option for code that code in C does not have: `--math fast`. */
    | { readonly reason: 'not-in-c'; readonly option: string }
    /** A number of a point that float32 has no finite number for; `most` is the largest. */
    | { readonly reason: 'beyond-float32'; readonly found: number; readonly most: number };
  /** The file is the name of a template, `handout.tex`; lines count from 1. */
  readonly 'malformed-template': {
    readonly file: string;
    readonly reason: TemplateFault;
    readonly line: number;
  };
  readonly 'unknown-slot': UnknownWord & { readonly file: string; readonly line: number };
  readonly 'missing-slot': { readonly file: string; readonly slot: string };
  /** A folder of templates in which no file has the name of one. */
  readonly 'no-templates': { readonly path: string; readonly known: readonly string[] };

  /** No program that makes PDF from TeX; `known` are those that would be used. */
  readonly 'no-tex-engine': { readonly known: readonly string[] };
  /** What a TeX engine says of a line that it could not set, and the text before the place where it stopped. */
  readonly 'tex-error': { readonly engine: string; readonly message: string; readonly context: string };
  /** A TeX engine that ended without a page or, with a number of seconds, did not end at all. */
  readonly 'tex-unfinished': { readonly engine: string; readonly seconds: number | undefined };

  readonly 'unknown-command': UnknownWord;
  readonly 'unknown-option': UnknownWord;
  readonly 'missing-argument': { readonly argument: string };
  readonly 'excess-argument': { readonly found: string };
  readonly 'missing-option-value': { readonly option: string };
  readonly 'invalid-option-value': {
    readonly option: string;
    readonly found: string;
    readonly expected: OptionShape;
  };
  readonly 'conflicting-options': { readonly one: string; readonly other: string };
  /** A flag that describes the network of a shorthand, given with a file. */
  readonly 'flag-needs-shorthand': { readonly flag: string };
}

/** A word that is not known, the known ones, and the one that was probably meant. */
export interface UnknownWord {
  readonly found: string;
  readonly known: readonly string[];
  readonly suggestion?: string | undefined;
}

export type NameKind =
  | 'activation'
  | 'loss'
  | 'notation'
  | 'style'
  | 'language'
  | 'format'
  | 'target'
  | 'code-style'
  | 'shape'
  | 'math'
  | 'numbers'
  | 'sigmoid-form'
  | 'section'
  | 'edition'
  | 'blank'
  | 'vary'
  | 'rounding'
  | 'decimal'
  | 'train'
  | 'optimiser'
  | 'initialisation'
  | 'scaling'
  | 'function'
  | 'variable';

/** What stands in a place, as written. */
export type Found =
  | { readonly kind: 'text' | 'number' | 'true-or-false'; readonly written: string }
  | { readonly kind: 'list'; readonly length: number }
  | { readonly kind: 'nothing' | 'mapping' };

/** `text` is free. */
export type Expected =
  | 'text'
  | 'name-or-formula'
  | 'whole-number'
  | 'number'
  | 'bias'
  | 'paper'
  | 'section'
  | 'layer'
  | 'list'
  | 'mapping'
  | 'network'
  | 'point'
  | 'table';

/** What a point must hold in one place. */
export type PointShape =
  | { readonly kind: 'number' | 'null' | 'probability' }
  /** Numbers that add up to 1, found to add up to `sum`. */
  | { readonly kind: 'distribution'; readonly sum: number }
  | { readonly kind: 'list'; readonly each: PointElement; readonly length: number }
  | { readonly kind: 'samples' };

/** What each element of a list of a point belongs to; a `weight` is one connection into a unit, `shared` a whole layer. */
export type PointElement = 'layer' | 'unit' | 'shared' | 'weight' | 'sample' | 'input' | 'output';

export type ShorthandFault = 'empty' | 'one-number' | 'missing-number' | 'not-a-number';

/** `logic` is anything in tags that is more than the name of a slot. */
export type TemplateFault = 'unclosed' | 'logic';

export type OutputFault =
  | 'permission'
  | 'not-a-folder'
  | 'folder-in-place'
  | 'read-only'
  | 'no-space'
  | 'other';

export type WayOut = 'smaller-network' | 'shared-code' | 'form-in-deltas' | 'show-less';

export type OptionShape =
  | { readonly kind: 'whole-number'; readonly least: number; readonly most?: number | undefined }
  | { readonly kind: 'number'; readonly least: number; readonly most?: number | undefined }
  /** A whole number of at least `least`, or this word. */
  | { readonly kind: 'whole-number-or-word'; readonly least: number; readonly word: string }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'name-or-formula' | 'file' | 'folder' | 'parameter' | 'column' | 'columns' };
