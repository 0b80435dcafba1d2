import type { Statement } from '../../program/fold.ts';
import { constant } from './formula.ts';
import { indent } from './layout.ts';

/** Statements as the inside of a function, each section of the derivation under its own heading. */
export const body = (statements: readonly Statement[]): string =>
  bySection(statements)
    .flatMap((together) => ['', heading(together), ...together.map((statement) => constant(statement, 1))])
    .join('\n');

/** Neighbours of one section together. */
function bySection(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const group = groups.at(-1);
    if (group?.[0]?.source.section === statement.source.section) group.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

const heading = (together: readonly Statement[]): string =>
  together
    .slice(0, 1)
    .map(({ source }) => `${indent(1)}// Section ${source.section}: ${subject(source, together)}`)
    .join('');

function subject({ stage }: Statement['source'], together: readonly Statement[]): string {
  switch (stage.kind) {
    case 'loss':
      return 'the loss';
    case 'forward':
      return `layer ${stage.layer}`;
    case 'gradient':
      return `${derivativesIn(together)} of layer ${stage.layer}`;
    case 'objective':
      return derivativesIn(together);
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
