import { expect, test } from 'vitest';
import { deriveGeneral } from '../../src/derivation/general/derive-general.ts';
import { checkGeneral } from '../../src/derivation/general/general-check.ts';
import type { GeneralEquation } from '../../src/derivation/general/general-equation.ts';
import type { Beside } from '../../src/expression/matrix/presentation.ts';
import { texOfEquation } from '../../src/notation/matrix-tex.ts';
import { type NotationName, notations } from '../../src/notation/profiles/index.ts';

const { equations } = deriveGeneral();
const shape = { sizes: [3, 2, 2], functions: [0, 0] };

function found(id: string): GeneralEquation {
  const equation = equations.find((one) => one.id === id);
  if (equation === undefined) throw new Error(`no line ${id}`);
  return equation;
}

/** The bias gradients of a layer, and beside them the one of a unit. */
const gathered = found('bias/gathered');
const ofUnit = found('bias/result');
const activation = found('unit/activation');

const withBeside = (kind: Beside['kind'], { members, domain }: GeneralEquation): GeneralEquation => ({
  ...gathered,
  members: gathered.members.slice(0, 2),
  beside: { kind, members },
  domain: { ...gathered.domain, ranges: domain.ranges },
});

test.each<readonly [NotationName, Beside['kind'], GeneralEquation, RegExp]>([
  [
    'differentials',
    'twin',
    ofUnit,
    /^\\mathrm\{d\} b\^\{\[l\]\} = .* \\left\( \\mathrm\{d\} b_\{i\}\^\{\[l\]\} = .* \\right\)$/,
  ],
  ['lecture', 'because', activation, / \\quad \[\\because h_\{ki\} = g\(a_\{ki\}\)\]$/],
])('%s sets a line with its %s', (name, kind, other, tex) => {
  expect(texOfEquation(withBeside(kind, other), { notation: notations[name], shape })).toMatch(tex);
});

test('hints reach what stands beside a line, counted on from its members', () => {
  const line = withBeside('because', activation);
  const shown = { hints: [{ path: [line.members.length], group: 'square' as const }] };
  expect(texOfEquation({ ...line, shown }, { notation: notations.lecture, shape })).toMatch(
    /\[\\because \[h_\{ki\}\] = /,
  );
});

test('a line is true only if what stands beside it is', () => {
  const line = withBeside('twin', ofUnit);
  expect(checkGeneral([line], { seed: 3 }).passed).toBe(true);
  const members = [...ofUnit.members.slice(0, 1), ...activation.members.slice(0, 1)];
  const wrong = { ...line, beside: { kind: 'twin' as const, members } };
  const { passed, equations: checked } = checkGeneral([wrong], { seed: 3 });
  expect(passed).toBe(false);
  expect(checked[0]?.fault?.left).toBe(line.members.length);
});
