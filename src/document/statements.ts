import { settingOf } from '../derivation/general/setting.ts';
import { type StatementName, statementsOf } from '../derivation/general/statements/index.ts';
import { outputTable } from '../derivation/general/statements/output-table.ts';
import type { Language } from '../language/language.ts';
import type { Notation } from '../notation/notation.ts';
import type { Composition } from './composition.ts';
import type { StatementBlock, Table } from './document.ts';

/** The statements of a name about the document's network, in its own letters or in those given. */
export function statementBlocks(
  name: StatementName,
  { derivation, only }: Pick<Composition, 'derivation' | 'only'>,
  notation?: Notation,
): readonly StatementBlock[] {
  const { spec } = derivation.network;
  const setting = settingOf({ biases: spec.layers.some(({ bias }) => bias !== false) });
  return statementsOf(name, { setting, network: spec, only }).map((statement) => ({
    kind: 'statement',
    statement,
    notation,
    tag: statement.kind === 'shapes' ? 'shape' : 'prose',
  }));
}

/** Which output function goes with which loss, a column for each kind of output. */
export function outputTableBlock({ statements }: Language): Table {
  const { heads, outputs, activation, loss } = statements.table;
  return {
    kind: 'table',
    rows: [
      [heads.outputs, ...outputTable.map((choice) => outputs[choice.outputs])],
      [heads.activation, ...outputTable.map((choice) => activation[choice.activation])],
      [heads.loss, ...outputTable.map((choice) => loss[choice.loss])],
    ],
  };
}
