import { course } from './course.ts';
import { crib } from './crib.ts';
import { examples } from './examples.ts';
import { explained } from './explained.ts';
import type { Style } from './style.ts';
import { worked } from './worked.ts';

export const styles = { worked, crib, examples, course, explained } as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
