import { type Attributes, xmlText } from '../xml.ts';

/**
 * Any text as HTML that shows it, in elements and in quoted attributes: no character of it acts as markup, line ends and
 * other control characters become spaces.
 */
export const htmlText = (text: string): string => xmlText(text.replace(/[\s\p{Cc}]+/gu, ' '));

/** An element with its end tag, as HTML wants it even around nothing; attributes without a value are left out. */
export function htmlElement(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${htmlText(String(value))}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}
