/** A mistake as a user makes it: a command line, and the files that it speaks of. */
export interface RealCase {
  readonly argv: readonly string[];
  readonly files: readonly RealFile[];
  /** Standard input. */
  readonly input?: string | undefined;
  /** The only programs that there are, as texts for a shell, by their names. */
  readonly programs?: Readonly<Record<string, string>> | undefined;
}

export interface RealFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What to show where the content is too long or cannot be shown. */
  readonly shown?: string | undefined;
}

/** A command line alone; words with blanks in them stand in quotes. */
export const typed = (line: string, ...files: readonly RealFile[]): RealCase => ({
  argv: [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''),
  files,
});

export const file = (name: string, content: string | Uint8Array, shown?: string): RealFile => ({
  name,
  content,
  shown,
});

/** A network file that is checked. */
export const network = (content: string, shown?: string): RealCase =>
  typed('chalkgrad check net.yaml', file('net.yaml', content, shown));

export const jsonNetwork = (content: string, shown?: string): RealCase =>
  typed('chalkgrad check net.json', file('net.json', content, shown));

/** A point for a network. */
export const point = (content: string, of = '2-1'): RealCase =>
  typed(`chalkgrad check ${of} --at point.json`, file('point.json', content));

/** Data for a network. */
export const data = (content: string, line = '2-1', name = 'rows.csv'): RealCase =>
  typed(`chalkgrad train ${line} --data ${name}`, file(name, content));

export const activation = (formula: string): RealCase => ({
  argv: ['chalkgrad', 'check', '2-1', '--activation', formula],
  files: [],
});

export const loss = (formula: string, of = '2-2'): RealCase => ({
  argv: ['chalkgrad', 'check', of, '--loss', formula],
  files: [],
});
