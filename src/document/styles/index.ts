import type { FunctionManner } from '../../derivation/function-study.ts';
import { course } from './course.ts';
import { crib } from './crib.ts';
import { examples } from './examples.ts';
import { explained } from './explained.ts';
import { slides } from './slides.ts';
import type { Style } from './style.ts';
import { worked } from './worked.ts';

export const styles = { worked, crib, examples, course, explained, slides } as const satisfies Record<
  string,
  Style
>;

export type StyleName = keyof typeof styles;

/** How a derivation that is to be shown in a style finds the derivatives of activation functions. */
export const functionsIn: Readonly<Record<StyleName, FunctionManner>> = {
  worked: 'by-powers',
  crib: 'by-powers',
  examples: 'by-powers',
  course: 'by-quotients',
  explained: 'by-powers',
  slides: 'by-powers',
};

/** Whether a style writes out the derivative by every weight, so that its documents grow with the network. */
export const showsUnits: Readonly<Record<StyleName, boolean>> = {
  worked: true,
  crib: false,
  examples: false,
  course: false,
  explained: false,
  slides: true,
};
