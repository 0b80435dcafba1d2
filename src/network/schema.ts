import { z } from 'zod';
import { maxL2, maxLayers, maxUnits, namePattern } from './limits.ts';
import { anySectionNames, framingNames } from './section-names.ts';
import { activationNames, lossNames, paperNames } from './spec.ts';

const units = z.int().min(1).max(maxUnits);

const formulaIn = (meaning: string) => z.strictObject({ expression: z.string().describe(meaning) });

const whatFormulasHave =
  'numbers, pi, e, + - * / ^, brackets, exp, log (natural), sqrt, abs, sign, max, min, sin, cos, tan, atan, sinh, cosh, ' +
  'tanh, erf, and conditionals such as z > 0 ? z : 0 with < <= > >= == !=';

export const layerSchema = z.strictObject({
  units: units.describe('Number of units of this layer.'),
  activation: z
    .union([z.enum(activationNames), formulaIn(`Formula in z: ${whatFormulasHave}.`)])
    .default('sigmoid')
    .describe('Activation function of all units of this layer: a name, or a formula in z.'),
  bias: z
    .literal([true, false, 'shared'])
    .default(true)
    .describe('Whether every unit of this layer has a bias, or none, or all units share one.'),
});

const lossFormula =
  'Formula in y, the prediction, and t, the target, of one output, summed over all outputs. With sum(…) over the ' +
  `outputs or an index, y[1] for the first, it is the whole loss. Beside these: ${whatFormulasHave}.`;

/** Which names there are depends on the style, so that another check has to hold them against it. */
const sectionName = (meaning: string, names: readonly string[] = anySectionNames) =>
  z
    .string()
    .meta({ enum: [...names] })
    .describe(meaning);

export const sectionSchema = z.strictObject({
  section: sectionName('Name of a section of the style.'),
  intro: z.string().optional().describe('Your own words at the head of the section.'),
});

const freeText = (meaning: string) => z.string().optional().describe(meaning);

export const documentSchema = z.strictObject({
  title: freeText('Title at the head of the document.'),
  author: freeText('Author, below the title.'),
  course: freeText('Course for which the document is handed out.'),
  date: freeText('Date, as it is to be printed.'),
  paper: z.enum(paperNames).optional().describe('What print is made for; default: a4.'),
  sections: z
    .array(z.union([sectionName('Name of a section of the style.'), sectionSchema]))
    .optional()
    .describe('Sections to show, in this order; default: all. chalkgrad list shows the names of each style.'),
  without: z
    .array(sectionName('Name of a section.', [...anySectionNames, ...framingNames]))
    .optional()
    .describe('Sections to leave out; the contents and the closing note too.'),
});

/** A network as it may be written down; what is left out has a default. */
export const networkSchema = z.strictObject({
  name: z
    .string()
    .regex(namePattern)
    .optional()
    .describe("Names the output folder; default: the file's stem."),
  inputs: units.describe('Number of inputs.'),
  layers: z
    .array(layerSchema)
    .min(1)
    .max(maxLayers)
    .describe('Dense layers in forward order; the last one is the output.'),
  loss: z
    .union([z.enum(lossNames), formulaIn(lossFormula)])
    .default('half-squared-error')
    .describe('Loss of one sample: a name, or a formula in y and t.'),
  l2: z
    .number()
    .min(0)
    .max(maxL2)
    .default(0)
    .describe('Factor λ of the L2 penalty λ/2 Σ‖W‖², which is added once; biases are not penalised.'),
  document: documentSchema.default({}).describe('Free text for the head of a document, and what it shows.'),
});

export type NetworkDescription = z.output<typeof networkSchema>;

/** The JSON Schema (draft 2020-12) of a network description. */
export function jsonSchema(): z.core.JSONSchema.BaseSchema {
  return { title: 'chalkgrad network', ...z.toJSONSchema(networkSchema, { io: 'input' }) };
}

/** Keys that a mapping of a network description may have, in the order of the schema; none where no mapping is meant. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const [key] = path;
  if (key === undefined) return Object.keys(networkSchema.shape);
  if (isFormulaPath(path)) return ['expression'];
  if (key === 'layers' && path.length === 2) return Object.keys(layerSchema.shape);
  if (key === 'document' && path[1] === 'sections' && path.length === 3)
    return Object.keys(sectionSchema.shape);
  return key === 'document' && path.length === 1 ? Object.keys(documentSchema.shape) : [];
}

/** Whether a formula may stand here. */
export const isFormulaPath = (path: readonly PropertyKey[]): boolean =>
  path.length === 1
    ? path[0] === 'loss'
    : path.length === 3 && path[0] === 'layers' && path[2] === 'activation';

/** What a key that may not be left out looks like, as YAML. */
export function keyExample(path: readonly PropertyKey[]): string {
  const key = String(path.at(-1));
  if (key === 'layers') return layersExample;
  if (key === 'section') return 'section: forward';
  if (key !== 'expression') return `${key}: 3`;
  return path[0] === 'loss' ? 'expression: "(y - t)^2"' : 'expression: "z/(1 + abs(z))"';
}

export const layersExample = 'layers: [{ units: 2 }]';
