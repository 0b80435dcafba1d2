import type { OptimiserTermName } from './optimiser.ts';
import type { Quantity, QuantityKind } from './quantity.ts';

/**
 * The name of a quantity outside prose: in JSON, in generated code, for auditors. Layer 1 is the first with weights,
 * indices start at 1, a weight names its target unit before its source. A prediction bears the name of the output
 * activation that it is.
 */
export function machineName(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'input':
      return `x_${quantity.unit}`;
    case 'weight':
      return `w_${quantity.layer}_${quantity.to}_${quantity.from}`;
    case 'bias':
      return `b_${quantity.layer}_${quantity.to}`;
    case 'preactivation':
      return `z_${quantity.layer}_${quantity.unit}`;
    case 'activation':
    case 'prediction':
      return `a_${quantity.layer}_${quantity.unit}`;
    case 'target':
      return `t_${quantity.unit}`;
    case 'shared-bias':
      return `b_${quantity.layer}`;
    case 'updated':
      return `${machineName(quantity.parameter)}_new`;
    case 'optimiser-term':
      return optimiserNames[quantity.term];
    case 'loss':
    case 'objective':
    case 'penalty':
    case 'decay':
    case 'learning-rate':
    case 'logistic':
    case 'argument':
    case 'value':
    case 'image':
      return loneNames[quantity.kind];
    case 'output-loss':
      return `E_${quantity.unit}`;
    case 'maximum':
      return `m_${quantity.layer}`;
    case 'log-sum':
      return `s_${quantity.layer}`;
    case 'function':
      return `f_${quantity.layer}`;
    case 'function-component':
      return `f_${quantity.layer}_${quantity.unit}`;
  }
}

/** Of what there is one of. */
const loneNames = {
  loss: 'E',
  objective: 'J',
  penalty: 's',
  decay: 'lambda',
  'learning-rate': 'eta',
  logistic: 'sigmoid',
  argument: 'z',
  value: 'a',
  image: 'y',
} as const satisfies Readonly<Partial<Record<QuantityKind, string>>>;

/** As in code; the velocity and the mean of the squares, which no rule has both of, share the letter that authors give them. */
const optimiserNames: Readonly<Record<OptimiserTermName, string>> = {
  parameter: 'w_before',
  'new-parameter': 'w',
  slope: 'g',
  momentum: 'momentum',
  velocity: 'v_before',
  'new-velocity': 'v',
  beta1: 'beta1',
  beta2: 'beta2',
  mean: 'm_before',
  'new-mean': 'm',
  square: 'v_before',
  'new-square': 'v',
  steps: 't',
  'corrected-mean': 'm_hat',
  'corrected-square': 'v_hat',
  epsilon: 'epsilon',
};

/** A derivative on a left side: `dE/dw_1_1_2`. */
export const derivativeName = (of: Quantity, by: Quantity): string =>
  `d${machineName(of)}/d${machineName(by)}`;

/** A derivative as a symbol inside a formula or as a variable in code: `dE_dw_1_1_2`. */
export const derivativeSymbol = (of: Quantity, by: Quantity): string =>
  `d${machineName(of)}_d${machineName(by)}`;
