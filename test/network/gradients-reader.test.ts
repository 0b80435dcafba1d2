import { describe, expect, it } from 'vitest';
import { readGradients } from '../../src/network/gradients-reader.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { ProblemError } from '../../src/problem/problem.ts';

const network = readShorthand('2-1');
const bare = readShorthand('2-1', { bias: false });

function codesOf(text: string): readonly string[] {
  try {
    readGradients(text, 'gradients.json', network);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('gradients in a file', () => {
  it('are read with and without the loss', () => {
    const gradients = { weights: [[[1, 2]]], biases: [[3]] };
    expect(readGradients(JSON.stringify(gradients), '-', network)).toEqual(gradients);
    const withLoss = { ...gradients, loss: 0.5 };
    expect(readGradients(JSON.stringify(withLoss), '-', network)).toEqual(withLoss);
  });

  it('need no biases where no layer has any', () => {
    expect(readGradients('{"weights": [[[1, 2]]]}', '-', bare)).toEqual({
      weights: [[[1, 2]]],
      biases: [null],
    });
    expect(readGradients('{"weights": [[[1, 2]]], "biases": null}', '-', bare).biases).toEqual([null]);
  });

  it.each([
    ['nothing', '', ['empty-document']],
    ['a list', '[1]', ['wrong-type']],
    ['no weights and no biases', '{}', ['missing-key', 'missing-key']],
    ['no biases', '{"weights": [[[1, 2]]]}', ['missing-key']],
    ['weights by columns', '{"weights": [[[1], [2]]], "biases": [[3]]}', ['malformed-point']],
    ['a word for a number', '{"weights": [[[1, "two"]]], "biases": [[3]]}', ['malformed-point']],
    [
      'a loss that is no number',
      '{"weights": [[[1, 2]]], "biases": [[3]], "loss": null}',
      ['malformed-point'],
    ],
    ['an unknown key', '{"weights": [[[1, 2]]], "biases": [[3]], "inputs": [[1, 2]]}', ['unknown-key']],
    ['JSON that breaks off', '{"weights": [[[1, 2]', ['malformed-json']],
  ])('are refused with their mistakes: %s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
