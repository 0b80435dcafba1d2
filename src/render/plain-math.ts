import { symbolsOf } from './tex-symbols.ts';

const raised: Readonly<Record<'_' | '^', string>> = { _: '₀₁₂₃₄₅₆₇₈₉', '^': '⁰¹²³⁴⁵⁶⁷⁸⁹' };

/**
 * The TeX of a letter as plain text, for places that know no formulas, such as the bookmarks of a PDF: `w_{11}^{2}`
 * becomes w₁₁². Throws on what is more than a letter with its scripts.
 */
export function plainMath(tex: string): string {
  const scripted = tex
    .replace(/\\ldots/g, '…')
    .replace(/\\(?:boldsymbol|mathbf)\{([A-Za-z])\}/g, '$1')
    .replace(/\\mathrm\{([A-Za-z]+)\}/g, '$1')
    .replace(/\\hat\{([A-Za-z])\}/g, '$1\u0302')
    .replace(/([_^])\{([^{}]*)\}/g, (_, mark: '_' | '^', script: string) => scriptText(mark, script));
  return symbolsOf(scripted).normalize('NFC');
}

/** Digits as small digits; a comma between two indices stays one. */
const scriptText = (mark: '_' | '^', script: string): string =>
  symbolsOf(script).replace(/\d/g, (digit) => raised[mark][Number(digit)] ?? digit);
