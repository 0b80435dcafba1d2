import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ProblemError, problem } from '../index.ts';
import { texErrors } from './tex-log.ts';

/** A program that makes PDF from TeX, with those that it calls. */
interface Engine {
  readonly name: string;
  readonly needs: readonly string[];
  readonly flags: readonly string[];
  /** How often it may have to run before all references are settled; some programs see to that themselves. */
  readonly runs: number;
}

const flags = ['-interaction=nonstopmode', '-halt-on-error', '-file-line-error'];

/** The first of these that is installed is used. */
const engines: readonly Engine[] = [
  {
    name: 'latexmk',
    needs: ['latexmk', 'xelatex'],
    flags: ['-norc', '-xelatex', '-latexoption=-no-shell-escape', ...flags],
    runs: 1,
  },
  { name: 'xelatex', needs: ['xelatex'], flags: [...flags, '-no-shell-escape'], runs: 4 },
];

/** For all runs together, in seconds. */
const limit = 300;

/**
 * The PDF of a LaTeX text, made in a folder of its own, which is removed. The text may read no files but those of TeX
 * and run no programs. Throws ProblemError where no engine is installed, and where the engine stops.
 */
export async function typeset(tex: string, name: string): Promise<Uint8Array> {
  const engine = await installedEngine();
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-tex-'));
  try {
    await writeFile(join(folder, `${name}.tex`), tex);
    await runs(engine, folder, name);
    return await readFile(join(folder, `${name}.pdf`)).catch(() => {
      throw unfinished(engine);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function installedEngine(): Promise<Engine> {
  for (const engine of engines) {
    const found = await Promise.all(engine.needs.map(isInstalled));
    if (found.every(Boolean)) return engine;
  }
  throw new ProblemError([problem('no-tex-engine', { known: engines.map(({ name }) => name) })]);
}

async function isInstalled(program: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => ['', '.exe'].map((ending) => join(folder, program + ending)));
  const found = await Promise.all(
    paths.map((path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

async function runs(engine: Engine, folder: string, name: string): Promise<void> {
  const end = Date.now() + limit * 1000;
  for (let run = 1; run <= engine.runs; run += 1) {
    const ended = await runOnce(engine, folder, `${name}.tex`, end - Date.now());
    const log = await readFile(join(folder, `${name}.log`), 'latin1').catch(() => '');
    if (ended === 'late') throw unfinished(engine, limit);
    if (ended !== 0) throw stopped(engine, Buffer.from(log, 'latin1').toString('utf8'));
    if (!/Rerun to get|Label\(s\) may have changed|There were undefined references/.test(log)) return;
  }
}

/**
 * The exit status of one run. Nothing that it says is kept but its log; dates are left out, so that the same text gives
 * the same bytes, and lines of the log are not wrapped.
 */
const runOnce = (engine: Engine, folder: string, file: string, time: number): Promise<number | 'late'> =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      openin_any: 'p',
      openout_any: 'p',
      max_print_line: '100000',
      SOURCE_DATE_EPOCH: '0',
      FORCE_SOURCE_DATE: '1',
    };
    // A group of its own, so that what the engine itself has started ends with it.
    const child = spawn(engine.name, [...engine.flags, file], {
      cwd: folder,
      env,
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    });
    const timer = setTimeout(
      () => {
        stop(child.pid);
        resolve('late');
      },
      Math.max(0, time),
    );
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });

function stop(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}

/** What the log says, each error at its place in the text. */
function stopped(engine: Engine, log: string): ProblemError {
  const errors = texErrors(log);
  if (errors.length === 0) return unfinished(engine);
  return new ProblemError(
    errors.map(({ file, line, message, context }) =>
      problem(
        'tex-error',
        { engine: engine.name, message, context },
        file === undefined ? undefined : { kind: 'file', file, line, column: 1 },
      ),
    ),
  );
}

const unfinished = ({ name }: Engine, seconds?: number): ProblemError =>
  new ProblemError([problem('tex-unfinished', { engine: name, seconds })]);
