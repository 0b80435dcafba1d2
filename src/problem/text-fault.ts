/** What may be wrong with a text as YAML. */
export type YamlFault =
  | 'unclosed'
  | 'tab-indent'
  | 'bad-indent'
  | 'bad-key'
  | 'key-not-text'
  | 'merge-key'
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

/** What may be wrong with a text as JSON. */
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
