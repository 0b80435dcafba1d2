import type { Document } from '../../document/document.ts';
import { generalEquationsIn } from '../../document/shown.ts';
import { texOfEquation, texOfMatrix } from '../../notation/matrix-tex.ts';

/** How a line about any network stood its check. */
export interface CheckedGeneral {
  readonly id: string;
  /** The networks in which it was tried, and for how many assignments of its indices. */
  readonly networks: number;
  readonly assignments: number;
  /** The largest relative disagreement of two adjacent members; `null` where it is not finite. */
  readonly worst: number | null;
  readonly passed: boolean;
}

/**
 * The lines about any network that a document shows. Their formulas are LaTeX alone: no machine name stands for a
 * quantity whose indices are letters. Throws for a line that was not checked.
 */
export function generalFacts(document: Document, checks: readonly CheckedGeneral[]): readonly object[] {
  const { notation, derivation, language } = document;
  const options = { notation, shape: derivation.network.shape, words: language.inFormulas };
  return generalEquationsIn(document).map((equation) => {
    const { id, number, section, altitude, members, because, steps, uses, domain } = equation;
    const checked = checks.find((check) => check.id === id);
    if (checked === undefined) throw new Error(`equation ${id} was not checked`);
    const { networks, assignments, worst, passed } = checked;
    return {
      id,
      number,
      section,
      altitude,
      members: members.map((member) => texOfMatrix(member, options)),
      latex: texOfEquation(equation, options),
      because,
      ...(steps !== undefined && { steps }),
      uses,
      domain,
      check: { networks, assignments, worst, passed },
    };
  });
}
