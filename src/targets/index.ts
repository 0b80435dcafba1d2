import { c } from './c.ts';
import { js } from './js.ts';
import type { Target } from './target.ts';
import { typescript } from './typescript.ts';

export type { Target } from './target.ts';

export const targets = { typescript, js, c } as const satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;

/** The language in which a program is run to be checked: its own where that is one of modules, else TypeScript. */
export const runnable = (name: TargetName = 'typescript'): Target =>
  name === 'c' ? targets.typescript : targets[name];
