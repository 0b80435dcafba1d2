import type { NameKind } from '../problem/facts.ts';
import { type Place, type Problem, ProblemError, problem } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import { maxLayers, maxProblems, maxUnits, namePattern } from './limits.ts';
import { nameFrom } from './network-name.ts';
import { type ActivationName, activationNames, type LossName, lossNames, type NetworkSpec } from './spec.ts';

/** What the flags beside a shorthand say; what is left out has the defaults of a network description. */
export interface ShorthandOptions {
  /** Activation of all layers. */
  readonly activation?: string | undefined;
  /** Activation of the last layer, where it differs from the others. */
  readonly outputActivation?: string | undefined;
  readonly loss?: string | undefined;
  readonly bias?: boolean | undefined;
  readonly name?: string | undefined;
}

/**
 * Reads a shorthand: the units per layer, the inputs first, joined by hyphens, `3-2-2`. The network's name is the
 * shorthand itself. Throws ProblemError with all mistakes of shorthand and options.
 */
export function readShorthand(text: string, options: ShorthandOptions = {}): NetworkSpec {
  const problems: Problem[] = shorthandProblems(text).slice(0, maxProblems);
  const name = options.name ?? nameFrom(text);
  const activation = activationOf(problems, '--activation', options.activation ?? 'sigmoid');
  const outputActivation =
    options.outputActivation === undefined
      ? activation
      : activationOf(problems, '--output-activation', options.outputActivation);
  const loss = lossOf(problems, options.loss ?? 'half-squared-error');
  if (!namePattern.test(name)) problems.push(malformedName(name));
  if (problems.length > 0) throw new ProblemError(problems);
  const [inputs = 0, ...units] = text.split('-').map(Number);
  const layers = units.map((count, index) => ({
    units: count,
    activation: index === units.length - 1 ? outputActivation : activation,
    bias: options.bias ?? true,
  }));
  return { name, inputs, layers, loss, document: {} };
}

/** The known activation; for an unknown one adds a problem. */
const activationOf = (problems: Problem[], option: string, given: string): ActivationName =>
  known(problems, { what: 'activation', found: given, known: activationNames }, option) ?? 'sigmoid';

/** The known loss; for an unknown one adds a problem. */
const lossOf = (problems: Problem[], given: string): LossName =>
  known(problems, { what: 'loss', found: given, known: lossNames }, '--loss') ?? 'half-squared-error';

interface Given<Name> {
  readonly what: NameKind;
  readonly found: string;
  readonly known: readonly Name[];
}

function known<Name extends string>(
  problems: Problem[],
  given: Given<Name>,
  option: string,
): Name | undefined {
  const name = given.known.find((each) => each === given.found);
  if (name === undefined) {
    const facts = { ...given, suggestion: suggest(given.found, given.known) };
    problems.push(problem('unknown-name', facts, { kind: 'option', option }));
  }
  return name;
}

const malformedName = (name: string): Problem =>
  problem(
    'malformed-name',
    { found: name, suggestion: nameFrom(name) },
    { kind: 'option', option: '--name' },
  );

function shorthandProblems(text: string): readonly Problem[] {
  if (text === '')
    return [problem('malformed-shorthand', { reason: 'empty', found: text }, placeIn(text, 1))];
  const parts = text.split('-');
  if (parts.length > maxLayers + 1) return [tooManyLayers(text, parts)];
  const faulty = parts.flatMap((part, index) => partProblem(part, placeIn(text, columnOf(parts, index))));
  if (faulty.length > 0 || parts.length > 1) return faulty;
  return [problem('malformed-shorthand', { reason: 'one-number', found: text }, placeIn(text, 1))];
}

const placeIn = (text: string, column: number): Place => ({ kind: 'shorthand', text, column });

/** Column of a part, from 1: all earlier parts and their hyphens stand before it. */
const columnOf = (parts: readonly string[], index: number): number =>
  parts.slice(0, index).reduce((column, part) => column + part.length + 1, 1);

function partProblem(part: string, place: Place): readonly Problem[] {
  if (part === '') return [problem('malformed-shorthand', { reason: 'missing-number', found: part }, place)];
  if (!/^[0-9]+$/.test(part))
    return [problem('malformed-shorthand', { reason: 'not-a-number', found: part }, place)];
  const found = Number(part);
  if (found >= 1 && found <= maxUnits) return [];
  return [problem('out-of-range', { path: '', found, least: 1, most: maxUnits }, place)];
}

function tooManyLayers(text: string, parts: readonly string[]): Problem {
  const facts = { path: 'layers', found: parts.length - 1, least: 1, most: maxLayers };
  return problem('out-of-range', facts, placeIn(text, columnOf(parts, maxLayers + 1)));
}
