import { c } from './c.ts';
import { js } from './js.ts';
import type { Target } from './target.ts';
import { typescript } from './typescript.ts';

export type { Target } from './target.ts';

export const targets = { typescript, js, c } as const satisfies Record<string, Target>;
