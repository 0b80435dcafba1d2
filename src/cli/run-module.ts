import type { RunModule, TrainingModule } from '../index.ts';

/** Runs the emitted text itself: its types are blanked out, nothing else is changed. */
export const runModule: RunModule = async (source) => {
  const { transformSync } = await import('amaro');
  const { code } = transformSync(source, { mode: 'strip-only' });
  const encoded = Buffer.from(code, 'utf8').toString('base64');
  const loaded: unknown = await import(`data:text/javascript;base64,${encoded}`);
  if (!isTrainingModule(loaded)) throw new TypeError('the text is no training module');
  return loaded;
};

const functions = [
  'loadParameters',
  'saveParameters',
  'initialise',
  'predict',
  'sampleLoss',
  'sampleGradient',
  'train',
] as const satisfies readonly (keyof TrainingModule)[];

function isTrainingModule(loaded: unknown): loaded is TrainingModule {
  if (typeof loaded !== 'object' || loaded === null) return false;
  const exported = new Map<string, unknown>(Object.entries(loaded));
  return functions.every((name) => typeof exported.get(name) === 'function');
}
