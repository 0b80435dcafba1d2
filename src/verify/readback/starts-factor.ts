import type { Token } from './tokens.ts';

const beginnings: readonly Token['kind'][] = [
  'number',
  'letter',
  'open',
  'fraction',
  'bar-open',
  'function',
  'root',
];

/** Whether a factor can begin here. */
export const startsFactor = (token: Token | undefined): boolean =>
  token !== undefined && beginnings.includes(token.kind);
