import { specParameters } from './network/parameters.ts';
import type { NetworkSpec } from './network/spec.ts';
import { ProblemError, problem } from './problem/problem.ts';
import { suggest } from './problem/suggest.ts';
import { machineName } from './quantity/machine-name.ts';
import type { Parameter } from './quantity/quantity.ts';

/** The weight or bias of a machine name, `w_1_1_2`. Throws ProblemError where the network has none. */
export function parameterNamed(name: string, spec: NetworkSpec): Parameter {
  const parameters = specParameters(spec);
  const found = parameters.find((parameter) => machineName(parameter) === name);
  if (found !== undefined) return found;
  const known = parameters.map(machineName);
  const place = { kind: 'option', option: '--only' } as const;
  throw new ProblemError([
    problem('unknown-parameter', { found: name, known, suggestion: suggest(name, known) }, place),
  ]);
}
