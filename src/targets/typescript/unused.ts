import { partsBetweenCommas } from '../js/type-text.ts';

/**
 * A function whose parameters that it does not use say so by a `_` in front, as compilers want it; what it does not use of
 * a sample it does not take out of it. A loss need not depend on its target, nor a gradient on its sample.
 */
export function withoutUnused(text: string): string {
  const found = /^(?<start>(?:export )?function \w+\()(?<list>[\s\S]*?)(?=\): [^\n]*\{\n)/m.exec(text);
  const { start, list } = found?.groups ?? {};
  if (found === null || start === undefined || list === undefined) return text;
  const end = found.index + found[0].length;
  const body = text.slice(text.indexOf('{\n', end));
  const isUsed = (name: string): boolean => new RegExp(String.raw`\b${name}\b`).test(body);
  const changed = partsBetweenCommas(list).reduce((all, part) => all.replace(part, used(part, isUsed)), list);
  return `${text.slice(0, found.index)}${start}${changed}${text.slice(end)}`;
}

/** `name: Type` or `{ one, other }: Type`. */
function used(parameter: string, isUsed: (name: string) => boolean): string {
  const [, names, type] = /^\{ (.*) \}: (\w+)$/.exec(parameter) ?? [];
  if (names === undefined || type === undefined)
    return isUsed(/^\w+/.exec(parameter)?.[0] ?? '') ? parameter : `_${parameter}`;
  const needed = names.split(', ').filter(isUsed);
  return needed.length === 0 ? `_${type.toLowerCase()}: ${type}` : `{ ${needed.join(', ')} }: ${type}`;
}
