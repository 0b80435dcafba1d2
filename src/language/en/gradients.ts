import type { GradientWords } from '../gradients.ts';

const none = 'none';

function equals(explained: number, wrong: number): string {
  if (explained < wrong) return `${explained} of ${wrong} equal`;
  return wrong === 1 ? 'it equals' : `all ${wrong} equal`;
}

/** What is said of compared gradients in English. */
export const gradients: GradientWords = {
  right: 'the gradients are right',
  notRight: 'the gradients are NOT RIGHT',
  nothingWrong: ({ compared }) => `wrong gradients were expected, but all ${compared} numbers agree`,
  wrong: ({ left, right, wrong, compared }) =>
    `${left} against ${right}: ${wrong} of ${compared} ${wrong === 1 ? 'is' : 'are'} wrong`,
  parameter: ({ parameter, left, leftValue, right, rightValue, error, place, equation }) =>
    [
      `${parameter}: ${left} ${leftValue ?? none}, ${right} ${rightValue ?? none}`,
      ...(error === null ? [] : [`relative error ${error}`]),
      `at ${place}${equation === null ? '' : `; look at equation (${equation})`}`,
    ].join(', '),
  place: ({ point, seed }) => (seed === null ? 'the given point' : `random point ${point} of seed ${seed}`),
  around: ({ sample, quantities }) => `in sample ${sample}: ${quantities.join(', ')}`,
  further: ({ count }) => `and ${count} further ${count === 1 ? 'parameter' : 'parameters'}`,
  looksLike: ({ explained, wrong, slips }) =>
    `${equals(explained, wrong)} what one gets ${slips.join(' or, which is the same here, ')}`,
  slips: {
    sign: 'with the opposite sign',
    factor: ({ factor }) => `with a factor of ${factor === 2 ? '2' : '1/2'}`,
    zero: 'when gradients are left at 0',
    'sum-over-samples': ({ samples }) => `without the factor 1/m = 1/${samples} of the mean over the samples`,
    'last-sample-alone': 'from the last sample alone',
    'without-decay': 'without the derivative λw of the L2 penalty',
    'without-slope': ({ layer }) => `without f′ in ${layerName(layer)}`,
    'slope-of-activation': ({ layer }) => `with f′(a) in place of f′(z) in ${layerName(layer)}`,
    'slope-too-many': 'with f′ of the outputs as a factor, which cancels with this loss',
    'transposed-gradient': 'with indices exchanged: dE/dw_ij at the place of dE/dw_ji',
    'transposed-weights': 'with indices exchanged on the way back: w_ij in place of w_ji',
    'own-activation':
      'with the activation of the unit that a weight leads to in place of that of the unit it comes from',
    'preactivation-of-source': 'with z in place of a of the unit that a weight comes from',
    'last-path-alone': 'when of the units that a unit feeds the last one alone passes something back',
  },
  reasons: {
    'no-comparisons': () => 'nothing was compared',
    'shape-mismatch': ({ witness, place }) =>
      `the gradients of ${witness} do not have the shape of the network at ${place}; weights are [layer][to][from], biases [layer][to]`,
    'missing-parameter': ({ witness, parameter }) => `${witness} gives no gradient for ${parameter}`,
    'not-finite': ({ parameter }) => `the gradient for ${parameter} is not finite`,
    'witness-threw': ({ witness, message }) => `${witness} threw an error: ${message}`,
  },
  remarks: {
    'on-kink': ({ unit, at, left, right, slope, sample, place }) =>
      `${unit} lies on a kink, at ${at}: the slope is ${left ?? none} before and ${right ?? none} after it, and ${slope ?? none} by convention (sample ${sample}, ${place})`,
    'loss-on-kink': ({ output, left, right, slope, sample, place }) =>
      `the loss lies on a kink: its slope by ${output} is ${left ?? none} before and ${right ?? none} after it, and ${slope ?? none} by convention (sample ${sample}, ${place})`,
    'near-loss-kink': ({ distance, sample, place }) =>
      `nearest kink of the loss: the outputs are ${distance} away (sample ${sample}, ${place})`,
    'one-sided': ({ parameter, left, right, agreed, place }) =>
      `the loss has the slope ${left ?? none} before and ${right ?? none} after ${parameter}; by convention the gradient is ${agreed ?? none} (${place})`,
    'near-kink': ({ unit, at, distance, sample, place }) =>
      `nearest kink: ${unit} is ${distance} away from ${at} (sample ${sample}, ${place})`,
    saturated: ({ count, unit, z, slope, sample, place }) =>
      `saturated: ${count} ${count === 1 ? 'unit passes' : 'units pass'} back hardly anything; ${unit} = ${z} has the slope ${slope} (sample ${sample}, ${place})`,
    unsettled: ({ count, parameter, error, loss, rounding, place }) =>
      `ill-conditioned: ${count} ${count === 1 ? 'difference is' : 'differences are'} uncertain, that for ${parameter} by ${error ?? none}: the loss ${loss} is known to ${rounding} only (${place})`,
  },
};

const layerName = (layer: number | 'every'): string => (layer === 'every' ? 'every layer' : `layer ${layer}`);
