/** The most units that one layer, or inputs that a network, may have. */
export const maxUnits = 10_000;

/** The most layers with weights. */
export const maxLayers = 100;

/** Length of a network description, in characters; YAML that is all mistakes takes a second to be read through. */
export const maxNetworkText = 64 * 1024;

/** Length of a point, in characters. */
export const maxPointText = 16 * 1024 * 1024;

/** Levels of lists and mappings inside each other that are read. */
export const maxDepth = 32;

/** The most mistakes that are reported at once. */
export const maxProblems = 10;

/** A network's name, which is also the name of its output folder. */
export const namePattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** The largest factor λ of the L2 penalty. */
export const maxL2 = 1_000_000;

/** Length of a typed formula, in characters. */
export const maxFormulaText = 2000;

/** Levels of operations inside each other in a typed formula. */
export const maxFormulaDepth = 60;

/** Numbers, names and operations in a typed formula. */
export const maxFormulaNodes = 500;

/** Significant digits of a number in a typed formula. */
export const maxNumberDigits = 40;

/** Powers of ten, up and down, that a number in a typed formula may reach. */
export const maxNumberExponent = 300;
