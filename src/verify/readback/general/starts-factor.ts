import { startsFactor as startsUsual } from '../starts-factor.ts';
import type { Token } from '../tokens.ts';

const beginnings: readonly Token['kind'][] = ['series', 'nabla', 'named', 'array', 'norm', 'placed'];

/** Whether a factor can begin here. */
export const startsFactor = (token: Token | undefined): boolean =>
  startsUsual(token) || (token !== undefined && beginnings.includes(token.kind));
