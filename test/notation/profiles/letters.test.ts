import { describe, expect, test } from 'vitest';
import { letterTex } from '../../../src/notation/letter-tex.ts';
import { type NotationName, notations } from '../../../src/notation/profiles/index.ts';
import {
  activation,
  activationFunction,
  argument,
  bias,
  decay,
  functionComponent,
  image,
  input,
  learningRate,
  logSum,
  loss,
  maximum,
  objective,
  outputLoss,
  penalty,
  preactivation,
  prediction,
  type Quantity,
  sharedBias,
  target,
  updated,
  value,
  weight,
} from '../../../src/quantity/quantity.ts';
import type { NetworkShape } from '../../../src/quantity/shape.ts';

type Letters = readonly [
  worked: string,
  crib: string,
  differentials: string,
  lecture: string,
  layered: string,
];
type Row = readonly [Quantity, Letters];

const order: readonly NotationName[] = ['worked-notes', 'crib-sheet', 'differentials', 'lecture', 'layered'];

const same = (letter: string): Letters => [letter, letter, letter, letter, letter];

const check = (shape: NetworkShape, rows: readonly Row[]): void => {
  test.each(rows)('$kind %j', (quantity, expected) => {
    const written = order.map((name) => letterTex(notations[name].letter(quantity, shape)));
    expect(written).toEqual(expected);
  });
};

describe('a 3-2-2 network', () => {
  check({ sizes: [3, 2, 2], functions: [0, 0] }, [
    [input(3), same('x_{3}')],
    [weight(2, 2, 1), ['w_{12}^{3}', 'w_{21}^{2}', 'W_{21}^{[2]}', 'W_{221}', 'w_{21}^{(2)}']],
    [weight(1, 1, 3), ['w_{31}^{2}', 'w_{13}^{1}', 'W_{13}^{[1]}', 'W_{113}', 'w_{13}^{(1)}']],
    [bias(1, 2), ['b_{2}^{2}', 'b_{2}^{1}', 'b_{2}^{[1]}', 'b_{12}', 'b_{2}^{(1)}']],
    [sharedBias(1), ['b^{2}', 'b^{1}', 'b^{[1]}', 'b_{1}', 'b^{(1)}']],
    [preactivation(2, 1), ['z_{1}^{3}', 'z_{1}^{2}', 'v_{1}^{[2]}', 'a_{21}', 'z_{1}^{(2)}']],
    [activation(1, 2), ['a_{2}^{2}', 'a_{2}^{1}', 'y_{2}^{[1]}', 'h_{12}', 'a_{2}^{(1)}']],
    [prediction(2, 1), ['Y_{1}', 'y_{1}', 'y_{1}', '\\hat{y}_{1}', '\\hat{y}_{1}']],
    [target(1), ['\\hat{Y}_{1}', '\\hat{y}_{1}', 'd_{1}', 'y_{1}', 'y_{1}']],
    [
      loss(),
      [
        'E',
        'C',
        '\\mathcal{L}',
        '\\mathcal{L}(\\theta)',
        '\\mathcal{L}(\\boldsymbol{y}, \\hat{\\boldsymbol{y}})',
      ],
    ],
    [objective(), same('J')],
    [penalty(), same('s')],
    [decay(), same('\\lambda')],
    [learningRate(), same('\\eta')],
    [outputLoss(2), ['E_{2}', 'C_{2}', '\\mathcal{L}_{2}', '\\mathcal{L}_{2}', '\\mathcal{L}_{2}']],
    [
      updated(weight(2, 2, 1)),
      ['w_{12}^{3,+}', 'w_{21}^{2,+}', 'W_{21}^{[2]+}', 'W_{221}^{+}', 'w_{21}^{(2)+}'],
    ],
    [updated(sharedBias(1)), ['b^{2,+}', 'b^{1,+}', 'b^{[1]+}', 'b_{1}^{+}', 'b^{(1)+}']],
    [maximum(2), ['\\mu^{3}', '\\mu^{2}', '\\mu^{[2]}', '\\mu_{2}', '\\mu^{(2)}']],
    [logSum(2), ['\\psi^{3}', '\\psi^{2}', '\\psi^{[2]}', '\\psi_{2}', '\\psi^{(2)}']],
    [activationFunction(1), ['f', '\\sigma', '\\sigma', 'g', 'f_{1}']],
    [activationFunction(2), ['f', '\\sigma', '\\sigma', 'O', 'f_{2}']],
    [functionComponent(2, 1), ['f_{1}', '\\sigma_{1}', '\\sigma_{1}', 'O_{1}', 'f_{2,1}']],
    [argument(), ['z', 'u', 'u', 'z', 'z']],
    [value(), ['a', 'r', 'r', 'h', 'a']],
    [image(), ['y', 'q', 'q', 'q', 'q']],
  ]);
});

