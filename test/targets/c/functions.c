/*
 * exp and log with the bits of JavaScript's in V8, which follow fdlibm (Sun Microsystems, 1993; e_exp.c and e_log.c): the
 * reduction of the argument, the polynomial, and the order of all operations are from there.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

double same_exp(double x);
double same_log(double x);

static const double ln2_high = 6.93147180369123816490e-01;
static const double ln2_low = 1.90821492927058770002e-10;

static uint32_t high_word(double x)
{
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return (uint32_t)(bits >> 32);
}

static double with_high_word(double x, uint32_t high)
{
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  bits = ((uint64_t)high << 32) | (bits & UINT32_C(0xffffffff));
  memcpy(&x, &bits, sizeof x);
  return x;
}

/* 2^k for a k of normal numbers. */
static double power_of_two(int k) { return with_high_word(0.0, (uint32_t)(0x3ff + k) << 20); }

/* x less k * ln 2 as high - low. */
struct reduced { int k; double high, low; };

static struct reduced reduce(double x)
{
  const uint32_t size = high_word(x) & 0x7fffffff;
  struct reduced part = { 0, x, 0.0 };
  if (size <= 0x3fd62e42) return part; /* |x| <= ln 2 / 2 */
  if (size < 0x3ff0a2b2) part.k = x < 0.0 ? -1 : 1; /* |x| < 1.5 ln 2 */
  else part.k = (int)(1.44269504088896338700e+00 * x + (x < 0.0 ? -0.5 : 0.5));
  part.high = x - part.k * ln2_high;
  part.low = part.k * ln2_low;
  return part;
}

double same_exp(double x)
{
  const double tiny = 9.33263618503218878990e-302; /* 2^-1000 */
  if (isnan(x)) return x;
  if (x > 7.09782712893383973096e+02) return INFINITY;
  if (x < -7.45133219101941108420e+02) return 0.0;
  if (x == 1.0) return 2.718281828459045;
  if ((high_word(x) & 0x7fffffff) < 0x3e300000) return 1.0 + x; /* |x| < 2^-28 */
  const struct reduced part = reduce(x);
  const double r = part.k == 0 ? x : part.high - part.low;
  const double t = r * r;
  const double c =
    r - t * (1.66666666666666019037e-01 +
             t * (-2.77777777770155933842e-03 +
                  t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
  if (part.k == 0) return 1.0 - ((r * c) / (c - 2.0) - r);
  const double y = 1.0 - ((part.low - (r * c) / (2.0 - c)) - part.high);
  if (part.k == 1024) return y * 2.0 * power_of_two(1023);
  return part.k >= -1021 ? y * power_of_two(part.k) : y * power_of_two(part.k + 1000) * tiny;
}

/* log(1 + f) + k * ln 2 for sqrt(2)/2 < 1 + f < sqrt(2). */
static double log_of_reduced(double f, uint32_t fraction, int k)
{
  const double dk = k;
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double w = z * z;
  const double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double odd = z * (6.666666666666735130e-01 +
                          w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  const double rest = odd + even;
  const int32_t i = (int32_t)fraction - 0x6147a;
  const int32_t j = 0x6b851 - (int32_t)fraction;
  if ((i | j) > 0) {
    const double half_square = 0.5 * f * f;
    if (k == 0) return f - (half_square - s * (half_square + rest));
    return dk * ln2_high - ((half_square - (s * (half_square + rest) + dk * ln2_low)) - f);
  }
  if (k == 0) return f - s * (f - rest);
  return dk * ln2_high - ((s * (f - rest) - dk * ln2_low) - f);
}

/* |f| < 2^-20. */
static double log_near_one(double f, int k)
{
  const double dk = k;
  if (f == 0.0) return k == 0 ? 0.0 : dk * ln2_high + dk * ln2_low;
  const double rest = f * f * (0.5 - 0.33333333333333333 * f);
  return k == 0 ? f - rest : dk * ln2_high - ((rest - dk * ln2_low) - f);
}

double same_log(double x)
{
  int k = 0;
  if (x == 0.0) return -INFINITY;
  if (isnan(x) || x < 0.0) return NAN;
  if (isinf(x)) return x;
  if (high_word(x) < 0x00100000) {
    k = -54;
    x *= 1.80143985094819840000e+16;
  }
  const uint32_t high = high_word(x);
  const uint32_t fraction = high & 0x000fffff;
  const uint32_t above = (fraction + 0x95f64) & 0x100000;
  const double f = with_high_word(x, fraction | (above ^ 0x3ff00000)) - 1.0;
  k += (int)(high >> 20) - 1023 + (int)(above >> 20);
  return (0x000fffff & (2 + fraction)) < 3 ? log_near_one(f, k) : log_of_reduced(f, fraction, k);
}
