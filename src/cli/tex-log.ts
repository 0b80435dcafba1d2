/** What a TeX engine could not set. */
export interface TexError {
  /** The file, where the message names one: the text itself, or a package. */
  readonly file: string | undefined;
  /** Counted from 1; 0 where none is named. */
  readonly line: number;
  readonly message: string;
  /** The text up to the place where the engine stopped; empty where there is none. */
  readonly context: string;
}

/** Errors after the first are mostly its consequences. */
const most = 3;

/** The errors in the log of an engine that was run with `-file-line-error`, without what surrounds them. */
export function texErrors(log: string): readonly TexError[] {
  const lines = log.split(/\r?\n/);
  const errors = lines.flatMap((line, index): readonly TexError[] => {
    const found = messageIn(line);
    return found === undefined ? [] : [{ ...found, context: contextAfter(lines.slice(index + 1)) }];
  });
  return errors.slice(0, most);
}

/** Said again at the end of every failed run. */
const endings = /==> Fatal error|^Emergency stop/;

function messageIn(line: string): Omit<TexError, 'context'> | undefined {
  const placed = /^(?:\.\/)?(\S+\.\w+):(\d+): (.+)$/.exec(line);
  const message = (placed?.[3] ?? /^! (.+)$/.exec(line)?.[1])?.trim().replace(/\.$/, '');
  if (message === undefined || endings.test(message)) return undefined;
  return { file: placed?.[1], line: Number(placed?.[2] ?? 0), message };
}

/** `l.12 \foo`, of which the part up to the fault stands in this line. */
function contextAfter(lines: readonly string[]): string {
  const next = lines.findIndex((line) => messageIn(line) !== undefined);
  const near = next < 0 ? lines : lines.slice(0, next);
  return near.map((line) => /^l\.\d+ (.*)$/.exec(line)?.[1]?.trim() ?? '').find((text) => text !== '') ?? '';
}
