import type { Expr } from '../expression/expr.ts';
import { quantitiesIn } from '../expression/quantities.ts';
import type { Model } from '../network/model.ts';
import { parametersOf } from '../network/point-values.ts';
import { keyOf } from '../quantity/key.ts';
import { machineName } from '../quantity/machine-name.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Gap, gapsIn } from './completeness.ts';
import type { Derivation } from './derivation.ts';
import type { Equation, EquationId, Justification } from './equation.ts';
import { resultsOf } from './results.ts';
import { isUnfinished, isUntidy } from './untidy.ts';

/** A way in which a derivation breaks its contract whatever its numbers are. `id` and `number` are an equation's. */
export type StructuralFault =
  | (Place & { readonly code: 'duplicate-id' | 'duplicate-number' | 'too-few-members' | 'untidy' })
  | Gap
  /** An equation with the members of the one before it. */
  | (Place & { readonly code: 'said-twice'; readonly as: EquationId })
  /** An equation that is used, recalled or pointed at, but does not stand earlier; so nothing can go in circles. */
  | (Place & { readonly code: 'not-earlier'; readonly uses: EquationId })
  /** A repetition that is not literally made of members of the result, or of the formula, that it repeats. */
  | (Place & { readonly code: 'not-repeated'; readonly of: EquationId })
  /** A quantity that the model of the equation does not have. */
  | (Place & { readonly code: 'unknown-quantity'; readonly quantity: string })
  /** A parameter, by its machine name, without an equation that expresses its derivative in forward quantities. */
  | { readonly code: 'unresolved-parameter'; readonly parameter: string };

interface Place {
  readonly id: EquationId;
  readonly number: string;
}

export function structuralFaults(derivation: Derivation): readonly StructuralFault[] {
  const { equations } = derivation;
  return [
    ...repeated(equations, 'id').map((place) => ({ code: 'duplicate-id', ...place }) as const),
    ...repeated(equations, 'number').map((place) => ({ code: 'duplicate-number', ...place }) as const),
    ...equations
      .filter(({ members }) => members.length < 2)
      .map((equation) => ({ code: 'too-few-members', ...placeOf(equation) }) as const),
    ...equations
      .filter(({ because, members }) => members.slice(1).some(leftover(because)))
      .map((equation) => ({ code: 'untidy', ...placeOf(equation) }) as const),
    ...saidTwice(equations),
    ...faultsOfUses(equations),
    ...gapsIn(equations),
    ...unknownQuantities(derivation),
    ...unresolvedParameters(derivation),
  ];
}

/** What may not be left in a line by what it is said to be: a step on the way to a simple form, or the simple form itself. */
function leftover({ kind }: Justification): (expr: Expr) => boolean {
  switch (kind) {
    case 'law':
      return isUntidy;
    case 'conclusion':
    case 'local-derivative':
    case 'loss-derivative':
      return isUnfinished;
    case 'definition':
    case 'chain-rule':
    case 'recall':
    case 'known':
    case 'result':
    case 'same-way':
    case 'rewritten':
    case 'rule':
    case 'move':
    case 'in-range':
    case 'update':
      return () => false;
  }
}

const placeOf = ({ id, number }: Equation): Place => ({ id, number });

/** The equations that share an id or a number with an earlier one. */
function repeated(equations: readonly Equation[], field: 'id' | 'number'): readonly Place[] {
  const seen = new Set<string>();
  return equations.flatMap((equation) => {
    if (seen.has(equation[field])) return [placeOf(equation)];
    seen.add(equation[field]);
    return [];
  });
}

/** Only neighbours: a conclusion may come back to a form from which the lines before it went on. */
function saidTwice(equations: readonly Equation[]): readonly StructuralFault[] {
  return equations.flatMap((equation, index) => {
    const before = equations[index - 1];
    const isTwice =
      before !== undefined && before.section === equation.section && isSame(before.members, equation.members);
    return isTwice ? [{ code: 'said-twice', ...placeOf(equation), as: before.id } as const] : [];
  });
}

const isSame = (one: readonly Expr[], other: readonly Expr[]): boolean =>
  one.length === other.length && one.every((member, index) => member === other[index]);

function faultsOfUses(equations: readonly Equation[]): readonly StructuralFault[] {
  const earlier = new Map<EquationId, Equation>();
  return equations.flatMap((equation) => {
    const faults = usesOf(equation).flatMap((id) => faultOfUse(equation, id, earlier.get(id)));
    earlier.set(equation.id, equation);
    return faults;
  });
}

/** What an equation uses, and what its reason points at. */
const usesOf = ({ because, uses }: Equation): readonly EquationId[] => [
  ...new Set([...uses, ...pointsAt(because)]),
];

const pointsAt = (because: Justification): readonly EquationId[] =>
  'of' in because ? [because.of] : 'as' in because ? [because.as] : [];

function faultOfUse(
  equation: Equation,
  id: EquationId,
  used: Equation | undefined,
): readonly StructuralFault[] {
  if (used === undefined) return [{ code: 'not-earlier', ...placeOf(equation), uses: id }];
  const faithful = !pointsAt(equation.because).includes(id) || repeats(equation, used);
  return faithful ? [] : [{ code: 'not-repeated', ...placeOf(equation), of: id }];
}

/** Whether an equation that claims to repeat an earlier one does so node for node; true for all other equations. */
function repeats({ because, members }: Equation, { members: earlier }: Equation): boolean {
  switch (because.kind) {
    case 'recall':
      return members.at(-1) === earlier.at(-1) && members.every((member) => earlier.includes(member));
    case 'known':
      return members[0] === earlier[0] && members.every((member) => earlier.includes(member));
    case 'definition':
    case 'chain-rule':
    case 'local-derivative':
    case 'result':
    case 'same-way':
    case 'loss-derivative':
    case 'rewritten':
    case 'rule':
    case 'law':
    case 'move':
    case 'conclusion':
    case 'in-range':
    case 'update':
      return true;
  }
}

function unknownQuantities({ network, equations, model }: Derivation): readonly StructuralFault[] {
  const ofNetwork = quantityKeys(network);
  return equations.flatMap((equation) => {
    const known = equation.subject.kind === 'network' ? ofNetwork : quantityKeys(model(equation.subject));
    const spoken = membersOf(equation).flatMap((member) => [...quantitiesIn(member)]);
    return [...new Map(spoken)].flatMap(([key, quantity]) =>
      isFunction(quantity) || known.has(key)
        ? []
        : [{ code: 'unknown-quantity', ...placeOf(equation), quantity: machineName(quantity) } as const],
    );
  });
}

/** What only stands applied to something. */
const isFunction = ({ kind }: Quantity): boolean =>
  kind === 'function' || kind === 'function-component' || kind === 'logistic';

const quantityKeys = ({ given, definitions }: Model): ReadonlySet<string> =>
  new Set([...given, ...definitions.map(({ quantity }) => quantity)].map(keyOf));

/** All sides of an equation that are to be equal. */
export const membersOf = ({ members, compact }: Equation): readonly Expr[] =>
  compact === undefined ? members : [...members, compact];

function unresolvedParameters(derivation: Derivation): readonly StructuralFault[] {
  const results = resultsOf(derivation);
  return parametersOf(derivation.network)
    .filter((parameter) => !results.has(keyOf(parameter)))
    .map((parameter) => ({ code: 'unresolved-parameter', parameter: machineName(parameter) }) as const);
}
