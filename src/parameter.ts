import { layerSizes, type NetworkSpec } from './network/spec.ts';
import { ProblemError, problem } from './problem/problem.ts';
import { suggest } from './problem/suggest.ts';
import { machineName } from './quantity/machine-name.ts';
import { bias, type Parameter, weight } from './quantity/quantity.ts';

/** The weight or bias of a machine name, `w_1_1_2`. Throws ProblemError where the network has none. */
export function parameterNamed(name: string, spec: NetworkSpec): Parameter {
  const parameters = parametersOf(spec);
  const found = parameters.find((parameter) => machineName(parameter) === name);
  if (found !== undefined) return found;
  const known = parameters.map(machineName);
  const place = { kind: 'option', option: '--only' } as const;
  throw new ProblemError([
    problem('unknown-parameter', { found: name, known, suggestion: suggest(name, known) }, place),
  ]);
}

function parametersOf(spec: NetworkSpec): readonly Parameter[] {
  const sizes = layerSizes(spec);
  return spec.layers.flatMap(({ units, bias: hasBias }, index) => {
    const targets = counted(units);
    const sources = counted(sizes[index] ?? 0);
    return [
      ...targets.flatMap((to) => sources.map((from) => weight(index + 1, to, from))),
      ...(hasBias ? targets.map((to) => bias(index + 1, to)) : []),
    ];
  });
}

const counted = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);
