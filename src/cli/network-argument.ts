import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import {
  maxPointText,
  type NetworkSpec,
  type Options,
  optionRules,
  type Place,
  ProblemError,
  problem,
  readNetwork,
  readShorthand,
  sectionNames,
  type TypedOptions,
} from '../index.ts';
import { boundedBytes, firstBytes } from './bounded-bytes.ts';
import { networkOptions } from './commands/command.ts';
import { systemCode } from './system-error.ts';

/**
 * The network that an argument means: standard input for `-`; a file if there is one of that name or it ends like one;
 * else a shorthand. Throws ProblemError.
 */
export async function networkOf(
  argument: string,
  options: Options,
  typed: TypedOptions,
): Promise<NetworkSpec> {
  const sections = sectionNames[options.style];
  if (argument === '-') {
    refuseNetworkOptions(typed);
    return readNetwork(await standardInput(), { name: '-', stem: 'network', format: 'yaml', sections });
  }
  if (!(await isFileName(argument))) {
    const { activation, outputActivation, loss, noBias, l2 } = options;
    return readShorthand(argument, { activation, outputActivation, loss, bias: !noBias, l2 });
  }
  refuseNetworkOptions(typed);
  const extension = extname(argument);
  const format = extension === '.json' ? 'json' : 'yaml';
  return readNetwork(await fileText(argument), {
    name: argument,
    stem: basename(argument, extension),
    format,
    sections,
  });
}

async function isFileName(argument: string): Promise<boolean> {
  if (['.yaml', '.yml', '.json'].includes(extname(argument))) return true;
  return stat(argument).then(
    () => true,
    () => false,
  );
}

/** A file describes its network itself. */
function refuseNetworkOptions(typed: TypedOptions): void {
  const refused = networkOptions.filter((name) => typed[name] !== undefined);
  if (refused.length === 0) return;
  throw new ProblemError(
    refused.map((name) => {
      const flag = optionRules[name].flags.split(' ')[0] ?? name;
      return problem('flag-needs-shorthand', { flag });
    }),
  );
}

/** The text of a file. Throws ProblemError where there is none that can be read, or none in UTF-8, or more than `limit` bytes. */
export async function fileText(path: string, limit = maxPointText): Promise<string> {
  const bytes = await boundedBytes(path, limit).catch((error: unknown) => {
    throw new ProblemError([unreadable(path, error)]);
  });
  return textIn(bytes, path, limit);
}

/** All of standard input, as a file is read. */
const standardInput = async (): Promise<string> =>
  textIn(await firstBytes(process.stdin, maxPointText), '-', maxPointText);

function textIn(bytes: Uint8Array, path: string, limit: number): string {
  if (bytes.length > limit) {
    throw new ProblemError([problem('file-too-large', { size: bytes.length, limit }, startOf(path))]);
  }
  const text = decoded(bytes);
  // UTF-16 without a mark reads as UTF-8 with a zero beside every character.
  if (text === undefined || text.includes('\0')) throw new ProblemError([problem('not-utf8', { path })]);
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startOf = (path: string): Place =>
  path === '-' ? { kind: 'input', line: 1, column: 1 } : { kind: 'file', file: path, line: 1, column: 1 };

function unreadable(path: string, error: unknown) {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('file-not-found', { path });
  const reason =
    code === 'EISDIR' ? 'directory' : code === 'EACCES' || code === 'EPERM' ? 'permission' : 'other';
  return problem('unreadable-file', { path, reason });
}
