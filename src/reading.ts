import type { GivenGradients } from './network/gradients-reader.ts';
import type { NetworkSource } from './network/reader.ts';
import type { NetworkSpec } from './network/spec.ts';
import type { Point } from './quantity/point.ts';
import type { ColumnChoice } from './training/columns.ts';
import type { Dataset } from './training/dataset.ts';
import type { DataSource } from './training/read-data.ts';

/** Reads a network description in YAML or JSON. Rejects with ProblemError, which holds every mistake with its place. */
export async function readNetwork(text: string, source: NetworkSource): Promise<NetworkSpec> {
  const reader = await import('./network/reader.ts');
  return reader.readNetwork(text, source);
}

/** Reads a point in JSON for a network. Rejects with ProblemError where its shapes are not the network's. */
export async function readPoint(text: string, sourceName: string, spec: NetworkSpec): Promise<Point> {
  const reader = await import('./network/point-reader.ts');
  return reader.readPoint(text, sourceName, spec);
}

/** Reads gradients in JSON for a network. Rejects with ProblemError where their shapes are not the network's. */
export async function readGradients(
  text: string,
  sourceName: string,
  spec: NetworkSpec,
): Promise<GivenGradients> {
  const reader = await import('./network/gradients-reader.ts');
  return reader.readGradients(text, sourceName, spec);
}

/** The JSON Schema of a network description. */
export async function networkJsonSchema(): Promise<object> {
  const { jsonSchema } = await import('./network/schema.ts');
  return jsonSchema();
}

/**
 * Reads what a network is to be trained on, CSV with a header or JSON. Rejects with ProblemError, which holds the rows
 * that cannot be used, each with its line.
 */
export async function readTrainingData(
  text: string,
  source: DataSource,
  spec: NetworkSpec,
  choice: ColumnChoice,
): Promise<Dataset> {
  const reader = await import('./training/read-data.ts');
  return reader.readData(text, source, spec, choice);
}
