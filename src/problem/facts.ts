/**
 * What is known about a mistake, by its code. Facts hold no words for readers: `language/` has a sentence for each code.
 * `path` says where in a description something stands, `layers[0].units`, empty for the whole; indices count from 0.
 */
export interface ProblemFacts {
  readonly 'empty-document': { readonly example: string };
  readonly 'malformed-yaml': { readonly reason: YamlFault };
  readonly 'malformed-json': { readonly reason: JsonFault };
  readonly 'duplicate-key': { readonly key: string; readonly firstLine: number };
  readonly 'unknown-key': UnknownWord & { readonly path: string };
  readonly 'missing-key': { readonly key: string; readonly path: string; readonly example: string };
  readonly 'wrong-type': { readonly path: string; readonly found: Found; readonly expected: Expected };
  /** A number below `least` or above `most`, for units, inputs or a count of layers. */
  readonly 'out-of-range': {
    readonly path: string;
    readonly found: number;
    readonly least: number;
    readonly most: number;
  };
  /** A value that is meant to come, but is not there yet. */
  readonly 'unavailable-value': {
    readonly path: string;
    readonly found: Found;
    readonly available: readonly string[];
  };
  readonly 'empty-layers': { readonly example: string };
  readonly 'unknown-name': UnknownWord & { readonly what: NameKind };
  readonly 'malformed-name': { readonly found: string; readonly suggestion: string };
  readonly 'malformed-shorthand': { readonly reason: ShorthandFault; readonly found: string };

  readonly 'malformed-point': { readonly path: string; readonly found: Found; readonly expected: PointShape };
  readonly 'unknown-parameter': UnknownWord;

  readonly 'file-not-found': { readonly path: string };
  readonly 'unreadable-file': {
    readonly path: string;
    readonly reason: 'directory' | 'permission' | 'other';
  };
  /** The path `-` is standard input. */
  readonly 'not-utf8': { readonly path: string };
  /** Sizes in bytes for files and in characters for text that is already read. */
  readonly 'file-too-large': { readonly size: number; readonly limit: number };
  /** The path `-` is standard output. */
  readonly 'unwritable-output': { readonly path: string; readonly reason: OutputFault };
  /** An output folder that exists and that chalkgrad did not write. */
  readonly 'foreign-folder': { readonly path: string };
  readonly 'too-large': {
    readonly what: 'derivation' | 'code' | 'formula';
    readonly counted: 'weights' | 'equations' | 'operations';
    readonly size: number;
    readonly limit: number;
    readonly wayOut: WayOut;
  };

  /** Lines count from 1, in the text of the template. */
  readonly 'malformed-template': { readonly reason: TemplateFault; readonly line: number };
  readonly 'unknown-slot': UnknownWord & { readonly line: number };
  readonly 'missing-slot': { readonly slot: string };

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
  | 'code-style';

/** What stands in a place, as written. */
export type Found =
  | { readonly kind: 'text' | 'number' | 'true-or-false'; readonly written: string }
  | { readonly kind: 'list'; readonly length: number }
  | { readonly kind: 'nothing' | 'mapping' };

/** A `name` is one of those there are to choose from; `text` is free. */
export type Expected =
  | 'text'
  | 'name'
  | 'whole-number'
  | 'true-or-false'
  | 'list'
  | 'mapping'
  | 'network'
  | 'point';

/** What a point must hold in one place. */
export type PointShape =
  | { readonly kind: 'number' | 'null' }
  | { readonly kind: 'list'; readonly each: PointElement; readonly length: number }
  | { readonly kind: 'samples' };

/** What each element of a list of a point belongs to; a `weight` is one connection into a unit. */
export type PointElement = 'layer' | 'unit' | 'weight' | 'sample' | 'input' | 'output';

export type YamlFault =
  | 'unclosed'
  | 'tab-indent'
  | 'bad-indent'
  | 'bad-key'
  | 'key-not-text'
  | 'missing-character'
  | 'reserved-character'
  | 'bad-escape'
  | 'unexpected'
  | 'tag'
  | 'directive'
  | 'unknown-alias'
  | 'several-documents'
  | 'too-deep'
  | 'too-many-aliases';

export type JsonFault =
  | 'unclosed'
  | 'unexpected'
  | 'trailing-comma'
  | 'trailing-text'
  | 'missing-comma'
  | 'missing-colon'
  | 'key-not-text'
  | 'comment'
  | 'bad-word'
  | 'bad-number'
  | 'bad-escape'
  | 'control-character'
  | 'too-deep';

export type ShorthandFault = 'empty' | 'one-number' | 'missing-number' | 'not-a-number';

/** `logic` is anything in tags that is more than the name of a slot. */
export type TemplateFault = 'unclosed' | 'logic';

export type OutputFault = 'permission' | 'not-a-folder' | 'read-only' | 'no-space' | 'other';

export type WayOut = 'smaller-network' | 'shared-code' | 'only-one-weight' | 'raise-limit';

export type OptionShape =
  | { readonly kind: 'whole-number'; readonly least: number; readonly most?: number | undefined }
  | { readonly kind: 'number'; readonly least: number; readonly most?: number | undefined }
  | { readonly kind: 'one-of'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'parameter' };
