import type { Document } from '../../document/document.ts';
import { machineLeftSide, machineText } from '../../notation/machine-text.ts';
import { machineName } from '../../quantity/machine-name.ts';
import { lineTex, plain } from '../line-tex.ts';
import { type CheckedGeneral, generalFacts } from './general.ts';
import { pointFacts, valueFacts } from './numbers.ts';
import { symbolFacts } from './symbols.ts';

/** Changes when a reader of older files could misread a newer one. */
export const jsonVersion = 1;

/** How the equations of a derivation stood its contract check. */
export interface ContractCheck {
  readonly equations: readonly CheckedEquation[];
  /** Of the lines about any network that the document shows. */
  readonly general?: { readonly equations: readonly CheckedGeneral[] };
}

export interface CheckedEquation {
  readonly id: string;
  /** The points at which the members were compared. */
  readonly points: number;
  /** The largest relative disagreement of two adjacent members; `null` where it is not finite. */
  readonly worst: number | null;
  readonly passed: boolean;
}

type Derivation = Document['derivation'];
type Equation = Derivation['equations'][number];

/**
 * A derivation for programs: all its equations, whatever the document shows of them, and as `general` those about any
 * network that it shows, as `symbols` what its letters stand for. Formulas are infix text in machine
 * names (see `machineText`) and plain LaTeX; keys stand in a fixed order. Throws when an equation was not checked.
 */
export function renderJson(document: Document, check: ContractCheck): string {
  const { derivation } = document;
  const checks = new Map(check.equations.map((checked) => [checked.id, checked]));
  const general = generalFacts(document, check.general?.equations ?? []);
  const symbols = symbolFacts(document);
  const derived = {
    version: jsonVersion,
    network: networkFacts(derivation),
    ...pointFacts(document),
    equations: derivation.equations.map((equation) =>
      equationFacts(equation, document, checks.get(equation.id)),
    ),
    ...(general.length > 0 && { general }),
    ...(symbols.length > 0 && { symbols }),
  };
  return `${JSON.stringify(derived, null, 2)}\n`;
}

/** The network as its user could have written it. */
export function networkFacts({ network: { spec } }: Derivation): object {
  const { name, inputs, layers, loss, l2, document } = spec;
  const { title, author, course, date, paper, sections, without } = document;
  return {
    name,
    inputs,
    layers: layers.map(({ units, activation, bias }) => ({ units, activation, bias })),
    loss,
    l2,
    document: { title, author, course, date, paper, sections, without },
  };
}

function equationFacts(equation: Equation, document: Document, checked: CheckedEquation | undefined): object {
  const { id, number, section, altitude, members, because, uses, subject } = equation;
  if (checked === undefined) throw new Error(`equation ${id} was not checked`);
  const { points, worst, passed } = checked;
  const model = document.derivation.model(subject);
  const texts = members.map((member) => machineText(member, model.applied));
  return {
    id,
    number,
    section,
    altitude,
    lhs: machineLeftSide(members),
    rhs: texts.at(-1),
    members: texts,
    latex: lineTex({ equation, members, marks: [] }, document, plain),
    because: reasonFacts(because),
    uses,
    check: { points, worst, passed },
    ...valueFacts(equation, document),
  };
}

/** Why an equation holds, its quantity by its machine name. */
const reasonFacts = (because: Equation['because']): object =>
  because.kind === 'chain-rule' ? { ...because, by: machineName(because.by) } : because;
