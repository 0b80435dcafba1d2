import type { Language } from '../language.ts';
import { document } from './document.ts';
import { figure } from './figure.ts';
import { headings } from './headings.ts';
import { reasons } from './reasons.ts';

export const zh: Language = { tag: 'zh-Hans', reasons, headings, document, figure };
