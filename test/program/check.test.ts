import { describe, expect, it } from 'vitest';
import { checked, faultsOf } from '../../src/program/check.ts';
import { lower } from '../../src/program/lower.ts';
import { binary, named } from '../../src/program/operations.ts';
import type { Line, Program } from '../../src/program/program.ts';
import { workedNotes } from '../networks/corpus.ts';
import { derived } from '../networks/derived.ts';

const derivation = derived(workedNotes);
const { loss } = lower(derivation, { style: 'shared' });

function lineAt(index: number): Line {
  const line = loss.lines.at(index);
  if (line === undefined) throw new RangeError(`no line ${index}`);
  return line;
}

const last = lineAt(-1);
const line = (changes: Partial<Line>): Line => ({ ...last, ...changes });
const withLines = (...lines: readonly Line[]): Program => ({ ...loss, lines });

const planted: readonly (readonly [string, Program, string])[] = [
  [
    'a name that nothing binds',
    withLines(
      ...loss.lines.slice(0, -1),
      line({ operation: binary('multiply', named('E_s1'), named('lost')) }),
    ),
    'E uses unbound lost',
  ],
  ['a line before the one it uses', withLines(...loss.lines.toReversed()), 'E uses unbound E_s1'],
  ['a name bound twice', withLines(...loss.lines, last), 'E is bound twice'],
  ['a given name bound again', withLines(line({ name: 't_1' }), ...loss.lines), 't_1 is bound twice'],
  [
    'a line that nothing uses',
    withLines(...loss.lines, line({ name: 'idle', operation: binary('add', named('E'), named('E')) })),
    'idle is never used',
  ],
  ['an output that nothing makes', { ...loss, outputs: ['E', 'J'] }, 'output J is unbound'],
  ['no lines at all', withLines(), 'output E is unbound'],
  ['a given quantity left out', { ...loss, given: loss.given.slice(1) }, 'E_d1 uses unbound t_1'],
  [
    'a line of no equation',
    withLines(...loss.lines.slice(0, -1), line({ source: { ...last.source, equation: 'elsewhere' } })),
    'E comes from no equation 0.1 elsewhere',
  ],
  [
    'a line with the number of another equation',
    withLines(...loss.lines.slice(0, -1), line({ source: { ...last.source, number: '6.5' } })),
    `E comes from no equation 6.5 ${last.source.equation}`,
  ],
  ['a name that is code', withLines(...loss.lines.slice(0, -1), line({ name: 'a; b' })), '"a; b" is no name'],
];

describe('the program checker', () => {
  it('finds nothing in a sound program and hands it on', () => {
    expect(faultsOf(loss, derivation)).toEqual([]);
    expect(checked(loss, derivation)).toBe(loss);
  });

  it.each(planted)('finds %s', (_, program, fault) => {
    expect(faultsOf(program, derivation)).toContain(fault);
    expect(() => checked(program, derivation)).toThrow(fault);
  });
});
