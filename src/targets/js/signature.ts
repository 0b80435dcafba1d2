import { partsBetweenCommas, partsOfMember } from './type-text.ts';

/** A function's head without its types, and what its comment says of them. */
export interface PlainSignature {
  /** `function predict(input, outputs = new Float64Array(outputCount)) {`. */
  readonly head: string;
  /** `@param {ArrayLike<number>} input` and so on. */
  readonly tags: readonly string[];
}

/** Takes the head of a function apart. Throws for one that no module has. */
export function plainSignature(head: string): PlainSignature {
  const match = /^((?:export )?function \w+)\((.*)\): ([^{}]*) \{$/.exec(head);
  if (match === null) throw new Error(`no head of a function: ${head}`);
  const [, start = '', list = '', result = ''] = match;
  const parameters = partsBetweenCommas(list).map(plainParameter);
  return {
    head: `${start}(${parameters.map(({ text }) => text).join(', ')}) {`,
    tags: [...parameters.map(({ tag }) => tag), ...(result === 'void' ? [] : [`@returns {${result}}`])],
  };
}

interface PlainParameter {
  readonly text: string;
  readonly tag: string;
}

function plainParameter(text: string): PlainParameter {
  const made = /^(\w+) = new (\w+)\(/.exec(text);
  if (made !== null) return { text, tag: `@param {${made[2]}} [${made[1]}]` };
  const { name, type } = partsOfMember(text);
  return { text: name, tag: `@param {${type}} ${name.startsWith('{') ? nameFor(type) : name}` };
}

/** Comments need a name for what is taken apart at once: `trainingOptions`. */
function nameFor(type: string): string {
  const name = /\b[A-Z]\w*\b(?!<)/.exec(type)?.[0];
  if (name === undefined) throw new Error(`no name for a parameter of type ${type}`);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