describe('a network of one unit', () => {
  check({ sizes: [2, 1], functions: [0] }, [
    [weight(1, 1, 2), ['w_{21}^{2}', 'w_{2}', 'w_{2}', 'W_{112}', 'w_{12}^{(1)}']],
    [bias(1, 1), ['b_{1}^{2}', 'b', 'b', 'b_{11}', 'b_{1}^{(1)}']],
    [sharedBias(1), ['b^{2}', 'b', 'b', 'b_{1}', 'b^{(1)}']],
    [preactivation(1, 1), ['z_{1}^{2}', 'z', 'v', 'a_{11}', 'z_{1}^{(1)}']],
    [activation(1, 1), ['a_{1}^{2}', 'a', 'y^{[1]}', 'h_{11}', 'a_{1}^{(1)}']],
    [prediction(1, 1), ['Y_{1}', 'y', 'y', '\\hat{y}', '\\hat{y}']],
    [target(1), ['\\hat{Y}_{1}', '\\hat{y}', 'd', 'y', 'y']],
    [activationFunction(1), ['f', '\\sigma', '\\sigma', 'O', 'f_{1}']],
  ]);
});

describe('a hidden layer before one output', () => {
  check({ sizes: [2, 3, 1], functions: [0, 0] }, [
    [weight(2, 1, 3), ['w_{31}^{3}', 'w_{13}^{2}', 'W_{13}^{[2]}', 'W_{213}', 'w_{13}^{(2)}']],
    [preactivation(2, 1), ['z_{1}^{3}', 'z_{1}^{2}', 'v^{[2]}', 'a_{21}', 'z_{1}^{(2)}']],
    [activation(2, 1), ['a_{1}^{3}', 'a_{1}^{2}', 'y^{[2]}', 'h_{21}', 'a_{1}^{(2)}']],
    [bias(2, 1), ['b_{1}^{3}', 'b_{1}^{2}', 'b^{[2]}', 'b_{21}', 'b_{1}^{(2)}']],
    [activation(1, 1), ['a_{1}^{2}', 'a_{1}^{1}', 'y_{1}^{[1]}', 'h_{11}', 'a_{1}^{(1)}']],
  ]);
});

describe('commas from ten units on, in every index of the layer', () => {
  check({ sizes: [2, 12, 3, 1], functions: [0, 1, 2] }, [
    [weight(1, 12, 1), ['w_{1,12}^{2}', 'w_{12,1}^{1}', 'W_{12,1}^{[1]}', 'W_{1,12,1}', 'w_{12,1}^{(1)}']],
    [weight(1, 1, 2), ['w_{2,1}^{2}', 'w_{1,2}^{1}', 'W_{1,2}^{[1]}', 'W_{1,1,2}', 'w_{1,2}^{(1)}']],
    [weight(2, 1, 12), ['w_{12,1}^{3}', 'w_{1,12}^{2}', 'W_{1,12}^{[2]}', 'W_{2,1,12}', 'w_{1,12}^{(2)}']],
    [weight(3, 1, 2), ['w_{21}^{4}', 'w_{12}^{3}', 'W_{12}^{[3]}', 'W_{312}', 'w_{12}^{(3)}']],
    [activation(1, 12), ['a_{12}^{2}', 'a_{12}^{1}', 'y_{12}^{[1]}', 'h_{1,12}', 'a_{12}^{(1)}']],
    [activation(1, 2), ['a_{2}^{2}', 'a_{2}^{1}', 'y_{2}^{[1]}', 'h_{1,2}', 'a_{2}^{(1)}']],
    [activation(2, 2), ['a_{2}^{3}', 'a_{2}^{2}', 'y_{2}^{[2]}', 'h_{22}', 'a_{2}^{(2)}']],
  ]);
});

describe('several activation functions', () => {
  check({ sizes: [2, 2, 2, 2, 2, 2], functions: [0, 1, 2, 3, 0] }, [
    [activationFunction(1), ['f', '\\sigma', '\\sigma', 'g', 'f_{1}']],
    [activationFunction(2), ['g', '\\rho', '\\rho', '\\rho', 'f_{2}']],
    [activationFunction(3), ['h', '\\tau', '\\tau', '\\tau', 'f_{3}']],
    [activationFunction(4), ['\\varphi_{1}', '\\varphi_{1}', '\\varphi_{1}', '\\varphi_{1}', 'f_{4}']],
    [activationFunction(5), ['f', '\\sigma', '\\sigma', 'O', 'f_{5}']],
    [
      functionComponent(4, 2),
      ['\\varphi_{1,2}', '\\varphi_{1,2}', '\\varphi_{1,2}', '\\varphi_{1,2}', 'f_{4,2}'],
    ],
  ]);
});
