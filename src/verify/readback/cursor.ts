import { type Place, ReadBackError } from './read-back-error.ts';
import type { Token, TokenOf } from './tokens.ts';

/** A place in a row of tokens, moving to the right. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #end: Place;
  #index = 0;

  /** `end` is the place to name when the row ends too early. */
  constructor(tokens: readonly Token[], end: Place) {
    this.#tokens = tokens;
    this.#end = end;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#index];
  }

  /** All that has not been read yet. */
  rest(): readonly Token[] {
    return this.#tokens.slice(this.#index);
  }

  /** Moves over so many tokens. */
  skip(count: number): void {
    this.#index += count;
  }

  place(): Place {
    return this.peek()?.at ?? this.#tokens.at(-1)?.at ?? this.#end;
  }

  /** The next token if it is of this kind; then the cursor stands behind it. */
  accept<K extends Token['kind']>(kind: K): TokenOf<K> | undefined {
    const token = this.peek();
    if (token === undefined || !isOf(token, kind)) return undefined;
    this.#index += 1;
    return token;
  }

  /** Throws unless the next token is of this kind. */
  expect<K extends Token['kind']>(kind: K): TokenOf<K> {
    return this.accept(kind) ?? this.refuse(`${kind} expected`);
  }

  /** Throws unless all has been read. */
  expectEnd(): void {
    if (this.peek() !== undefined) this.refuse('operator expected');
  }

  refuse(what: string): never {
    throw new ReadBackError(`${what}, ${this.peek()?.kind ?? 'end'} found`, this.place());
  }
}

const isOf = <K extends Token['kind']>(token: Token, kind: K): token is TokenOf<K> => token.kind === kind;
