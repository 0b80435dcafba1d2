import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Print {
  /** What TeX complains about; empty for a clean run. */
  readonly complaints: readonly string[];
  readonly pages: number;
  /** The name of the paper: `A4`, `letter`. */
  readonly paper: string | undefined;
  /** The text of the pages as a reader would copy it. */
  readonly text: string;
  /** The words of the pages and where each stands, in points from the upper left corner. */
  readonly words: readonly PrintedWord[];
}

export interface PrintedWord {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const flags = [
  '-xelatex',
  '-interaction=nonstopmode',
  '-halt-on-error',
  '-file-line-error',
  '-latexoption=-no-shell-escape',
  'print.tex',
];

const failed = 'latexmk failed: ';

/** Prints a LaTeX file in an empty folder of its own, which is removed afterwards. */
export async function print(tex: string): Promise<Print> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkgrad-print-'));
  try {
    await writeFile(join(folder, 'print.tex'), tex);
    // Unwrapped, so that a message is one line of the log.
    const env = { ...process.env, max_print_line: '100000' };
    const said = await run('latexmk', flags, { cwd: folder, env }).then(
      ({ stdout, stderr }) => stdout + stderr,
      (error: unknown) => `${failed}${String(error)}`,
    );
    const log = await readFile(join(folder, 'print.log'), 'utf8');
    const complaints = [...failuresIn(said), ...complaintsIn(log)];
    if (said.startsWith(failed)) return { complaints, pages: 0, paper: undefined, text: '', words: [] };
    const { stdout: text } = await run('pdftotext', ['-layout', join(folder, 'print.pdf'), '-']);
    const { stdout: facts } = await run('pdfinfo', [join(folder, 'print.pdf')]);
    const { stdout: boxes } = await run('pdftotext', ['-bbox', join(folder, 'print.pdf'), '-'], {
      maxBuffer: 2 ** 26,
    });
    const paper = /^Page size:.*\((\w+)\)/m.exec(facts)?.[1];
    return { complaints, pages: text.split('\f').length - 1, paper, text, words: wordsIn(boxes) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const wordsIn = (boxes: string): readonly PrintedWord[] =>
  boxes.split('<page').flatMap((page, number) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, text = '']) => ({
      page: number,
      text,
      x: Number(x),
      y: Number(y),
    })),
  );

/** Points by which a line may be too wide before anyone sees it. */
const tolerance = 1;

/** The complaints in the log of the last run: errors, overfull boxes, missing characters, references to nothing. */
export const complaintsIn = (log: string): readonly string[] =>
  log.split('\n').filter((line) => {
    const overfull = /^Overfull \\[hv]box \(([\d.]+)pt too/.exec(line);
    if (overfull !== null) return Number(overfull[1]) > tolerance;
    return /^! |^\S+\.tex:\d+: |^Missing character|undefined|multiply.defined|Rerun to get/i.test(line);
  });

/** What the run itself reports: that it failed, or that the last step met a link to nothing. */
const failuresIn = (said: string): readonly string[] =>
  said.split('\n').filter((line) => line.startsWith(failed) || /^xdvipdfmx:(?:warning|fatal)/.test(line));
