import katex, { type KatexOptions } from 'katex';

/** What browsers set by themselves: a page without fonts of its own stays small. What KaTeX does not know is a bug. */
const options: KatexOptions = { output: 'mathml', throwOnError: true, strict: 'error' };

/** A formula on a line of its own. */
export const displayedMathMl = (tex: string): string =>
  katex.renderToString(tex, { ...options, displayMode: true });

/** A formula in a line of text. */
export const inlineMathMl = (tex: string): string => katex.renderToString(tex, options);
