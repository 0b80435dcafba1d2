import type { Style } from './style.ts';
import { worked } from './worked.ts';

export const styles = { worked } as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
