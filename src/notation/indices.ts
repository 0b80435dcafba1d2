/**
 * Indices side by side, with commas as soon as one of them is longer than a digit or a letter, and where `wide` says
 * that others of their kind are: `12`, but `1,12` and `i+1,m`; `1,2` in a layer of ten units.
 */
export function indices(texts: readonly string[], wide = false): string {
  if (wide || texts.some((text) => !isShort(text))) return texts.join(',');
  return texts.reduce((left, right) => left + (commandAtEnd.test(left) ? ' ' : '') + right, '');
}

const isShort = (text: string): boolean => /^(?:[A-Za-z0-9]|\\[A-Za-z]+)'?$/.test(text);

/** A letter right behind a command would become part of its name. */
const commandAtEnd = /\\[A-Za-z]+$/;
