import { describe, expect, it, test } from 'vitest';
import { type Slip, slipsOf } from '../../src/engine/slip-list.ts';
import { languages } from '../../src/language/index.ts';
import { readShorthand } from '../../src/network/shorthand.ts';
import { failureLines, remarkLines, type ToldReport } from '../../src/verify/gradient-text.ts';
import type { WrongGradient } from '../../src/verify/gradients/failure.ts';
import type { Remark } from '../../src/verify/gradients/remark.ts';

const drawn = { point: 2, seed: 7 };
const given = { point: 0, seed: null };

const remarks: readonly (readonly [Remark, string])[] = [
  [
    { code: 'on-kink', ...given, sample: 1, unit: 'z_1_2', at: 0, left: 0, right: 1, slope: 0 },
    'z_1_2 lies on a kink, at 0: the slope is 0 before and 1 after it, and 0 by convention (sample 2, the given point)',
  ],
  [
    { code: 'on-kink', ...given, sample: 0, unit: 'z_1_2', at: 1 / 3, left: 0, right: null, slope: null },
    'z_1_2 lies on a kink, at 0.333333: the slope is 0 before and none after it, and none by convention (sample 1, the given point)',
  ],
  [
    { code: 'loss-on-kink', ...drawn, sample: 0, output: 'a_2_1', left: -1, right: 1, slope: 0 },
    'the loss lies on a kink: its slope by a_2_1 is -1 before and 1 after it, and 0 by convention (sample 1, random point 3 of seed 7)',
  ],
  [
    { code: 'one-sided', ...given, parameter: 'w_1_1_1', left: 1e-12, right: 0.25, agreed: 0 },
    'the loss has the slope 0 before and 0.25 after w_1_1_1; by convention the gradient is 0 (the given point)',
  ],
  [
    { code: 'near-kink', ...drawn, sample: 0, unit: 'z_1_2', at: 0, distance: 0.00123 },
    'nearest kink: z_1_2 is 1.2e-3 away from 0 (sample 1, random point 3 of seed 7)',
  ],
  [
    { code: 'near-loss-kink', ...drawn, sample: 0, distance: 0.5 },
    'nearest kink of the loss: the outputs are 5.0e-1 away (sample 1, random point 3 of seed 7)',
  ],
  [
    { code: 'saturated', ...drawn, count: 2, sample: 0, unit: 'z_1_1', z: 30, slope: 9e-14 },
    'saturated: 2 units pass back hardly anything; z_1_1 = 30 has the slope 9.0e-14 (sample 1, random point 3 of seed 7)',
  ],
  [
    { code: 'unsettled', ...given, count: 1, parameter: 'w_1_1_1', error: 0.01, loss: 1e13, rounding: 0.003 },
    'ill-conditioned: 1 difference is uncertain, that for w_1_1_1 by 1.0e-2: the loss 10000000000000 is known to 3.0e-3 only (the given point)',
  ],
];

test.each(remarks)('%j is told', (remark, text) => {
  const told = (language: keyof typeof languages): readonly string[] =>
    remarkLines({ remarks: [remark] }, languages[language].gradients);
  expect(told('en')).toEqual([text]);
  expect(told('zh').join('')).toMatch(/[\u4e00-\u9fff]/);
  expect(told('zh').join('')).not.toMatch(/[a-z]{3}/);
});

const wrong: WrongGradient = {
  parameter: 'w_1_1_2',
  left: 1,
  right: null,
  error: null,
  ...drawn,
  equation: null,
  around: {
    sample: 0,
    units: [
      { name: 'x_2', activation: 0.5, preactivation: null, slope: null, delta: null },
      { name: 'a_1_1', activation: 0.25, preactivation: 2, slope: null, delta: -3 },
    ],
  },
};

const reportWith = (slips: readonly Slip[], explained: number): ToldReport => ({
  comparisons: [],
  failures: [
    {
      left: 'mine',
      right: 'engine',
      wrong: 5,
      compared: 9,
      parameters: Array.from({ length: 5 }, () => wrong),
      slips: slips.map((slip) => ({ slip, explained })),
    },
  ],
  remarks: [],
});

const all = slipsOf({ ...readShorthand('2-2-2'), l2: 1 }, 3);

describe('a failure', () => {
  it('is told with its parameters, the first three in detail', () => {
    expect(failureLines(reportWith([], 0), languages.en.gradients)).toEqual([
      'mine against engine: 5 of 9 are wrong',
      ...Array.from({ length: 3 }, () => [
        '  w_1_1_2: mine 1, engine none, at random point 3 of seed 7',
        '    in sample 1: x_2 = 0.5, z_1_1 = 2, a_1_1 = 0.25, dE/dz_1_1 = -3',
      ]).flat(),
      '  and 2 further parameters',
    ]);
  });

  it.each(all)('says what it looks like: %j', (slip) => {
    const [en, zh] = [languages.en, languages.zh].map(
      ({ gradients }) => failureLines(reportWith([slip], 4), gradients)[1],
    );
    expect(en).toMatch(/^ {2}4 of 5 equal what one gets \S.*[^ ]$/);
    expect(zh).toMatch(/^ {2}5 个数中有 4 个等于[^ ].*时所得的数$/);
  });

  it('names slips that come to the same', () => {
    const slips = [
      { kind: 'factor', factor: 2 },
      { kind: 'sum-over-samples', samples: 2 },
    ] as const;
    expect(failureLines(reportWith(slips, 5), languages.en.gradients)[1]).toBe(
      '  all 5 equal what one gets with a factor of 2 or, which is the same here, without the factor 1/m = 1/2 of the mean over the samples',
    );
  });
});
