/**
 * What lines are about, where an author changes his letters with the subject: the same index may be called i where
 * single units are looked at, and j where i is the layer. It cannot change a value.
 */
export type LetterTopic =
  /** The network, its sizes and parameters. */
  | 'model'
  | 'learning'
  /** All samples with all outputs of each. */
  | 'samples'
  | 'output-function'
  /** The loss as a sum over the classes. */
  | 'loss'
  | 'output-gradient'
  /** From a hidden layer to the one behind it, and back. */
  | 'hidden'
  | 'parameters'
  /** A column for each sample; no unit is looked at. */
  | 'batch'
  | 'algorithm';
