import type { Statement } from '../../program/fold.ts';
import { constant } from './formula.ts';
import { indent } from './layout.ts';

/** Neighbours of one section. */
type Together = readonly [Statement, ...Statement[]];

/** Statements as the inside of a function, each section of the derivation under its own heading. */
export const body = (statements: readonly Statement[]): string =>
  bySection(statements)
    .flatMap((together) => ['', heading(together), ...together.map((statement) => constant(statement, 1))])
    .join('\n');

function bySection([first, ...others]: readonly Statement[]): readonly Together[] {
  if (first === undefined) return [];
  const end = others.findIndex(({ source }) => source.section !== first.source.section);
  return end < 0 ? [[first, ...others]] : [[first, ...others.slice(0, end)], ...bySection(others.slice(end))];
}

const heading = (together: Together): string =>
  `${indent(1)}// Section ${together[0].source.section}: ${subject(together)}`;

function subject(together: Together): string {
  const { stage } = together[0].source;
  switch (stage.kind) {
    case 'loss':
      return 'the loss';
    case 'forward':
      return `layer ${stage.layer}`;
    case 'gradient':
      return `${derivativesIn(together)} of layer ${stage.layer}`;
    case 'objective':
      return derivativesIn(together);
    case 'step':
      throw new Error('a step of an optimiser is in no section');
  }
}

/** What the statements give, without indices: `dE/dw and dE/db` for `dE_dw_1_1_1` and `dE_db_1_1`. */
function derivativesIn(statements: readonly Statement[]): string {
  const kinds = statements.flatMap(({ name }) => {
    const [, of, by] = /^(d[A-Z])_(d[a-z])_/.exec(name) ?? [];
    return of === undefined || by === undefined ? [] : [`${of}/${by}`];
  });
  return [...new Set(kinds)].join(' and ');
}
