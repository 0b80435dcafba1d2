/**
 * chalkgrad as a library: read a network, derive it, compose and render documents, lower and emit code, verify. Heavy
 * packages are loaded where they are used.
 */

export { checkDerivation, type DerivationCheck, type EquationCheck } from './derivation/check.ts';
export type { Derivation } from './derivation/derivation.ts';
export { derive } from './derivation/derive.ts';
export type { Equation, Justification, Section, Topic } from './derivation/equation.ts';
export { composeDocument } from './document/compose.ts';
export type { Composition } from './document/composition.ts';
export type { Block, Document } from './document/document.ts';
export { chosenPoint, type PointChoice, pointChoices } from './document/numbers/chosen-point.ts';
export { type NumberChoices, type Numbers, numbersAt } from './document/numbers/numbers.ts';
export type { Expr } from './expression/expr.ts';
export { ExpressionPool } from './expression/pool.ts';
export { type Job, reportFile, type Scrutiny } from './job.ts';
export type { CommandName, OptionName } from './language/help.ts';
export { type Language, type LanguageName, languages } from './language/index.ts';
export { formatProblem } from './language/problems.ts';
export {
  type Made,
  make,
  makeFrom,
  type Outcome,
  type Ports,
  subjectOf,
} from './make.ts';
export type { RowsOutcome } from './make-rows.ts';
export {
  makeTraining,
  type Trained,
  type TrainingOutcome,
  type TrainingReport,
  trainingSettings,
} from './make-training.ts';
export {
  type MadeVariants,
  makeVariants,
  type VariantsOutcome,
  type VariantsReport,
} from './make-variants.ts';
export { maxPointText } from './network/limits.ts';
export type { NetworkModel } from './network/model.ts';
export { sectionNames } from './network/section-names.ts';
export { readShorthand, type ShorthandOptions } from './network/shorthand.ts';
export { activationNames, type LayerSpec, layerSizes, lossNames, type NetworkSpec } from './network/spec.ts';
export { machineText } from './notation/machine-text.ts';
export { type NotationName, notations } from './notation/profiles/index.ts';
export { texOf, texOfMembers } from './notation/tex.ts';
export type { OptionRule } from './option-rules.ts';
export {
  defaultOptions,
  type Format,
  formats,
  longFlag,
  type Options,
  optionRules,
  readOptions,
  type TypedOptions,
} from './options.ts';
export { type OptionShape, type OutputFault } from './problem/facts.ts';
export { type Place, type Problem, ProblemError, problem } from './problem/problem.ts';
export { suggest } from './problem/suggest.ts';
export { type ParameterLayout, parameterLayout } from './program/layout.ts';
export { lower } from './program/lower.ts';
export { codeStyles, type Program, type TrainingCode, type TrainingProgram } from './program/program.ts';
export { lowerRows } from './program/rows/lower-rows.ts';
export type { RowsProgram } from './program/rows/rows-program.ts';
export type { Gradients, ParameterValues, Point } from './quantity/point.ts';
export type { Parameter, Quantity } from './quantity/quantity.ts';
export { networkJsonSchema, readGradients, readNetwork, readPoint, readTrainingData } from './reading.ts';
export type { FileContent, PageAssets, RenderOptions, TemplateName } from './render-format.ts';
export { renderFormat, templateNames } from './render-format.ts';
export { maxTableText, type TableFormat } from './table/table.ts';
export { targets } from './targets/index.ts';
export type { RunModule, TrainingModule } from './targets/module.ts';
export type { ColumnChoice } from './training/columns.ts';
export type { Dataset, Samples, TargetMeaning } from './training/dataset.ts';
export { type TrainingMetrics, trainingFiles } from './training/files.ts';
export type { History } from './training/history.ts';
export type { ClassMetrics, Metrics, NumberMetrics } from './training/metrics.ts';
export type { DataSource } from './training/read-data.ts';
export type { EpochListener } from './training/run-training.ts';
export type { TrainingSettings } from './training/settings.ts';
export { shortNumber } from './training/short-number.ts';
export type { AuditorAnswer, AuditorId, AuditorTask, RunAuditor } from './verify/auditors/auditor.ts';
export { runAuditorHere } from './verify/auditors/index.ts';
export type { CheckGradientsOptions, GradientReport, GradientsUnderTest } from './verify/check-gradients.ts';
export { checkGradients } from './verify/check-gradients.ts';
export type { Comparison, Disagreement } from './verify/compare.ts';
export { failureLines, remarkLines } from './verify/gradient-text.ts';
export type { GradientFailure, WrongGradient } from './verify/gradients/failure.ts';
export type { Remark } from './verify/gradients/remark.ts';
export type { Report } from './verify/report.ts';
export { tolerances } from './verify/tolerances.ts';
export { type VerifyOptions, type VerifyPorts, verifyNetwork } from './verify/verify-network.ts';
export type { Witness } from './verify/witness.ts';
export { whatThereIs } from './what-there-is.ts';
export type { Work, WorkListener } from './work.ts';
