/** What one sample or many are given as, and how they are checked; the same text in every module. */
export const sampleFunctions: readonly string[] = [
  `\
/** Samples, each with its inputs and targets: a row for each sample, or all rows one behind the other. */
export interface Samples {
  readonly inputs: Rows;
  readonly targets: Rows;
}

export type Rows = Float64Array | Float32Array | readonly ArrayLike<number>[];`,
  `\
/** All rows one behind the other. Throws RangeError for a row of another length. */
function packed(rows: Rows, width: number, what: string): Float64Array {
  if (rows instanceof Float64Array || rows instanceof Float32Array) {
    if (rows.length % width === 0) return new Float64Array(rows);
    throw new RangeError(\`\${rows.length} numbers are no \${what} of \${width} each\`);
  }
  const all = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    if (row.length !== width)
      throw new RangeError(\`\${what} \${index + 1}: \${row.length} numbers where \${width} are expected\`);
    all.set(row, index * width);
  });
  return all;
}`,
  `\
/** Inputs and targets, packed, and how many there are. Throws RangeError where the numbers of samples differ. */
function unpacked(samples: Samples): readonly [inputs: Float64Array, targets: Float64Array, count: number] {
  const inputs = packed(samples.inputs, inputCount, 'inputs');
  const targets = packed(samples.targets, outputCount, 'targets');
  const count = inputs.length / inputCount;
  if (targets.length / outputCount !== count)
    throw new RangeError(\`\${count} inputs have \${targets.length / outputCount} targets\`);
  return [inputs, targets, count];
}`,
];

/** Where x and t hold one sample: how it gets there. */
export const readFunctions: readonly string[] = [
  `\
/** Takes the inputs of one sample out of those of all. */
function readInput(inputs: Float64Array, sample: number): void {
  const start = inputCount * sample;
  for (let i = 0; i < inputCount; i += 1) x[i] = inputs[start + i]!;
}`,
  `\
/** The same for its targets. */
function readTarget(targets: Float64Array, sample: number): void {
  const start = outputCount * sample;
  for (let j = 0; j < outputCount; j += 1) t[j] = targets[start + j]!;
}`,
];

/** What can be asked about one sample; `goal` is the name of what training minimises. */
export const askingFunctions = (goal: string): readonly string[] => [
  `\
/** The outputs for one input; they are written into \`outputs\`. */
export function predict(input: ArrayLike<number>, outputs = new Float64Array(outputCount)): Float64Array {
  if (input.length !== inputCount) throw new RangeError(\`\${inputCount} inputs are expected\`);
  feedForward(input, outputs);
  return outputs;
}`,
  `\
/** ${goal} of one sample. */
export function sampleLoss(input: ArrayLike<number>, target: ArrayLike<number>): number {
  const [inputs, targets] = unpacked({ inputs: [input], targets: [target] });
  return lossAt(inputs, targets, 0);
}`,
  `\
/** The derivatives of ${goal} of one sample, in the order of theta. */
export function sampleGradient(input: ArrayLike<number>, target: ArrayLike<number>): Float64Array {
  const [inputs, targets] = unpacked({ inputs: [input], targets: [target] });
  slopes.fill(-0);
  collect(inputs, targets, 0);
  return slopes.slice();
}`,
];
