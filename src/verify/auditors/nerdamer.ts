import nerdamer from 'nerdamer';
import 'nerdamer/Calculus.js';
import type { Differentiate } from './auditor.ts';
import { infixValue } from './infix.ts';

/**
 * nerdamer differentiates; the value of its answer is computed here from its text with exact fractions, in doubles.
 * Its own numbers would not do: it evaluates e as the fraction 325368125/119696244. Its compiled functions take as long
 * as the differentiation and build code from text.
 */
export const differentiate: Differentiate = ({ loss, parameters, values }) =>
  parameters.map((parameter) => {
    const text = nerdamer.diff(loss, parameter).text('fractions');
    // Every expression is kept in a list of the package's own until it is flushed.
    nerdamer.flush();
    return infixValue(text, values);
  });
