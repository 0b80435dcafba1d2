import type { Document, GeneralLine, Line } from '../../document/document.ts';
import { answersOn, isAfterStep } from '../../document/editions/key.ts';
import { machineLeftSide, machineText } from '../../notation/machine-text.ts';
import { texOfEquation } from '../../notation/matrix-tex.ts';
import { jsonVersion, networkFacts } from './json.ts';
import { pointFacts } from './numbers.ts';

/**
 * What is to be found on each of several sheets, for programs: `errors` with the formula as it is printed and as it
 * should be, `letters` and `values` for blanks; values of the parameters after the step say `afterStep`. Formulas are infix text in machine names; those about any network, for
 * which there are no such names, are LaTeX. Keys stand in a fixed order.
 */
export function renderKeyJson(sheets: readonly Document[], seed: number): string {
  const written = sheets.map((sheet, index) => ({ sheet: index + 1, ...sheetFacts(sheet) }));
  return `${JSON.stringify({ version: jsonVersion, seed, sheets: written }, null, 2)}\n`;
}

function sheetFacts(sheet: Document): object {
  const { errors, letters, values } = answersOn(sheet);
  return {
    edition: sheet.edition,
    network: networkFacts(sheet.derivation),
    ...pointFacts(sheet),
    ...(sheet.edition === 'errors'
      ? { errors: errors.map((line) => errorFacts(line, sheet)) }
      : {
          letters: letters.map((line) => lettersFacts(line, sheet)),
          values: values.map((line) => valueFacts(line, sheet)),
        }),
  };
}

const nameOf = ({ equation: { id, number, members } }: Line): object => ({
  id,
  number,
  lhs: machineLeftSide(members),
});

function errorFacts(line: Line, sheet: Document): object {
  const { equation, members, numbers, planted } = line;
  const right = numbers?.at.valueOf(equation);
  return {
    ...nameOf(line),
    error: planted,
    printed: textOf(members, line, sheet),
    right: textOf(equation.members, line, sheet),
    ...valueOf(line, 'printedValue'),
    ...(right !== undefined && { rightValue: right.digits }),
  };
}

function lettersFacts(line: Line | GeneralLine, sheet: Document): object {
  if (line.kind === 'line') return { ...nameOf(line), rhs: textOf(line.equation.members, line, sheet) };
  const { notation, derivation, language } = sheet;
  const options = { notation: line.notation ?? notation, shape: derivation.network.shape };
  const { id, number } = line.equation;
  return { id, number, latex: texOfEquation(line.equation, { ...options, words: language.inFormulas }) };
}

const valueFacts = (line: Line, sheet: Document): object => ({
  ...nameOf(line),
  ...(isAfterStep(line, sheet) && { afterStep: true }),
  ...valueOf(line, 'value'),
});

const valueOf = ({ numbers }: Line, name: string): object =>
  numbers === undefined ? {} : { [name]: numbers.value.digits };

/** The last of some members as infix text. */
function textOf(members: Line['members'], { equation }: Line, { derivation }: Document): string | undefined {
  const last = members.at(-1);
  return last && machineText(last, derivation.model(equation.subject).applied);
}
