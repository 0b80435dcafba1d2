/**
 * The error function in double precision, by rational approximations: up to 27/32 of erf itself, by fdlibm (Sun
 * Microsystems, 1993), s_erf.c; beyond of erfc = 1 − erf, by W. J. Cody, Mathematics of Computation 23 (1969), pages 631
 * to 637. Within 3e-16 of its value; NaN for NaN.
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.84375) return x + x * excess(x * x);
  if (size > 6) return Math.sign(x);
  const complement = size <= 4 ? middle(size) : far(size);
  return Math.sign(x) * (0.5 - complement + 0.5);
}

/** Coefficients by ascending powers. */
type Polynomial = readonly number[];

const valueAt = (polynomial: Polynomial, x: number): number =>
  polynomial.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const ratioAt = (numerator: Polynomial, denominator: Polynomial, x: number): number =>
  valueAt(numerator, x) / valueAt(denominator, x);

/** erf(x)/x − 1 of the square of x. */
const excess = (square: number): number =>
  ratioAt(
    [
      0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
      -2.3763016656650163e-5,
    ],
    [
      1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
      -3.960228278775368e-6,
    ],
    square,
  );

/** erfc(x) from 27/32 to 4. */
const middle = (x: number): number =>
  gauss(x) *
  ratioAt(
    [
      1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001,
      66.11919063714163, 8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
    ],
    [
      1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597, 1621.3895745666903,
      537.1811018620099, 117.6939508913125, 15.744926110709835, 1,
    ],
    x,
  );

/** erfc(x) from 4 on. */
function far(x: number): number {
  const inverse = 1 / (x * x);
  const ratio = ratioAt(
    [
      0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445,
      0.30532663496123236, 0.016315387137302097,
    ],
    [
      0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234673, 2.568520192289822,
      1,
    ],
    inverse,
  );
  return (gauss(x) / x) * (1 / Math.sqrt(Math.PI) - inverse * ratio);
}

/** e^{−x²}; the square is split so that its rounding, which the exponential would magnify, is small. */
function gauss(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}
