/** Networks of more layers than this are worked out at both ends. */
const mostLayers = 3;

/** The layers forwards that are shown: all, or the first two and the last. */
export const shownForwards = (depth: number): ((layer: number) => boolean) =>
  depth <= mostLayers ? () => true : (layer) => layer <= 2 || layer === depth;

/** The layers backwards that are shown: all, or the last two and the first. */
export const shownBackwards = (depth: number): ((layer: number) => boolean) =>
  depth <= mostLayers ? () => true : (layer) => layer >= depth - 1 || layer === 1;

/** All layers that the test leaves out, in their order. */
export const leftOutBy = (isShown: (layer: number) => boolean, depth: number): readonly number[] =>
  Array.from({ length: depth }, (_, index) => index + 1).filter((layer) => !isShown(layer));
