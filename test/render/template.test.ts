import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../src/problem/problem.ts';
import { fillTemplate } from '../../src/render/template.ts';

const file = 'page.html';

/** Code and facts of the problems that filling a template meets. */
function problemsOf(template: string, slots: Readonly<Record<string, string>>): readonly unknown[] {
  try {
    fillTemplate({ file, text: template }, slots);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code, facts }) => ({ code, ...facts }));
    throw error;
  }
  return [];
}

describe('a template', () => {
  test('is filled with the texts as they stand', () => {
    const template =
      '\\title{<% title %>}\n  <%title%>\n<body>\n<% body %>\n</body>\n100\\% %> {{ title }}\n';
    const slots = { title: 'a & <b> "c" $& $1 \\x {{ y }}', body: '<% title %>\n  indented' };
    expect(fillTemplate({ file, text: template }, slots)).toBe(
      `\\title{${slots.title}}\n  ${slots.title}\n<body>\n${slots.body}\n</body>\n100\\% %> {{ title }}\n`,
    );
  });

  test('may use a slot with an empty text', () => {
    expect(fillTemplate({ file, text: '[<% empty %>]' }, { empty: '' })).toBe('[]');
  });

  test.each([
    ['a\n<% titel %>', { title: '' }, 'title', 2],
    ['<% toString %>', {}, undefined, 1],
    ['<% a.length %><% a %>', { a: 'text' }, undefined, 1],
    ['<% %>', {}, undefined, 1],
    ['<% . %>', {}, undefined, 1],
  ])('has a slot that nobody knows: %s', (template, slots, suggestion, line) => {
    expect(problemsOf(template, slots)).toContainEqual(
      expect.objectContaining({ code: 'unknown-slot', known: Object.keys(slots), suggestion, line }),
    );
  });

  test('lacks slots', () => {
    expect(problemsOf('<% a %>', { a: '', b: '', c: '' })).toEqual([
      { code: 'missing-slot', file, slot: 'b' },
      { code: 'missing-slot', file, slot: 'c' },
    ]);
  });

  test.each([
    ['\n<%# a %>x<%/ a %>', 2],
    ['<%# a %>', 1],
    ['\n\n<%/ a %>', 3],
    ['<%^ a %><%/ a %>', 1],
    ['<%> a %>', 1],
    ['\n<%! a %>', 2],
    ['<%& a %>', 1],
    ['<%{ a %>', 1],
    ['<%{ a }%>', 1],
    ['<%= [ ] =%>', 1],
  ])('has no logic: %s', (template, line) => {
    expect(problemsOf(template, { a: '' })).toEqual([
      expect.objectContaining({ code: 'malformed-template', file, line }),
    ]);
  });

  test('closes its tags', () => {
    expect(problemsOf('<% a %>\n<% a', { a: '' })).toEqual([
      { code: 'malformed-template', file, reason: 'unclosed', line: 2 },
    ]);
  });
});
