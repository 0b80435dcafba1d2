import type { FormulaOperation, FormulaRelation, FormulaVariable } from '../formula.ts';

/** What a typed formula is for, which decides on its variables. */
export type FormulaUse =
  | { readonly kind: 'activation' }
  /** `outputs` is absent where the number of outputs is not known. */
  | { readonly kind: 'loss'; readonly outputs: number | undefined };

/** The name that sums over the outputs; no operation, because it gives its variables their meaning. */
export const sumName = 'sum';

/** Functions by the names under which they are typed. */
export const functions: ReadonlyMap<string, FormulaOperation> = new Map<string, FormulaOperation>([
  ['exp', 'exp'],
  ['log', 'log'],
  ['ln', 'log'],
  ['sqrt', 'sqrt'],
  ['abs', 'abs'],
  ['sign', 'sign'],
  ['max', 'max'],
  ['min', 'min'],
  ['tanh', 'tanh'],
  ['sinh', 'sinh'],
  ['cosh', 'cosh'],
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['tan', 'tan'],
  ['atan', 'atan'],
  ['erf', 'erf'],
]);

export const functionNames = ({ kind }: FormulaUse): readonly string[] => {
  switch (kind) {
    case 'activation':
      return [...functions.keys()];
    case 'loss':
      return [...functions.keys(), sumName];
  }
};

export const constants: ReadonlyMap<string, 'pi' | 'e'> = new Map<string, 'pi' | 'e'>([
  ['pi', 'pi'],
  ['π', 'pi'],
  ['e', 'e'],
]);

export const variablesOf = ({ kind }: FormulaUse): readonly FormulaVariable[] => {
  switch (kind) {
    case 'activation':
      return ['z'];
    case 'loss':
      return ['y', 't'];
  }
};

/** The variable without which a formula of this use says nothing. */
export const neededVariable = ({ kind }: FormulaUse): 'y' | 'z' => {
  switch (kind) {
    case 'activation':
      return 'z';
    case 'loss':
      return 'y';
  }
};

/** Words joined by hyphens are a name, unless one of them is a variable: `leaky-rellu`, but not `z` or `y-t`. */
export const looksLikeName = (text: string, use: FormulaUse): boolean =>
  /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text) &&
  !text.split('-').some((word) => variablesOf(use).some((variable) => variable === word));

/** A formula to show how one is typed. */
export const exampleOf = ({ kind }: FormulaUse): string => {
  switch (kind) {
    case 'activation':
      return 'z/(1 + abs(z))';
    case 'loss':
      return '(y - t)^2';
  }
};

export const relations: ReadonlyMap<string, FormulaRelation> = new Map<string, FormulaRelation>([
  ['<', 'less'],
  ['<=', 'at-most'],
  ['>', 'greater'],
  ['>=', 'at-least'],
  ['==', 'equal'],
  ['!=', 'unequal'],
]);
