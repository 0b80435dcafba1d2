/** How a mean gradient changes the parameters; the same text in every module. */
export const optimiserFunctions: readonly string[] = [
  `\
const velocity = new Float64Array(parameterCount);
const squares = new Float64Array(parameterCount);`,
  `\
/** What makes a step of the gradient g that stands in \`slopes\`. */
function stepOf({ learningRate, optimiser = 'sgd', momentum = 0.9, ...adam }: TrainingOptions): () => void {
  velocity.fill(0);
  squares.fill(0);
  switch (optimiser) {
    case 'sgd':
      return () => descend(learningRate);
    case 'momentum':
      return () => descendWithMomentum(learningRate, momentum);
    case 'adam':
      return adamStep(learningRate, adam);
  }
}`,
  `\
/** w = w - learningRate * g. */
function descend(learningRate: number): void {
  for (let k = 0; k < parameterCount; k += 1) theta[k] = theta[k]! - learningRate * slopes[k]!;
}`,
  `\
/** v = momentum * v - learningRate * g, w = w + v; Goodfellow, Bengio & Courville (2016), algorithm 8.2. */
function descendWithMomentum(learningRate: number, momentum: number): void {
  for (let k = 0; k < parameterCount; k += 1) {
    const v = momentum * velocity[k]! - learningRate * slopes[k]!;
    velocity[k] = v;
    theta[k] = theta[k]! + v;
  }
}`,
  `\
/**
 * m = beta1 * m + (1 - beta1) * g, v = beta2 * v + (1 - beta2) * g * g,
 * w = w - learningRate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon); Kingma & Ba (2015), algorithm 1.
 */
function adamStep(
  learningRate: number,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: Pick<TrainingOptions, 'beta1' | 'beta2' | 'epsilon'>,
): () => void {
  let power1 = 1;
  let power2 = 1;
  return () => {
    power1 *= beta1;
    power2 *= beta2;
    for (let k = 0; k < parameterCount; k += 1) {
      const g = slopes[k]!;
      const m = beta1 * velocity[k]! + (1 - beta1) * g;
      const v = beta2 * squares[k]! + (1 - beta2) * (g * g);
      velocity[k] = m;
      squares[k] = v;
      theta[k] = theta[k]! - (learningRate * (m / (1 - power1))) / (Math.sqrt(v / (1 - power2)) + epsilon);
    }
  };
}`,
];
