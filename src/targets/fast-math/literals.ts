import { fitting, width } from '../typescript/layout.ts';

/** A constant typed array of these numbers, as many on a line as the formatter puts there. */
export function literals(name: string, numbers: readonly number[]): string {
  const lines = fitting(numbers.map(String), width - 2).map((line) => `  ${line.join(', ')},`);
  return [`const ${name} = new Float64Array([`, ...lines, ']);'].join('\n');
}
