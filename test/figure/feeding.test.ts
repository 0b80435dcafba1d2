import { describe, expect, it } from 'vitest';
import { allFeeding, feeding, towardsLoss, wholeLayer } from '../../src/figure/feeding.ts';
import { derivationOf } from '../render/samples.ts';

const { network } = derivationOf('3-2-2', { bias: true });
const named = (keys: ReadonlySet<string>): readonly string[] => [...keys].toSorted();

describe('a step forwards', () => {
  it('lights a unit with all that feeds it, and nothing else', () => {
    const lit = feeding(network, 1, 2);
    const count = (start: string): number => [...lit].filter((key) => key.startsWith(start)).length;
    expect([
      count('input'),
      count('weight'),
      count('bias'),
      count('preactivation'),
      count('activation'),
    ]).toEqual([3, 3, 1, 1, 1]);
    expect(lit.size).toBe(9);
  });

  it('lights a whole layer', () => expect(wholeLayer(network, 2).size).toBe(6));

  it('lights outputs and loss', () =>
    expect(named(towardsLoss(network))).toEqual(named(new Set([...wholeLayer(network, 2), 'loss']))));

  it('lights all parameters of a layer', () => {
    const weights = [...allFeeding(network, 2)].filter((key) => key.startsWith('weight'));
    expect(weights).toHaveLength(4);
  });
});
