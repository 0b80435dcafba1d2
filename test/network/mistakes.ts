import type { NetworkSource } from '../../src/network/reader.ts';
import { type Problem, ProblemError } from '../../src/problem/problem.ts';

/** The problems that a reader throws; fails where it throws anything else, or nothing. */
export function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Each problem as `line:column code`. */
export const summary = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, place }) => {
    switch (place.kind) {
      case 'file':
      case 'input':
        return `${place.line}:${place.column} ${code}`;
      case 'shorthand':
        return `${place.column} ${code}`;
      case 'option':
        return `${place.option}${place.column === undefined ? '' : `:${place.column}`} ${code}`;
      case 'none':
        return code;
    }
  });

export const yamlFile: NetworkSource = { name: 'net.yaml', stem: 'net', format: 'yaml' };
export const jsonFile: NetworkSource = { name: 'net.json', stem: 'net', format: 'json' };
