import type { Expr } from '../../expression/expr.ts';
import { substitute } from '../../expression/rewrite.ts';
import { activationOf } from '../../network/activations/index.ts';
import { layerSpec } from '../../network/build-model.ts';
import { functionModel } from '../../network/function-model.ts';
import type { NetworkModel } from '../../network/model.ts';
import { activationFunction, argument, image, value } from '../../quantity/quantity.ts';
import { chained, type Stage } from '../chained.ts';
import type { Draft } from '../draft.ts';
import type { Justification, SectionId } from '../equation.ts';
import type { FunctionManner } from '../function-study.ts';
import type { Progress } from '../progress.ts';
import { quotientHints } from '../quotient-hints.ts';
import type { Slope } from '../slope.ts';

/**
 * The derivative of an activation function: rule by rule until no derivative is left, simplified line by line, and brought
 * into a form in its value where there is one. By powers that is ∂y/∂z of y = f(z), by quotients f′(z).
 */
export function deriveFunction(
  progress: Progress,
  section: SectionId,
  layer: number,
  manner: FunctionManner,
): readonly Draft[] {
  const { network, local } = progress;
  const { pool } = network;
  const slope = local.slope(layer);
  const named = pool.apply(activationFunction(layer), [pool.ref(argument())]);
  const { result, defined } = lettersOf(network, layer, manner, named);
  const derivative = pool.partial(result, argument());
  const inResult = (line: Expr): Expr =>
    substitute(pool, line, (part) => (part === pool.ref(value()) ? result : undefined));
  const { formula } = slope.differentiation;
  const { lines, end } = linesOf(slope);
  const stages: readonly Stage[] = [
    { because: { kind: 'definition' }, members: defined },
    ...(formula === slope.formula
      ? []
      : [{ because: { kind: 'rewritten' }, members: [named, formula] } as const]),
    ...lines.map(({ because, before, line }) => ({
      because,
      before: inResult(before),
      members: [derivative, inResult(line)],
    })),
    {
      because: conclusion(slope),
      members: [derivative, ...slope.forms.map(inResult)],
      ...(end === undefined ? {} : { before: inResult(end) }),
    },
  ];
  const from = progress.definition(activationFunction(layer));
  const drafts = chained({ section, from, subject: { kind: 'function', layer } }, stages);
  return manner === 'by-powers'
    ? drafts
    : drafts.map((equation) => ({ ...equation, hints: quotientHints(equation.members) }));
}

/** What is differentiated, and the line that defines it. */
function lettersOf(network: NetworkModel, layer: number, manner: FunctionManner, named: Expr) {
  const formulas = definitions(network, layer);
  switch (manner) {
    case 'by-powers': {
      const result = network.pool.ref(image());
      return { result, defined: [result, named, ...formulas] };
    }
    case 'by-quotients':
      return { result: named, defined: [named, ...otherNames(network, layer), ...formulas] };
  }
}

/** σ(z), where the function has a name of its own beside its letter. */
function otherNames({ spec, pool }: NetworkModel, layer: number): readonly Expr[] {
  const fn = activationOf(layerSpec(spec, activationFunction(layer)).activation);
  const name = fn.kind === 'elementwise' ? fn.named?.(pool, pool.ref(argument())) : undefined;
  return name === undefined ? [] : [name];
}

/** f(z) as it is named, and written out where that is another formula. */
function definitions(network: NetworkModel, layer: number): readonly Expr[] {
  const [made] = functionModel(network, layer).definitions;
  return made === undefined ? [] : [made.value, ...(made.writtenOut === undefined ? [] : [made.writtenOut])];
}

interface ReasonedLine {
  readonly because: Justification;
  readonly before: Expr;
  readonly line: Expr;
}

interface Way {
  readonly lines: readonly ReasonedLine[];
  readonly end: Expr | undefined;
}

/** The lines between the definition and the conclusion, and what that leads from: it repeats the last of a simplification. */
function linesOf({ differentiation, simplification, route, forms }: Slope): Way {
  const rules = differentiation.steps.map(({ rule, chain, before, after }): ReasonedLine => {
    return { because: { kind: 'rule', rule, chain }, before, line: after };
  });
  const laws = simplification.steps.map(({ law, before, after }): ReasonedLine => {
    return { because: { kind: 'law', law }, before, line: after };
  });
  const moves = (route?.steps ?? []).map(({ move, before, after }): ReasonedLine => {
    return { because: { kind: 'move', move }, before, line: after };
  });
  const until = route === undefined ? laws.length : route.from;
  const lines = [...rules, ...laws.slice(0, until), ...moves];
  const last = lines.at(-1);
  const isSaid = last?.line === (forms.length === 1 ? forms[0] : undefined);
  return isSaid ? { lines: lines.slice(0, -1), end: last?.before } : { lines, end: last?.line };
}

const conclusion = ({ proof, forms, kinks }: Slope): Justification => ({
  kind: 'conclusion',
  inValue: forms.length > 1,
  proof,
  kinks,
});
