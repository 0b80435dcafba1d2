import { z } from 'zod';
import { maxLayers, maxUnits, namePattern } from './limits.ts';
import { activationNames, lossNames } from './spec.ts';

const units = z.int().min(1).max(maxUnits);

export const layerSchema = z.strictObject({
  units: units.describe('Number of units of this layer.'),
  activation: z
    .enum(activationNames)
    .default('sigmoid')
    .describe('Activation function of all units of this layer.'),
  bias: z.boolean().default(true).describe('Whether every unit of this layer has a bias.'),
});

const freeText = (meaning: string) => z.string().optional().describe(meaning);

export const documentSchema = z.strictObject({
  title: freeText('Title at the head of the document.'),
  author: freeText('Author, below the title.'),
  course: freeText('Course for which the document is handed out.'),
  date: freeText('Date, as it is to be printed.'),
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
  loss: z.enum(lossNames).default('half-squared-error').describe('Loss of one sample.'),
  l2: z.literal(0).default(0).describe('Factor of the L2 penalty; 0 is the only value yet.'),
  document: documentSchema.default({}).describe('Free text for the head of a document.'),
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
  if (key === 'layers' && path.length === 2) return Object.keys(layerSchema.shape);
  return key === 'document' && path.length === 1 ? Object.keys(documentSchema.shape) : [];
}

/** What a key that may not be left out looks like, as YAML. */
export const keyExample = (key: string): string => (key === 'layers' ? layersExample : `${key}: 3`);

export const layersExample = 'layers: [{ units: 2 }]';
