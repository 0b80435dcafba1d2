/** The steps of which a derivation is made; a new one is a file here and a line below. */
export { chainRule } from './chain-rule.ts';
export { deriveComponent } from './component-derivative.ts';
export { define } from './definition.ts';
export { deriveFunction } from './function-derivative.ts';
export { fuseLoss } from './fused-loss.ts';
export { known } from './known.ts';
export { differentiateLocally } from './local-derivative.ts';
export { differentiateLoss } from './loss-derivative.ts';
export { deriveLoss } from './loss-function.ts';
export { differentiateObjective, differentiatePenalty, splitObjective } from './objective.ts';
export { nameOutput } from './output.ts';
export { splitLoss } from './output-losses.ts';
export { recall } from './recall.ts';
export { solve } from './result.ts';
export { update } from './update.ts';
