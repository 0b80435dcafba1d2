import type { Language } from '../language.ts';
import { document } from './document.ts';
import { editions } from './editions.ts';
import { figure } from './figure.ts';
import { general } from './general.ts';
import { gradients } from './gradients.ts';
import { headings } from './headings.ts';
import { help } from './help.ts';
import { inFormulas } from './in-formulas.ts';
import { numbers } from './numbers.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { slides } from './slides.ts';
import { statements } from './statements.ts';
import { summary } from './summary.ts';
import { training } from './training.ts';
import { trainingPage } from './training-page.ts';
import { work } from './work.ts';

export const zh: Language = {
  tag: 'zh-Hans',
  reasons,
  headings,
  document,
  editions,
  figure,
  general,
  slides,
  statements,
  numbers,
  inFormulas,
  page,
  problems,
  help,
  summary,
  gradients,
  training,
  trainingPage,
  work,
};
