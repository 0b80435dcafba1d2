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
  [...fastSources({ called: wanted }), `export { ${wanted.join(', ')} };`, ''].join('\n\n');

/** The same, with the statements in place. */
export function inPlaceText(wanted: readonly FastFunctionName[] = names): string {
  const functions = wanted.map((name) => {
    const body = fastFunctions[name].statements({ argument: 'z_1_1', result: 'a_1_1' }, 1);
    const lines = ['  let a_1_1: number;', ...body, '  return a_1_1;', '}'];
    return [`export function ${name}InPlace(z_1_1: number): number {`, ...lines, ''].join('\n');
  });
  return [...fastSources({ inPlace: wanted }), ...functions].join('\n\n');
}

/** A function that a module exports. */
export async function functionOf(code: string, name: string): Promise<Numeric> {
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  if (typeof module !== 'object' || module === null) throw new TypeError('a module is an object');
  const fn = new Map<string, unknown>(Object.entries(module)).get(name);
  if (!isNumeric(fn)) throw new Error(`the code exports no ${name}`);
  return fn;
}

const all = async (code: string, ending = ''): Promise<Functions> => ({
  exp: await functionOf(code, `exp${ending}`),
  sigmoid: await functionOf(code, `sigmoid${ending}`),
  tanh: await functionOf(code, `tanh${ending}`),
  softplus: await functionOf(code, `softplus${ending}`),
  erf: await functionOf(code, `erf${ending}`),
});

/** The TypeScript text with its types blanked out, as users' tools do it. */
const stripped = (text: string): string => transformSync(text, { mode: 'strip-only' }).code;

export const emitted = (): Promise<Functions> => all(stripped(moduleText()));
export const asJavaScript = (): Promise<Functions> => all(withoutTypes(moduleText()));
export const inPlace = (): Promise<Functions> => all(stripped(inPlaceText()), 'InPlace');
