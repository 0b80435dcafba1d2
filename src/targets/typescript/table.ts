import type { LayerModel, NetworkModel } from '../../network/model.ts';
import { parametersOf } from '../../network/point-values.ts';
import type { ActivationSpec } from '../../network/spec.ts';
import { machineName } from '../../quantity/machine-name.ts';

/** The layers of a network, a line each. */
export function table(network: NetworkModel): readonly string[] {
  const { spec, given, targets, layers } = network;
  const inputs = given.filter(({ kind }) => kind === 'input');
  const rows = layers.map(({ layer, weights, biases, activations }, index) => [
    `layer ${layer}`,
    span(activations.map(({ quantity }) => machineName(quantity))),
    activationName(spec.layers[index]?.activation),
    String(weights.length),
    biasCount(biases),
  ]);
  return aligned([
    ['', 'units', 'activation', 'weights', 'biases'],
    ['input', span(inputs.map(machineName))],
    ...rows,
    ['target', span(targets.map(machineName))],
    ['total', '', '', ...totals(network)],
  ]);
}

/** A formula of a user stands below the table. */
const activationName = (fn: ActivationSpec | undefined): string =>
  typeof fn === 'object' ? 'formula' : (fn ?? '');

function biasCount(biases: LayerModel['biases']): string {
  if (biases.length === 0) return '-';
  return biases.some(({ kind }) => kind === 'shared-bias') ? '1 shared' : String(biases.length);
}

function totals(network: NetworkModel): readonly string[] {
  const parameters = parametersOf(network);
  const weights = parameters.filter(({ kind }) => kind === 'weight').length;
  return [String(weights), String(parameters.length - weights)];
}

/** `x_1`, `x_1, x_2`, `x_1 ... x_3`. */
function span(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]} ... ${names.at(-1)}` : names.join(', ');
}

/** Columns side by side. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
