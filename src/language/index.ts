import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { zh } from './zh/index.ts';

export type { Language } from './language.ts';

export const languages = { en, zh } as const satisfies Record<string, Language>;

export type LanguageName = keyof typeof languages;
