import { type FastFunctionName, fastFunctions, fastSources } from '../fast-math/index.ts';

export const fastNames = Object.keys(fastFunctions) as readonly FastFunctionName[];

/** The fast functions that some text needs: those that it calls, and those that stand in it. */
export function fastSourcesFor(texts: readonly string[]): readonly string[] {
  const has = (call: string): boolean => texts.some((text) => new RegExp(`(?<![.\\w])${call}\\(`).test(text));
  const sources = fastSources({
    called: fastNames.filter((name) => has(calledNames[name])),
    inPlace: fastNames.filter((name) => has(`${name}Far`)),
  });
  return sources.map((source) => source.replaceAll(/\berf(?=(?: = )?\()/g, calledNames.erf));
}

/** Whether a text has the statements of a fast function in it. */
export const standsInPlace = (text: string): boolean =>
  fastNames.some((name) => text.includes(`${name}Far(`));

/** The exact error function, which code to be read calls, has the name erf. */
const calledNames: Readonly<Record<FastFunctionName, string>> = {
  exp: 'exp',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  softplus: 'softplus',
  erf: 'fastErf',
};
