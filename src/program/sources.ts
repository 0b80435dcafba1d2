import type { Derivation } from '../derivation/derivation.ts';
import type { Equation, Section, Topic } from '../derivation/equation.ts';
import type { Expr } from '../expression/expr.ts';
import type { LineSource, Stage } from './program.ts';

/** An equation that says what a name is worth. */
export interface Assignment {
  readonly equation: Equation;
  readonly source: LineSource;
}

/**
 * The equations of a derivation that programs are made from: those that define a forward quantity or the loss, and
 * those that conclude what a derivative of E is. Recalled and intermediate lines are left out.
 */
export const assignmentsOf = ({ sections }: Derivation): readonly Assignment[] =>
  sections.flatMap((section) =>
    section.equations.filter(concludes).flatMap((equation) => {
      const source = sourceOf(section, equation);
      return source === undefined ? [] : [{ equation, source }];
    }),
  );

/** Where an equation stands; `undefined` in sections that compute nothing: other names, functions on their own. */
export function sourceOf(section: Section, { id, number }: Equation): LineSource | undefined {
  const stage = stageOf(section.topic);
  return stage && { equation: id, number, section: section.number, stage };
}

/** The form that an equation ends with. */
export function lastMember({ members }: Equation): Expr {
  const last = members[members.length - 1];
  if (last === undefined) throw new Error('an equation has members');
  return last;
}

function concludes({ because, subject }: Equation): boolean {
  if (subject.kind !== 'network') return false;
  switch (because.kind) {
    case 'definition':
    case 'loss-derivative':
    case 'result':
    case 'same-way':
    case 'in-range':
      return true;
    case 'chain-rule':
    case 'recall':
    case 'known':
    case 'local-derivative':
    case 'rewritten':
    case 'rule':
    case 'law':
    case 'move':
    case 'conclusion':
    case 'update':
      return false;
  }
}

function stageOf(topic: Topic): Stage | undefined {
  switch (topic.kind) {
    case 'overview':
      return { kind: 'loss' };
    case 'forward':
      return { kind: 'forward', layer: topic.layer };
    case 'gradient':
      return { kind: 'gradient', of: topic.of, layer: topic.layer };
    case 'objective':
      return { kind: 'objective' };
    case 'output':
      return { kind: 'loss' };
    case 'output-losses':
    case 'update':
    case 'loss-derivative':
    case 'function-derivative':
      return undefined;
  }
}
