import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchema, networkSchema } from '../../src/network/schema.ts';
import { activationNames, lossNames } from '../../src/network/spec.ts';

describe('the JSON Schema', () => {
  const schema = jsonSchema();
  const formula = {
    type: 'object',
    properties: { expression: { type: 'string' } },
    required: ['expression'],
    additionalProperties: false,
  };

  test('is of draft 2020-12, plain data, and refuses other keys', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['inputs', 'layers'],
      additionalProperties: false,
      properties: {
        name: { pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' },
        inputs: { type: 'integer', minimum: 1, maximum: 10_000 },
        loss: { anyOf: [{ enum: [...lossNames] }, formula], default: 'half-squared-error' },
        l2: { type: 'number', minimum: 0, maximum: 1_000_000, default: 0 },
        layers: {
          minItems: 1,
          maxItems: 100,
          items: {
            required: ['units'],
            additionalProperties: false,
            properties: {
              activation: { anyOf: [{ enum: [...activationNames] }, formula], default: 'sigmoid' },
              bias: { enum: [true, false, 'shared'], default: true },
            },
          },
        },
      },
    });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  test('describes every key', () => {
    const undescribed: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node && typeof node.properties === 'object' && node.properties !== null) {
        for (const [key, value] of Object.entries(node.properties)) {
          if (!('description' in value)) undescribed.push(key);
        }
      }
      Object.values(node).forEach(visit);
    };
    visit(schema);
    expect(undescribed).toEqual([]);
  });

  test('judges descriptions, the examples among them, as the reader does', () => {
    const judge = z.fromJSONSchema(schema);
    const examples = ['worked-notes.yaml', 'xor.yaml', 'deeper.yaml', 'one-layer.json'];
    for (const file of examples)
      expect(judge.safeParse(parse(readFileSync(`examples/${file}`, 'utf8'))).success).toBe(true);
    let accepted = 0;
    fc.assert(
      fc.property(descriptions, (description) => {
        const expected = networkSchema.safeParse(description).success;
        if (expected) accepted += 1;
        expect(judge.safeParse(description).success).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});

/** Mostly a valid value. */
const mostly = (valid: unknown, ...invalid: readonly unknown[]) =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(valid) }, fc.constantFrom(...invalid));

const size = mostly(3, 0, -1, 2.5, 10_001, '3', null);
const layer = fc.record(
  {
    units: size,
    activation: fc.oneof(
      mostly('linear', 'sigmiod', 1),
      mostly({ expression: 'z' }, { expression: 1 }, {}, { expression: 'z', of: 'z' }),
    ),
    bias: fc.oneof(mostly(false, 'yes', null), mostly('shared', 0)),
  },
  { requiredKeys: ['units', 'activation', 'bias'] },
);
const descriptions = fc.record(
  {
    inputs: size,
    layers: fc.oneof(
      { weight: 9, arbitrary: fc.array(layer, { minLength: 1, maxLength: 2 }) },
      fc.constantFrom([], null),
    ),
    name: mostly('net', 'Net', ''),
    loss: fc.oneof(mostly('half-squared-error', 'none'), mostly({ expression: 'y' }, [], { formula: 'y' })),
    l2: mostly(0.5, -1, 1e7, '0', null),
    document: mostly({ title: 'x' }, { titel: 'x' }, null, { date: 1 }),
  },
  { requiredKeys: ['inputs', 'layers'] },
);
