import type { Target } from './target.ts';
import { typescript } from './typescript.ts';

export type { Target } from './target.ts';

export const targets = { typescript } as const satisfies Record<string, Target>;
