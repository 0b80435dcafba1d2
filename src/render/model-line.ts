import { type Document, type Line, linesIn } from '../document/document.ts';

type Equation = Line['equation'];

/** The equation that a line repeats for another component, where the document shows it. */
export function modelOf(
  { equation: { because }, repeated }: Line,
  { derivation, blocks }: Document,
): Equation | undefined {
  if (because.kind !== 'same-way' || repeated) return undefined;
  const model = derivation.equation(because.as);
  return linesIn(blocks).some((line) => line.equation === model) ? model : undefined;
}
