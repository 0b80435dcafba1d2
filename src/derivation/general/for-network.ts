import type { NetworkSpec } from '../../network/spec.ts';
import type { EquationId } from '../equation.ts';
import { deriveGeneral } from './derive-general.ts';
import { type GeneralCheck, type GeneralChecker, generalChecker } from './general-check.ts';
import type { GeneralEquation } from './general-equation.ts';
import { likeNetwork } from './like-network.ts';
import { meets } from './premises.ts';

/** The general derivation as far as a network is one of those that it speaks of. */
export interface GeneralForNetwork {
  /**
   * A line by its id, where it is true of the network; undefined for one that is not, or that is not derived for its depth.
   * A line that is true of no network is there too: whoever shows it is told by `checkShown` that it is false.
   */
  fitting(id: EquationId): GeneralEquation | undefined;
  /** A line by its id, whether it is true of the network or not. */
  find(id: EquationId): GeneralEquation | undefined;
}

const made = new WeakMap<NetworkSpec, GeneralForNetwork>();

/** Made once for a network, and only where a document asks for it. */
export function generalFor(spec: NetworkSpec): GeneralForNetwork {
  const known = made.get(spec) ?? derivedFor(spec);
  made.set(spec, known);
  return known;
}

function derivedFor(spec: NetworkSpec): GeneralForNetwork {
  const biases = spec.layers.some(({ bias }) => bias !== false);
  return generalFrom(spec, deriveGeneral({ biases, depth: spec.layers.length, network: spec }).equations);
}

/** These lines, as far as a network is one of those that they speak of. */
export function generalFrom(spec: NetworkSpec, equations: readonly GeneralEquation[]): GeneralForNetwork {
  const byId = new Map<EquationId, GeneralEquation>(equations.map((equation) => [equation.id, equation]));
  const like = likeNetwork(spec);
  const check = generalChecker(quick);
  const answers = new Map<EquationId, boolean>();
  return {
    find: (id) => byId.get(id),
    fitting: (id) => {
      const equation = byId.get(id);
      if (equation === undefined) return undefined;
      const fits =
        answers.get(id) ??
        (meetsAll([spec, like], equation) &&
          (isTrueOf(equation, check, [like]) || !isTrueOf(equation, ofAnyNetwork)));
      answers.set(id, fits);
      return fits ? equation : undefined;
    },
  };
}

const meetsAll = (specs: readonly NetworkSpec[], { domain: { premises } }: GeneralEquation): boolean =>
  specs.every((spec) => meets(spec, premises));

/** Fewer digits than tests have: a derivative that a network does not have is off by more than rounding. */
const quick = { seed: 1, digits: 28, assignments: 2 } as const;

const ofAnyNetwork = generalChecker(quick);

/**
 * Whether a line is true of a network: one about elementwise functions is not of a softmax layer, one about hidden layers
 * says nothing where there are none. Without a network: of those on which general lines are tried.
 */
function isTrueOf(
  equation: GeneralEquation,
  checker: GeneralChecker,
  networks?: readonly NetworkSpec[],
): boolean {
  try {
    const [check] = checker([equation], networks).equations;
    return check !== undefined && check.fault === undefined && check.worst !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Lines with all that they rest on, be it shown or not: what they use, and what their reasons point at. */
export function withFoundations(
  spec: NetworkSpec,
  equations: readonly GeneralEquation[],
): readonly GeneralEquation[] {
  const { find } = generalFor(spec);
  const all = new Set(equations);
  // A set visits what is added on the way.
  for (const equation of all) {
    const found = foundationsOf(equation).flatMap((id) => find(id) ?? []);
    found.forEach((one) => all.add(one));
  }
  return [...all];
}

const foundationsOf = ({ because, steps = [], uses }: GeneralEquation): readonly EquationId[] => [
  ...uses,
  ...[because, ...steps].flatMap((reason) => ('of' in reason ? [reason.of] : [])),
];

const checks = new Map<string, GeneralCheck>();

/** Whether lines that a document shows hold in the networks on which general lines are tried; no lines hold. */
export function checkShown(equations: readonly GeneralEquation[]): GeneralCheck {
  const key = JSON.stringify(equations.map(({ id, domain }) => [id, domain]));
  const check = checks.get(key) ?? ofAnyNetwork(equations);
  checks.set(key, check);
  return equations.length === 0 ? { ...check, passed: true } : check;
}
