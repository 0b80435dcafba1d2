import type { ProblemFacts } from '../../problem/facts.ts';
import { type ProblemWords, shown, shownBytes, shownNumbers, shownPath } from '../problems.ts';
import { dataProblems } from './data-problems.ts';
import * as formula from './formula-words.ts';
import * as say from './problem-words.ts';

const unreadable = {
  directory: 'it is a folder; name the file in it',
  permission: 'you may not read it; check its permissions',
  other: 'the system refused; check the path',
};

/** The words of `problem/` in English. */
export const problems: ProblemWords = {
  standardInput: 'standard input',
  separator: ': ',
  sentences: {
    ...dataProblems,
    'empty-document': ({ example }) =>
      `the text is empty, and a value is expected; write for example ${example}`,
    'malformed-yaml': ({ reason }) => `not valid YAML: ${say.yamlFaults[reason]}`,
    'malformed-json': ({ reason }) => `not valid JSON: ${say.jsonFaults[reason]}`,
    'duplicate-key': ({ key, firstLine }) =>
      `the key ${shown(key)} was already given on line ${firstLine}, and may be given once; remove one of the two`,
    'unknown-key': (facts) => `unknown key ${shown(facts.found)}${say.at(facts.path)}; ${keyInstead(facts)}`,
    'missing-key': ({ key, path, example }) =>
      `the key ${shown(key)} is missing${say.at(path)}; add it, for example ${example}`,
    'wrong-type': ({ path, found, expected }) =>
      `found ${say.found(found)}${say.at(path)}, expected ${say.expected[expected]}`,
    'out-of-range': ({ path, found, ...range }) =>
      path === 'layers'
        ? `found ${found} layers, expected a number of layers ${say.range(range)}`
        : `found ${found}${say.at(path)}, expected a ${path === 'l2' ? '' : 'whole '}number ${say.range(range)}`,
    'empty-layers': ({ example }) =>
      `the list of layers is empty, and at least one is expected; write for example ${example}`,
    'unknown-name': (facts) =>
      `unknown ${say.nameKinds[facts.what]} ${shown(facts.found)}; ${nameInstead(facts)}`,
    'repeated-section': ({ section }) =>
      `the section ${shown(section)} was already named, and may be named once; remove one of the two`,
    'malformed-name': ({ found, suggestion }) =>
      `${shown(found)} cannot name a network; expected 1 to 64 lower-case letters, digits, dots, hyphens or underscores, ` +
      `a letter or digit first; use for example ${shown(suggestion)}`,
    'malformed-shorthand': ({ reason, found }) =>
      `${say.shorthandFaults[reason](found)}; write the sizes joined by hyphens, the inputs first, such as 3-2-2, or the name of a file that exists`,
    'malformed-formula': ({ reason, found }) => `in the formula: ${formula.formulaFaults[reason](found)}`,
    'formula-too-large': ({ what, limit }) =>
      `the formula is beyond what is read: ${formula.formulaLimits[what](limit)}`,
    'wrong-arguments': ({ name, found, expected }) =>
      `${shown(name)} has ${formula.argumentCount(found)} in the formula, expected ${formula.argumentCount(expected)}`,
    'unknown-output': ({ found, outputs }) =>
      `the network has no output ${shown(found)}; expected a whole number ${say.range({ least: 1, most: outputs })}`,
    'missing-variable': ({ variable }) =>
      variable === 'z'
        ? 'the formula does not contain z, and an activation is expected to; write for example z/(1 + abs(z))'
        : 'the formula does not contain y, and a loss is expected to; write for example (y - t)^2',
    'unsuitable-pair': ({ loss, activation, suitable }) =>
      `the loss ${shown(loss)} takes logarithms, and outputs of ${shown(activation)} may lie outside their domain or round to its edge; ` +
      `give the output layer the activation ${say.oneOf(suitable)}, or choose another loss`,
    'constant-output': ({ loss }) =>
      `the only output is a softmax of one unit, which is always 1, so the loss ${shown(loss)} has nothing to learn; ` +
      `use two or more outputs, or 'sigmoid' with 'binary-cross-entropy'`,
    'loss-without-value': ({ loss, activation, outputs, targets, more }) =>
      `the loss ${shown(loss)} has no finite value or derivative at ${shownNumbers('y', outputs, more)}, ${shownNumbers('t', targets, more)}, ` +
      `and outputs of ${shown(activation)} come to lie there; choose an output activation whose values stay in the domain of the loss, ` +
      `or keep what log, sqrt, '/' and '^' are applied to within it`,
    'malformed-point': ({ path, found, expected }) =>
      `found ${say.found(found)}${say.at(path)}, expected ${say.pointShape(expected)}`,
    'unknown-parameter': (facts) =>
      `the network has no parameter ${shown(facts.found)}; ${parameterInstead(facts.suggestion)}`,
    'file-not-found': ({ path }) => `the file ${shownPath(path)} does not exist; check the path`,
    'unreadable-file': ({ path, reason }) => `cannot read ${shownPath(path)}: ${unreadable[reason]}`,
    'not-utf8': ({ path }) =>
      `${path === '-' ? 'standard input' : shownPath(path)} is not UTF-8 text, which is expected; save it as UTF-8`,
    'file-too-large': ({ limit }) =>
      `the text is too large: at most ${limit} characters, or bytes of a file, are read; shorten it`,
    'unwritable-output': ({ path, reason }) =>
      path === '-'
        ? `cannot write to standard output: ${say.outputFaults[reason]}; send it elsewhere`
        : `cannot write to ${shownPath(path)}: ${say.outputFaults[reason]}; choose another folder with -o`,
    'foreign-folder': ({ path }) =>
      `the folder ${shownPath(path)} exists and holds files that chalkgrad did not write; choose another one with -o, or use --force`,
    'too-large': ({ what, counted, size, limit, bytes, wayOut }) =>
      `the ${say.tooLargeWhat[what]} would have ${size} ${counted}${bytes === undefined ? '' : ` in some ${shownBytes(bytes)} of formulas`}, ` +
      `and the limit is ${limit}; ${say.waysOut[wayOut]}`,
    'unsuitable-shape': (facts) => say.unsuitableShape(facts),
    'malformed-template': ({ file, reason, line }) =>
      `line ${line} of the template ${shownPath(file)}: ${say.templateFaults[reason]}`,
    'unknown-slot': (facts) =>
      `line ${facts.line} of the template ${shownPath(facts.file)}: unknown slot ${shown(facts.found)}; ${say.instead(facts)}`,
    'missing-slot': ({ file, slot }) =>
      `the template ${shownPath(file)} has no place for ${shown(slot)}; add <% ${slot} %> to it`,
    'no-templates': ({ path, known }) =>
      `the folder ${shownPath(path)} holds no template; name a file in it ${say.oneOf(known)}`,
    'no-tex-engine': ({ known }) =>
      `no program that makes PDF from TeX was found, and ${say.oneOf(known)} is expected; install TeX Live or MiKTeX ` +
      '(on Debian and Ubuntu: latexmk texlive-xetex texlive-lang-chinese texlive-fonts-recommended), or write --format tex and print that elsewhere',
    'tex-error': ({ engine, message, context }) =>
      `${engine} stopped: ${shownPath(message).slice(1, -1)}${context === '' ? '' : `, at ${shown(context)}`}; ` +
      'install what is missing, or correct the template',
    'tex-unfinished': ({ engine, seconds }) =>
      seconds === undefined
        ? `${engine} ended without a page and without saying why; print derivation.tex of --format tex yourself to see more`
        : `${engine} did not come to an end within ${seconds} seconds; use a smaller network, or correct the template`,
    'unknown-command': (facts) => `unknown command ${shown(facts.found)}; ${say.instead(facts)}`,
    'unknown-option': ({ found, suggestion }) =>
      `unknown option ${shown(found)}; ${suggestion === undefined ? '--help lists the options' : `did you mean ${shown(suggestion)}?`}`,
    'missing-argument': ({ argument }) =>
      `the argument ${argument} is missing; add it, as in the example at the end of --help`,
    'excess-argument': ({ found }) =>
      `found one argument too many, ${shown(found)}; remove it, or put quotes around a path with spaces`,
    'missing-option-value': ({ option }) => `the option ${option} needs a value; add it after the option`,
    'invalid-option-value': ({ option, found, expected }) =>
      `found ${shown(found)} for ${option}, expected ${say.optionShape(expected)}`,
    'too-many-errors': ({ wanted, most }) =>
      `${wanted} lines were to be made wrong, but only ${most} can be; ask for fewer`,
    'too-many-variants': ({ wanted, most }) =>
      `${wanted} different networks were asked for, but there are only ${most} of these widths to choose from; ask for fewer, or vary the numbers`,
    'conflicting-options': ({ one, other }) =>
      `${one} and ${other} exclude each other; leave one of them out`,
    'flag-needs-shorthand': ({ flag }) =>
      `${flag} describes the network of a shorthand such as 3-2-2, but a file was given; change the file instead`,
  },
};

const nameInstead = ({ formula: hint, ...facts }: ProblemFacts['unknown-name']): string =>
  hint?.isMeant === true
    ? formula.meantFormula(hint, say.oneOf(facts.known))
    : say.instead(facts, hint === undefined ? '' : formula.orFormula(hint));

const keyInstead = (facts: Parameters<typeof say.instead>[0]): string =>
  facts.known.length === 0 ? 'remove it' : say.instead(facts);

const parameterInstead = (suggestion: string | undefined): string =>
  suggestion === undefined
    ? 'expected w_layer_to_from or b_layer_to, such as w_1_1_2'
    : `did you mean ${shown(suggestion)}? (weights are w_layer_to_from, biases b_layer_to)`;
