import { absoluteValue } from './calculus/laws/absolute-value.ts';
import { addNumbers } from './calculus/laws/add-numbers.ts';
import { cancel } from './calculus/laws/cancel.ts';
import { commonDenominator } from './calculus/laws/common-denominator.ts';
import { commonFactor } from './calculus/laws/common-factor.ts';
import { exactDivision } from './calculus/laws/exact-division.ts';
import { firstPower } from './calculus/laws/first-power.ts';
import { flatCases } from './calculus/laws/flat-cases.ts';
import { flatProduct } from './calculus/laws/flat-product.ts';
import { flatSum } from './calculus/laws/flat-sum.ts';
import { gatherNumbers } from './calculus/laws/gather-numbers.ts';
import { intoCases } from './calculus/laws/into-cases.ts';
import { knownValue } from './calculus/laws/known-value.ts';
import type { Law } from './calculus/laws/law.ts';
import { likeFactors } from './calculus/laws/like-factors.ts';
import { likeTerms } from './calculus/laws/like-terms.ts';
import { logistic } from './calculus/laws/logistic.ts';
import { multiplyOut } from './calculus/laws/multiply-out.ts';
import { numberQuotient } from './calculus/laws/number-quotient.ts';
import { oneCase } from './calculus/laws/one-case.ts';
import { oneFraction } from './calculus/laws/one-fraction.ts';
import { powerOfPower } from './calculus/laws/power-of-power.ts';
import { powerOfQuotient } from './calculus/laws/power-of-quotient.ts';
import { rootsTogether } from './calculus/laws/roots-together.ts';
import { signInFront } from './calculus/laws/sign-in-front.ts';
import { signIntoDifference } from './calculus/laws/sign-into-difference.ts';

export type { Law } from './calculus/laws/law.ts';
export { tidy } from './calculus/tidy.ts';

export const laws = {
  flatSum,
  flatProduct,
  signInFront,
  gatherNumbers,
  firstPower,
  powerOfPower,
  numberQuotient,
  likeFactors,
  addNumbers,
  likeTerms,
  knownValue,
  oneCase,
  flatCases,
  oneFraction,
  powerOfQuotient,
  rootsTogether,
  absoluteValue,
  intoCases,
  cancel,
  logistic,
  signIntoDifference,
  commonFactor,
  multiplyOut,
  commonDenominator,
  exactDivision,
} as const satisfies Record<string, Law>;
