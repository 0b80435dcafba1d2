import type { LayerModel, NetworkModel } from '../../network/model.ts';
import type { Statement } from '../../program/fold.ts';
import type { Stage } from '../../program/program.ts';
import { constant } from './formula.ts';
import { indent } from './layout.ts';

type GradientStage = Extract<Stage, { kind: 'gradient' }>;

/** Statements as the inside of a function, each section of the derivation under its own heading. */
export function body(statements: readonly Statement[], network: NetworkModel): string {
  const lines: string[] = [];
  let section: string | undefined;
  for (const statement of statements) {
    const { source } = statement;
    if (source.section !== section)
      lines.push('', `${indent(1)}// Section ${source.section}: ${heading(source.stage, network)}`);
    section = source.section;
    lines.push(constant(statement, 1));
  }
  return lines.join('\n');
}

function heading(stage: Stage, { layers }: NetworkModel): string {
  switch (stage.kind) {
    case 'loss':
      return 'the loss';
    case 'forward':
      return `layer ${stage.layer}`;
    case 'gradient':
      return `${derivatives(stage.of, layers[stage.layer - 1])} of layer ${stage.layer}`;
    case 'objective':
      return layers.every(({ biases }) => biases.length === 0) ? 'dJ/dw' : 'dJ/dw and dJ/db';
  }
}

function derivatives(of: GradientStage['of'], layer: LayerModel | undefined): string {
  switch (of) {
    case 'activation':
      return 'dE/da';
    case 'preactivation':
      return 'dE/dz';
    case 'parameter':
      return layer?.biases.length === 0 ? 'dE/dw' : 'dE/dw and dE/db';
  }
}
