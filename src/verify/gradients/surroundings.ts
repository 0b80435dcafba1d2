import { type UnitQuantities, unitQuantities } from '../../engine/unit-quantities.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Point } from '../../quantity/point.ts';
import { activation, input, type Parameter } from '../../quantity/quantity.ts';
import type { Surroundings, UnitAround } from './failure.ts';

/** By sample, layer and unit. */
type AllUnits = ReturnType<typeof unitQuantities>;

/** What the engine has for the units at both ends of a parameter, in the sample that has most to do with its gradient. */
export function surroundings(spec: NetworkSpec, point: Point, parameter: Parameter): Surroundings {
  const all = unitQuantities(spec, point);
  const shares = point.inputs.map((_, sample) => Math.abs(share(all, point, sample, parameter)));
  const sample = Math.max(0, shares.indexOf(Math.max(...shares)));
  return { sample, units: unitsAround(all, point, sample, parameter) };
}

/** What a sample contributes to the gradient: δ times the activation that the weight multiplies. */
function share(all: AllUnits, point: Point, sample: number, parameter: Parameter): number {
  const units = unitsAround(all, point, sample, parameter);
  const factor = parameter.kind === 'weight' ? (units[0]?.activation ?? 0) : 1;
  return factor * units.reduce((sum, { delta }) => sum + (delta ?? 0), 0);
}

function unitsAround(
  all: AllUnits,
  point: Point,
  sample: number,
  parameter: Parameter,
): readonly UnitAround[] {
  const unitAt = (layer: number, unit: number): UnitAround =>
    layer === 0
      ? inputAround(point.inputs[sample]?.[unit - 1] ?? Number.NaN, unit)
      : unitAround(all[sample]?.[layer - 1]?.[unit - 1], layer, unit);
  switch (parameter.kind) {
    case 'weight':
      return [unitAt(parameter.layer - 1, parameter.from), unitAt(parameter.layer, parameter.to)];
    case 'bias':
      return [unitAt(parameter.layer, parameter.to)];
    case 'shared-bias':
      return (all[sample]?.[parameter.layer - 1] ?? []).map((_, index) => unitAt(parameter.layer, index + 1));
  }
}

const inputAround = (number: number, unit: number): UnitAround => ({
  name: machineName(input(unit)),
  activation: number,
  preactivation: null,
  slope: null,
  delta: null,
});

function unitAround(quantities: UnitQuantities | undefined, layer: number, unit: number): UnitAround {
  if (quantities === undefined) throw new RangeError(`no unit ${unit} in layer ${layer}`);
  const { preactivation, activation: a, slope, delta } = quantities;
  return {
    name: machineName(activation(layer, unit)),
    activation: a,
    preactivation,
    slope: slope ?? null,
    delta,
  };
}
