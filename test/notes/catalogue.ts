import { readFileSync } from 'node:fs';
import type { CheckedNetwork, Identity } from '../fixtures/catalogue/engine.mjs';

/** One distinct formula, shape, list or listing of the notes, and how chalkgrad has to print it. */
export interface Entry {
  /** Document, section and place, `003/5.19`; gaps are formulas that the notes repeat. */
  readonly id: string;
  readonly document: DocumentNumber;
  /** Entries of one family come out of one part of the derivation. */
  readonly family: string;
  readonly run: string;
  /** `formula` has a value, `shape` has sides that must fit; `prose` is a list, a listing or a name, and is met by its content. */
  readonly kind: 'formula' | 'shape' | 'prose';
  readonly altitude: 'unit' | 'index' | 'matrix' | 'batch';
  /** LaTeX that the document prints, in this order; corrected where the notes are wrong. */
  readonly expected: readonly string[];
  /** What the notes print and the document must not. */
  readonly forbidden?: readonly string[];
  /** What is wrong in the notes. */
  readonly slip?: string;
  /** What is said beside it, as facts and not as words. */
  readonly said?: readonly string[];
  /** What holds: the same in the names of `engine.mjs`. */
  readonly checks?: readonly NamedIdentity[];
  /** What the notes print, and what does not hold. */
  readonly refuted?: readonly NamedIdentity[];
  readonly shapes?: readonly Shapes[];
  readonly refutedShapes?: readonly Shapes[];
}

export const documentNumbers = ['000', '001', '002', '003', '004'] as const;
export type DocumentNumber = (typeof documentNumbers)[number];

/** An identity whose network is named. `implied` follows from the notes without being displayed in them. */
export interface NamedIdentity extends Omit<Identity, 'network'> {
  readonly network: string;
  readonly implied?: boolean;
}

/** The sides of quantities; `let` gives numbers to the letters in them. */
export interface Shapes {
  readonly network: string;
  readonly let: Readonly<Record<string, number>>;
  readonly items: Readonly<Record<string, readonly string[]>>;
}

/** A document that prints entries: one network, described as users do, in one notation, style and language. */
export interface Run {
  readonly id: string;
  readonly document: DocumentNumber;
  readonly network: object;
  readonly notation: string;
  readonly style: string;
  readonly language: string;
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/catalogue/${name}.json`, import.meta.url), 'utf8'));

export const entries = documentNumbers.flatMap((number) => fixture(number) as readonly Entry[]);

export const runs = fixture('runs') as readonly Run[];

/** The networks of the checks, by name. */
export const checkedNetworks = fixture('networks') as Readonly<Record<string, CheckedNetwork>>;
