import { describe, expect, test } from 'vitest';
import { readNetwork } from '../../src/network/reader.ts';
import { sectionNames } from '../../src/network/section-names.ts';
import type { DocumentSpec } from '../../src/network/spec.ts';
import { ProblemError } from '../../src/problem/problem.ts';

const source = { name: 'n.yaml', stem: 'n', format: 'yaml' } as const;

const read = (document: string, sections?: readonly string[]): DocumentSpec =>
  readNetwork(`inputs: 2\nlayers: [{ units: 1 }]\ndocument:\n${document}`, { ...source, sections }).document;

function problemsOf(document: string, sections?: readonly string[]): readonly unknown[] {
  try {
    read(document, sections);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('what a document shows', () => {
  test('is read with the words of its user as they stand', () => {
    expect(
      read(
        '  paper: letter\n  sections: [forward, { section: recap, intro: "100% {x}" }]\n  without: [closing]',
      ),
    ).toEqual({
      paper: 'letter',
      sections: [{ section: 'forward' }, { section: 'recap', intro: '100% {x}' }],
      without: ['closing'],
    });
  });

  test('may be sections of any style, or of one', () => {
    expect(read('  sections: [batch]').sections).toEqual([{ section: 'batch' }]);
    expect(problemsOf('  sections: [batch]', sectionNames.worked)).toMatchObject([
      { code: 'unknown-name', facts: { what: 'section', found: 'batch', known: sectionNames.worked } },
    ]);
  });
});

describe('a mistake in the choice of sections', () => {
  test.each([
    ['  sections: [forwards]', 'unknown-name', { found: 'forwards', suggestion: 'forward' }, 4, 14],
    ['  sections:\n    - { section: recpa, intro: x }', 'unknown-name', { suggestion: 'recap' }, 5, 18],
    ['  sections: [contents]', 'unknown-name', { found: 'contents' }, 4, 14],
    ['  without: [contens]', 'unknown-name', { suggestion: 'contents' }, 4, 13],
    ['  sections: [forward, recap, forward]', 'repeated-section', { section: 'forward' }, 4, 30],
    ['  sections: [7]', 'wrong-type', { expected: 'section', path: 'document.sections[0]' }, 4, 14],
    ['  sections: forward', 'wrong-type', { expected: 'list' }, 4, 13],
    ['  sections: [{ intro: x }]', 'missing-key', { key: 'section' }, 4, 14],
    ['  sections: [{ section: forward, words: x }]', 'unknown-key', { known: ['section', 'intro'] }, 4, 34],
    ['  sections: [{ section: forward, intro: 7 }]', 'wrong-type', { expected: 'text' }, 4, 41],
    ['  without: [7]', 'wrong-type', { expected: 'text' }, 4, 13],
    ['  paper: A5', 'wrong-type', { expected: 'paper', path: 'document.paper' }, 4, 10],
  ])('is told at its place: %s', (document, code, facts, line, column) => {
    expect(problemsOf(document)).toMatchObject([{ code, facts, place: { file: 'n.yaml', line, column } }]);
  });
});
