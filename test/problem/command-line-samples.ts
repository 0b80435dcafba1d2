import type { ProblemFacts } from '../../src/problem/facts.ts';
import type { ProblemCode } from '../../src/problem/problem.ts';

/** Facts of problems with templates, with TeX and with the command line. */
export const commandLineFacts = {
  'malformed-template': [
    { file: 'handout.tex', reason: 'unclosed', line: 12 },
    { file: 'page.html', reason: 'logic', line: 3 },
  ],
  'unknown-slot': [
    { file: 'handout.tex', found: 'titel', known: ['body', 'title'], suggestion: 'title', line: 12 },
    { file: 'page.html', found: 'logo', known: ['body', 'title'], line: 1 },
  ],
  'missing-slot': [{ file: 'handout.tex', slot: 'body' }],
  'no-templates': [{ path: 'mine', known: ['handout.tex', 'page.html'] }],
  'no-tex-engine': [{ known: ['latexmk', 'xelatex'] }],
  'tex-error': [
    { engine: 'xelatex', message: 'Undefined control sequence.', context: '\\foo' },
    { engine: 'xelatex', message: "File `tikz.sty' not found.", context: '' },
  ],
  'tex-unfinished': [
    { engine: 'xelatex', seconds: undefined },
    { engine: 'xelatex', seconds: 180 },
  ],
  'unknown-command': [{ found: 'biuld', known: ['build', 'check'], suggestion: 'build' }],
  'unknown-option': [
    { found: '--langs', known: [], suggestion: '--lang' },
    { found: '--speed', known: [] },
  ],
  'missing-argument': [{ argument: 'NETWORK' }],
  'excess-argument': [{ found: 'second.yaml' }],
  'missing-option-value': [{ option: '--lang' }],
  'invalid-option-value': [
    { option: '--points', found: '-1', expected: { kind: 'whole-number', least: 1 } },
    { option: '--digits', found: '99', expected: { kind: 'whole-number', least: 1, most: 17 } },
    { option: '--tolerance', found: 'x', expected: { kind: 'number', least: 0 } },
    { option: '--format', found: 'doc', expected: { kind: 'one-of', words: ['tex', 'html', 'md'] } },
    { option: '--loss', found: '', expected: { kind: 'name-or-formula' } },
    { option: '--at', found: '', expected: { kind: 'file' } },
    { option: '-o', found: '', expected: { kind: 'folder' } },
    { option: '--only', found: 'x', expected: { kind: 'parameter' } },
    { option: '--batch', found: '0', expected: { kind: 'whole-number-or-word', least: 1, word: 'full' } },
    { option: '--inputs', found: 'a,,b', expected: { kind: 'columns' } },
    { option: '--classes', found: '', expected: { kind: 'column' } },
  ],
  'too-many-errors': [{ wanted: 50, most: 12 }],
  'too-many-variants': [{ wanted: 900, most: 54 }],
  'conflicting-options': [{ one: '--json', other: '--stdout' }],
  'flag-needs-shorthand': [{ flag: '--activation' }],
} satisfies { readonly [Code in ProblemCode]?: readonly ProblemFacts[Code][] };
