/** Where authors differ and a reader of another author's formulas would go wrong: what a legend has to explain. */
export interface Conventions {
  /** The number of the input layer; the others count on from there. */
  readonly inputLayer: 0 | 1;
  /** The order of a weight's two indices: w_12 leads from unit 1 to unit 2, or to unit 1 from unit 2. */
  readonly weightOrder: 'from-to' | 'to-from';
  /** Where the layer stands: w^2, w^[2], w^(2), or in front of the other indices, w_2. */
  readonly layerPlace: Place;
  /** Where the sample of a batch stands. */
  readonly samplePlace: Exclude<Place, 'superscript'>;
  /** What wears the hat, the known answer or the network's own. */
  readonly hat: 'target' | 'prediction' | 'none';
  /** Which layers share the letter of their activation function: those with the same function, all but the last, none. */
  readonly functions: 'by-function' | 'hidden-and-output' | 'by-layer';
  /**
   * Which marks are left out where there is only one thing to count: none; the unit of a single output and its target;
   * also layer and unit of all in a network of one unit; also the unit in every layer of one unit.
   */
  readonly leftOut: 'none' | 'output' | 'network' | 'layer';
}

export type Place = 'superscript' | 'brackets' | 'parentheses' | 'subscript';
