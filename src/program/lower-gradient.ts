import type { Derivation } from '../derivation/derivation.ts';
import type { Equation } from '../derivation/equation.ts';
import { resultsOf } from '../derivation/results.ts';
import type { Expr } from '../expression/expr.ts';
import { substitute } from '../expression/rewrite.ts';
import { minimised, type NetworkModel } from '../network/model.ts';
import { parametersOf } from '../network/point-values.ts';
import { derivativeSymbol } from '../quantity/machine-name.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { givenTo } from './given.ts';
import { Lowering, type NamedPart } from './lowering.ts';
import type { CodeStyle, LineSource, Program, Stage } from './program.ts';
import { pruned } from './pruned.ts';
import { type Assignment, assignmentsOf, lastMember, sourceOf } from './sources.ts';

/** The derivative of what training minimises by every parameter, from the forward quantities. */
export function lowerGradient(derivation: Derivation, style: CodeStyle): Program {
  const { network } = derivation;
  const lowering = loweringFor(derivation, style);
  const formulaFor = formulas(derivation, style);
  for (const { equation, source } of gradientAssignments(derivation, style))
    lowering.assign(nameOf(equation), withoutFunctions(network, formulaFor(equation)), source);
  const { quantity } = minimised(network);
  const outputs = parametersOf(network).map((parameter) => derivativeSymbol(quantity, parameter));
  const lines = pruned(lowering.lines, outputs);
  return { given: givenTo(lines, network), lines, outputs };
}

function loweringFor(derivation: Derivation, style: CodeStyle): Lowering {
  switch (style) {
    case 'shared':
      return new Lowering({ shareParts: true, namedParts: localDerivativeNames(derivation) });
    case 'expanded':
      return new Lowering({ shareParts: false });
  }
}

/** The equations that the gradient is made from; those that write a result out need no others. */
export function gradientAssignments(derivation: Derivation, style: CodeStyle): readonly Assignment[] {
  const assignments = assignmentsOf(derivation);
  switch (style) {
    case 'shared':
      return assignments.filter(({ source: { stage } }) => isDerivative(stage));
    case 'expanded': {
      const { pool } = derivation.network;
      const goal = pool.ref(minimised(derivation.network).quantity);
      return assignments.filter(
        ({ source: { stage }, equation: { members } }) =>
          isOfParameter(stage) && members[0]?.kind === 'partial' && members[0].of === goal,
      );
    }
  }
}

const isDerivative = ({ kind }: Stage): boolean => kind === 'gradient' || kind === 'objective';

const isOfParameter = (stage: Stage): boolean =>
  stage.kind === 'objective' || (stage.kind === 'gradient' && stage.of === 'parameter');

/** What the gradient is computed by: results that name earlier ones, or have them all put in. */
export function formulas(derivation: Derivation, style: CodeStyle): (equation: Equation) => Expr {
  switch (style) {
    case 'shared':
      return (equation) => equation.compact ?? lastMember(equation);
    case 'expanded': {
      const whole = new Map(
        [...resultsOf(derivation).values()].map((result) => [result.equation, result.expanded]),
      );
      return (equation) => whole.get(equation) ?? lastMember(equation);
    }
  }
}

/** The formula with every f(z) under its name a, so that nothing is computed twice. */
function withoutFunctions({ pool, layers }: NetworkModel, formula: Expr): Expr {
  const units = layers.flatMap(({ activations }) => activations);
  return substitute(pool, formula, (part) => {
    if (part.kind !== 'apply') return undefined;
    const unit = units.find(({ named }) => named === part);
    return unit && pool.ref(unit.quantity);
  });
}

/** The name of the derivative that an equation is about. An output counts as an activation, like everywhere in code. */
function nameOf({ number, members: [derivative] }: Equation): string {
  if (derivative?.kind !== 'partial' || derivative.of.kind !== 'ref')
    throw new Error(`equation ${number} is about no derivative`);
  return derivativeSymbol(derivative.of.quantity, derivative.by);
}

/**
 * The derivatives of the activation functions, a − a², under their names, `da_1_1_dz_1_1`: gradients hold them as parts.
 * Derivatives that are mere quantities or numbers need no name.
 */
function localDerivativeNames(derivation: Derivation): ReadonlyMap<Expr, NamedPart> {
  const { network } = derivation;
  const { pool } = network;
  const stated = statedLocalDerivatives(derivation);
  const parts = new Map<Expr, NamedPart>();
  for (const made of network.layers.flatMap(({ activations }) => activations)) {
    for (const by of argumentsOf(made.named)) {
      const last = derivation.local.of(made, by).at(-1);
      const form = last && withoutFunctions(network, last);
      const source = stated.get(pool.partial(pool.ref(made.quantity), by));
      const name = derivativeSymbol(made.quantity, by);
      if (form?.kind === 'call' || form?.kind === 'cases')
        parts.set(form, { name, ...(source && { source }) });
    }
  }
  return parts;
}

/** The local derivatives that an equation states, and which one does. */
function statedLocalDerivatives({ sections }: Derivation): ReadonlyMap<Expr, LineSource> {
  const stated = new Map<Expr, LineSource>();
  for (const section of sections) {
    for (const equation of section.equations.filter(({ because }) => because.kind === 'local-derivative')) {
      const [derivative] = equation.members;
      const source = sourceOf(section, equation);
      if (derivative !== undefined && source !== undefined) stated.set(derivative, source);
    }
  }
  return stated;
}

const argumentsOf = (named: Expr | undefined): readonly Quantity[] =>
  named?.kind === 'apply' ? named.args.flatMap((arg) => (arg.kind === 'ref' ? [arg.quantity] : [])) : [];
