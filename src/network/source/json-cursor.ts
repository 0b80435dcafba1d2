import type { JsonFault } from '../../problem/facts.ts';
import { ProblemError, problem } from '../../problem/problem.ts';
import type { Source } from './source.ts';

const space = /[ \t\r\n]*/y;

/** A position that moves through a JSON text. */
export class JsonCursor {
  readonly source: Source;
  position = 0;

  constructor(source: Source) {
    this.source = source;
  }

  /** Stops the reading with a mistake. */
  fail(reason: JsonFault, offset = this.position): never {
    throw new ProblemError([problem('malformed-json', { reason }, this.source.placeAt(offset))]);
  }

  /** Moves past what a sticky pattern matches here, and returns it. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.source.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  /** Whether nothing but white space is left. */
  atEnd(): boolean {
    this.match(space);
    return this.position === this.source.text.length;
  }

  /** The next character that is no white space, which becomes the position. */
  peek(): string {
    this.match(space);
    return this.character();
  }

  /** The character at the position; `unclosedAt` is blamed where the text ends. */
  character(unclosedAt = this.position): string {
    return this.source.text[this.position] ?? this.fail('unclosed', unclosedAt);
  }

  /** Moves past an expected character where it stands next. */
  take(expected: string): boolean {
    const taken = this.peek() === expected;
    if (taken) this.position += 1;
    return taken;
  }
}
