import { isComputed, type OptimiserLine, optimiserRules } from '../derivation/optimisers/index.ts';
import { type Expr, partsOf } from '../expression/expr.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { OptimiserName } from '../quantity/optimiser.ts';
import { folded, type Statement } from './fold.ts';
import { Lowering } from './lowering.ts';
import { named } from './operations.ts';
import type { LineSource } from './program.ts';

/** Rates that are used where nobody gives others; Kingma & Ba (2015), algorithm 1, has those of Adam. */
export const usualRates = { momentum: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/** What one step of an optimiser computes. */
export interface OptimiserSteps {
  /** Once in a step: powers, which are the same for all parameters. */
  readonly once: readonly Statement[];
  /** For each parameter. */
  readonly each: readonly Statement[];
  /** Where the rule was published. */
  readonly source: string;
}

/**
 * The lines of a rule that compute, a statement each, under machine names: what ends in `_before` is as the step finds it,
 * and `beta1_power` is a power of β₁.
 */
export function optimiserSteps(name: OptimiserName): OptimiserSteps {
  const { lines, source } = optimiserRules[name];
  const made = lines.filter(isComputed);
  return {
    once: made.filter(({ members: [left] }) => left?.kind === 'call').map(statement),
    each: made.filter(({ members: [left] }) => left?.kind === 'ref').map(statement),
    source,
  };
}

function statement({ members, number }: OptimiserLine): Statement {
  const [left, value] = members;
  if (left === undefined || value === undefined) throw new Error(`(${number}) makes nothing`);
  const powers = [...powersIn(left), ...powersIn(value)];
  const given = new Map(powers.map((power) => [power, named(powerName(power))]));
  const lowering = new Lowering({ shareParts: false, given });
  const name = left.kind === 'ref' ? machineName(left.quantity) : powerName(left);
  const source: LineSource = { equation: number, number, section: 'U', stage: { kind: 'step' } };
  lowering.assign(name, value, source);
  const [only] = folded({ given: [], lines: lowering.lines, outputs: [name] });
  if (only === undefined) throw new Error(`(${number}) has no lines`);
  return only;
}

/** The powers whose exponent counts steps; that of a square does not. */
const powersIn = (formula: Expr): readonly Expr[] =>
  isCounted(formula) ? [formula] : partsOf(formula).flatMap(powersIn);

const isCounted = (formula: Expr): boolean =>
  formula.kind === 'call' && formula.operator === 'power' && formula.args[1]?.kind !== 'number';

/** βᵗ, and β^{t−1} as the step finds it. */
function powerName(power: Expr): string {
  const [base, exponent] = partsOf(power);
  if (base?.kind !== 'ref') throw new Error('only what has a letter is raised');
  return `${machineName(base.quantity)}_power${exponent?.kind === 'ref' ? '' : '_before'}`;
}
