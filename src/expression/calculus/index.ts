/** What other rooms use of the calculus. */
export { alongLine } from './along-line.ts';
export { type Cancellation, cancelled } from './cancelled.ts';
export { endless, valueAtKink } from './kink-kind.ts';
export { type Kink, kinksOf, switchesIn } from './kinks.ts';
export type { LawId } from './laws/law.ts';
export { type KnownKink, type Mended, mended } from './mend.ts';
export type { Proof, ProofMethod } from './proof/proof.ts';
export { proveEqual } from './proof/prove.ts';
export type { RuleId } from './rules/rule.ts';
export { type Simplification, type SimplificationStep, simplifyInSteps } from './simplify.ts';
export { type Differentiation, differentiateInSteps, type Manner, type Step } from './steps.ts';
export type { MoveId } from './value/move.ts';
export { type Route, type RouteStep, routeToValue } from './value/route.ts';
export { type ValueForm, valueForm } from './value/value-form.ts';
