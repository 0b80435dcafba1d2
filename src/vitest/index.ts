import { expect } from 'vitest';
import {
  type CheckGradientsOptions,
  checkGradients,
  type Derivation,
  failureLines,
  type GradientReport,
  type LanguageName,
  languages,
  type NetworkSpec,
  remarkLines,
} from '../index.ts';

/** What `checkGradients` takes, and the language in which a failure is told, `en` unless told otherwise. */
export type GradientMatcherOptions = CheckGradientsOptions & { readonly lang?: LanguageName };

/** The matcher of this module, for `expect(network)`. */
export interface GradientMatchers {
  /**
   * Holds gradients of the network against chalkgrad's engine and against differences: a function's, numbers', or
   * chalkgrad's own where none are given. Needs to be awaited. A failure names the parameter, both values, the seed and
   * the equation. Rejects with RangeError for options and networks that nobody can check.
   */
  toHaveCorrectGradients(options?: GradientMatcherOptions): Promise<void>;
}

declare module 'vitest' {
  // The name of the parameter is vitest's, whose own declaration this one is added to.
  interface Matchers<T> extends GradientMatchers {}
}

/** The matcher itself, for an `expect` of one's own: `expect.extend({ toHaveCorrectGradients })`. */
export async function toHaveCorrectGradients(
  received: unknown,
  options: GradientMatcherOptions = {},
): Promise<{ readonly pass: boolean; readonly message: () => string }> {
  if (!isNetwork(received))
    throw new TypeError('expect(network): a network specification or derivation expected');
  const report = await checkGradients(received, options);
  return { pass: report.ok, message: () => messageOf(report, options.lang ?? 'en') };
}

const isNetwork = (received: unknown): received is NetworkSpec | Derivation =>
  typeof received === 'object' && received !== null && ('layers' in received || 'network' in received);

/** What is wrong; where nothing is and that was not expected, that all agree. */
function messageOf(report: GradientReport, lang: LanguageName): string {
  const { gradients } = languages[lang];
  const compared = report.comparisons.reduce((sum, each) => sum + each.compared, 0);
  if (report.ok) return gradients.nothingWrong({ compared });
  return [gradients.notRight, ...failureLines(report, gradients), ...remarkLines(report, gradients)].join(
    '\n',
  );
}

expect.extend({ toHaveCorrectGradients });
