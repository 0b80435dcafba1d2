/** How the examples are trained, as the README says. */
const examples: Readonly<Record<string, string>> = {
  xor: '--classes t_1 --test-share 0 --learning-rate 1 --epochs 2000 --seed 2',
  iris: '--inputs sepal_length..petal_width --classes species --scale standard --learning-rate 0.02',
  sine: '--inputs x --targets y --optimiser adam --batch 8 --epochs 500',
};

/** The arguments after `train`. */
export const trainedOn = (example: string): readonly string[] => [
  `examples/${example}.yaml`,
  '--data',
  `examples/data/${example}.csv`,
  ...(examples[example] ?? '').split(' '),
];
