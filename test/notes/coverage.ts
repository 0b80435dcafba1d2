import { type DocumentNumber, entries, type Run, runs } from './catalogue.ts';
import { type Emission, emit } from './emit.ts';
import { type Finding, findingsIn } from './measure.ts';

/** What one run prints of the entries that it is there for. */
export interface RunCoverage {
  readonly run: Run;
  readonly emission: Emission;
  readonly findings: readonly Finding[];
}

/** Composes the documents of the runs, of one document of the notes or of all, and looks for their entries. */
export async function coverage(document?: DocumentNumber): Promise<readonly RunCoverage[]> {
  const wanted = runs.filter((run) => document === undefined || run.document === document);
  return Promise.all(
    wanted.map(async (run) => {
      const emission = await emit(run);
      return { run, emission, findings: findingsIn(emission, entriesOf(run)) };
    }),
  );
}

const entriesOf = ({ id }: Run) => entries.filter(({ run }) => run === id);
