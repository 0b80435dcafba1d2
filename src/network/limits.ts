/** The most units that one layer, or inputs that a network, may have. */
export const maxUnits = 10_000;

/** The most layers with weights. */
export const maxLayers = 100;

/** Length of a network description, in characters. */
export const maxNetworkText = 256 * 1024;

/** Length of a point, in characters. */
export const maxPointText = 16 * 1024 * 1024;

/** Levels of lists and mappings inside each other that are read. */
export const maxDepth = 32;

/** The most mistakes that are reported at once. */
export const maxProblems = 10;

/** A network's name, which is also the name of its output folder. */
export const namePattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;
