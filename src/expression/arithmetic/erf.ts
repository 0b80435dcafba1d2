/**
 * The error function in double precision, to about 1e-15 of its value: erf(x) = 2/√π · e^{−x²} Σ 2^n x^{2n+1}/(1·3·…·(2n+1)),
 * whose terms have one sign; Abramowitz & Stegun (1964), equation 7.1.6. From |x| = 6 on the nearest double is ±1.
 */
export function erf(x: number): number {
  const square = x * x;
  if (square >= 36) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (2 * square) / odd;
    sum += term;
  }
  return Math.max(-1, Math.min(1, (2 / Math.sqrt(Math.PI)) * Math.exp(-square) * sum));
}
