import { type Place, type Problem, ProblemError, problem } from '../problem/problem.ts';
import { maxLayers, maxProblems, maxUnits, namePattern } from './limits.ts';
import { nameFrom } from './network-name.ts';
import { activationOption, l2Option, lossOption } from './shorthand-options.ts';
import type { LayerSpec, NetworkSpec } from './spec.ts';
import { lossProblems } from './suitable.ts';

/**
 * What the flags beside a shorthand say; what is left out has the defaults of a network description. Activations and
 * the loss are names or typed formulas.
 */
export interface ShorthandOptions {
  /** Activation of all layers. */
  readonly activation?: string | undefined;
  /** Activation of the last layer, where it differs from the others. */
  readonly outputActivation?: string | undefined;
  readonly loss?: string | undefined;
  readonly bias?: boolean | undefined;
  /** The factor λ of the L2 penalty. */
  readonly l2?: number | undefined;
  readonly name?: string | undefined;
}

/**
 * Reads a shorthand: the units per layer, the inputs first, joined by hyphens, `3-2-2`. The network's name is the
 * shorthand itself. Throws ProblemError with all mistakes of shorthand and options.
 */
export function readShorthand(text: string, options: ShorthandOptions = {}): NetworkSpec {
  const problems: Problem[] = shorthandProblems(text).slice(0, maxProblems);
  const sizes = problems.length > 0 ? [] : text.split('-').map(Number);
  const name = nameOf(problems, options.name ?? nameFrom(text));
  const layers = layersOf(problems, sizes.slice(1), options);
  const loss = lossOption(problems, options.loss ?? 'half-squared-error', sizes.at(-1));
  const l2 = l2Option(problems, options.l2 ?? 0);
  const unsuitable = lossProblems({ layers, loss }, { kind: 'option', option: '--loss' });
  const mistakes = problems.length > 0 ? problems : unsuitable;
  if (mistakes.length > 0) throw new ProblemError(mistakes);
  return { name, inputs: sizes[0] ?? 0, layers, loss, l2, document: {} };
}

function layersOf(
  problems: Problem[],
  units: readonly number[],
  { activation = 'sigmoid', outputActivation, bias = true }: ShorthandOptions,
): readonly LayerSpec[] {
  const hidden = activationOption(problems, '--activation', activation);
  const output =
    outputActivation === undefined
      ? hidden
      : activationOption(problems, '--output-activation', outputActivation);
  return units.map((count, index) => ({
    units: count,
    activation: index === units.length - 1 ? output : hidden,
    bias,
  }));
}

function nameOf(problems: Problem[], name: string): string {
  if (!namePattern.test(name)) problems.push(malformedName(name));
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
