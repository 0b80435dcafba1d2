import type { LayerLayout, ParameterLayout } from '../../../program/layout.ts';

/** The numbers that training changes, and where they stand: the same in every module. */
export function memory(layout: ParameterLayout): readonly string[] {
  const { inputs, outputs, count } = layout;
  return [
    [
      `export const inputCount = ${inputs};`,
      `export const outputCount = ${outputs};`,
      '/** How many weights and biases there are. */',
      `export const parameterCount = ${count};`,
    ].join('\n'),
    '/** All parameters in one row: first the weights [layer][to][from], then the biases [layer][to]. */\n' +
      'export const theta = new Float64Array(new ArrayBuffer(8 * parameterCount));',
    '/** The gradient in the same order. */\n' +
      'const slopes = new Float64Array(new ArrayBuffer(8 * parameterCount));',
    layerPlaces,
    `/** Where the parameters of each layer begin. */\nconst layers: readonly LayerPlaces[] = ${layerList(layout.layers)};`,
  ];
}

const layerPlaces = `\
interface LayerPlaces {
  readonly sources: number;
  readonly units: number;
  readonly biases: number;
  readonly weightsAt: number;
  readonly biasesAt: number;
}`;

const layerEntry = ({ sources, units, biases, weightsAt, biasesAt }: LayerLayout): string =>
  `{ sources: ${sources}, units: ${units}, biases: ${biases}, weightsAt: ${weightsAt}, biasesAt: ${biasesAt} }`;

/** One entry stands on the line of the brackets, as formatters write it. */
const layerList = (layers: readonly LayerLayout[]): string =>
  layers.length === 1
    ? `[${layers.map(layerEntry).join()}]`
    : ['[', ...layers.map((layer) => `  ${layerEntry(layer)},`), ']'].join('\n');
