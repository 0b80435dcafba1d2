/** Dollars stand in elements of their own: GitHub looks for formulas after it has taken the backslashes away. */
const dollar = '<span>\\$</span>';

/**
 * Any text as Markdown that shows it, for GitHub and for pandoc: no character of it acts as markup, HTML or a formula;
 * line ends and other control characters become spaces. For the middle of a line and for its beginning alike.
 */
export const markdownText = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_[\]{}#|~^@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$/g, () => dollar);

/** Keeps the beginning of a line from starting a list, a rule, an underlined heading or indented code. */
export const lineStart = (markdown: string): string =>
  markdown
    .trimStart()
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=%:]/, '\\$&');
