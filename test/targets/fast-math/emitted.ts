import { transformSync } from 'amaro';
import {
  type FastFunctionName,
  fastFunctions,
  fastSources,
  withoutTypes,
} from '../../../src/targets/fast-math/index.ts';

export const names = Object.keys(fastFunctions).filter(isFastFunction);

function isFastFunction(name: string): name is FastFunctionName {
  return name in fastFunctions;
}

export type Numeric = (z: number) => number;

const isNumeric = (fn: unknown): fn is Numeric => typeof fn === 'function';

type Functions = Readonly<Record<FastFunctionName, Numeric>>;

/** The text of a module that exports these functions. */
export const moduleText = (wanted: readonly FastFunctionName[] = names): string =>
  [...fastSources(wanted), `export { ${wanted.join(', ')} };`, ''].join('\n\n');

/** Functions that hold the statements for use in place, three variables deep in a loop. */
const inPlaceText = (): string =>
  names
    .map((name) => {
      const body = fastFunctions[name].statements({ argument: 'z_1_1', result: 'a_1_1' }, 1);
      const lines = ['  let a_1_1: number;', ...body, '  return a_1_1;', '}'];
      return [`export function ${name}InPlace(z_1_1: number): number {`, ...lines, ''].join('\n');
    })
    .join('\n');

async function load(code: string, ending = ''): Promise<Functions> {
  const url = `data:text/javascript;base64,${Buffer.from(code, 'utf8').toString('base64')}`;
  const module: unknown = await import(url);
  const found = new Map<string, unknown>(typeof module === 'object' && module ? Object.entries(module) : []);
  const numeric = (name: string): Numeric => {
    const fn = found.get(name + ending);
    if (!isNumeric(fn)) throw new Error(`the code exports no ${name}${ending}`);
    return fn;
  };
  return {
    exp: numeric('exp'),
    sigmoid: numeric('sigmoid'),
    tanh: numeric('tanh'),
    softplus: numeric('softplus'),
    erf: numeric('erf'),
  };
}

/** The TypeScript text with its types blanked out, as users' tools do it. */
export const stripped = (text: string): string => transformSync(text, { mode: 'strip-only' }).code;

export const emitted = (): Promise<Functions> => load(stripped(moduleText()));
export const asJavaScript = (): Promise<Functions> => load(withoutTypes(moduleText()));
export const inPlace = (): Promise<Functions> => load(stripped(moduleText() + inPlaceText()), 'InPlace');
