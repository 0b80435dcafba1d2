import { type OptimiserName, optimiserNames } from '../../quantity/optimiser.ts';
import { adam } from './adam.ts';
import { momentum } from './momentum.ts';
import type { OptimiserRule, RuleDraft } from './rule.ts';
import { sgd } from './sgd.ts';

export { isComputed, type OptimiserLine, type OptimiserReason, type OptimiserRule } from './rule.ts';

const drafts: Readonly<Record<OptimiserName, RuleDraft>> = {
  sgd: sgd(),
  momentum: momentum(),
  adam: adam(),
};

/** How parameters are moved, in equations that are numbered through: U.1, U.2, … */
export const optimiserRules: Readonly<Record<OptimiserName, OptimiserRule>> = {
  sgd: numbered('sgd'),
  momentum: numbered('momentum'),
  adam: numbered('adam'),
};

function numbered(name: OptimiserName): OptimiserRule {
  const earlier = optimiserNames
    .slice(0, optimiserNames.indexOf(name))
    .reduce((count, other) => count + drafts[other].lines.length, 0);
  const { lines, ...rest } = drafts[name];
  return { ...rest, lines: lines.map((line, index) => ({ ...line, number: `U.${earlier + index + 1}` })) };
}
