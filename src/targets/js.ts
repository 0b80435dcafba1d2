import { withoutTypes } from './js/without-types.ts';
import type { Target } from './target.ts';
import { typescript } from './typescript.ts';

/** The module of `typescript` as JavaScript, statement by statement, with its types in comments (JSDoc). */
export const js: Target = {
  extension: 'mjs',
  emit: (code) => withoutTypes(typescript.emit(code)),
};
