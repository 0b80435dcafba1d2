import type { Language } from '../language.ts';
import { document } from './document.ts';
import { figure } from './figure.ts';
import { headings } from './headings.ts';
import { reasons } from './reasons.ts';

export const en: Language = { tag: 'en', reasons, headings, document, figure };
