import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import type { YamlFault } from '../../problem/facts.ts';
import { ProblemError, problem } from '../../problem/problem.ts';
import { maxDepth } from '../limits.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';
import { yamlTree } from './yaml-tree.ts';

/**
 * Reads one YAML 1.2 document with positions, in the core schema; explicit tags and merge keys are not read. Throws
 * ProblemError at the first place that is not YAML.
 */
export function readYaml(source: Source): Reading {
  const [document, second] = compose(source);
  const fault = document?.errors[0] ?? document?.warnings[0];
  if (fault !== undefined) throw failure(source, faultOf(fault, source.text), fault.pos[0]);
  if (second !== undefined) throw failure(source, 'several-documents', second.range[0]);
  const contents = document?.contents ?? null;
  return contents === null ? { root: undefined, problems: [] } : yamlTree(contents, source);
}

function compose(source: Source): readonly Document.Parsed[] {
  const composer = new Composer({ schema: 'core', merge: false, stringKeys: true, uniqueKeys: false });
  return [...composer.compose(shallowTokens(source), false, source.text.length)];
}

/** Deep nesting is refused here, because the composer recurses and V8 may abort on a full stack. */
function shallowTokens(source: Source): Parser['stack'] {
  const parser = new Parser();
  const tokens: Parser['stack'] = [];
  for (const lexeme of new Lexer().lex(source.text)) {
    tokens.push(...parser.next(lexeme));
    // The document and a scalar stand on the stack too.
    if (parser.stack.length > maxDepth + 2) throw failure(source, 'too-deep', parser.offset);
  }
  return [...tokens, ...parser.end()];
}

const failure = (source: Source, reason: YamlFault, offset: number): ProblemError =>
  new ProblemError([
    problem('malformed-yaml', { reason }, source.placeAt(Math.min(offset, source.text.length))),
  ]);

function faultOf({ code, pos }: YAMLError, text: string): YamlFault {
  const atEnd = text.slice(pos[0]).trim() === '';
  switch (code) {
    case 'MISSING_CHAR':
      return atEnd ? 'unclosed' : 'missing-character';
    case 'BAD_INDENT':
      return atEnd ? 'unclosed' : 'bad-indent';
    case 'TAB_AS_INDENT':
      return 'tab-indent';
    case 'BAD_SCALAR_START':
      return 'reserved-character';
    case 'BAD_DQ_ESCAPE':
      return 'bad-escape';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'bad-key';
    case 'NON_STRING_KEY':
      return 'key-not-text';
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_TAGS':
      return 'tag';
    case 'BAD_DIRECTIVE':
      return 'directive';
    case 'BAD_ALIAS':
      return 'unknown-alias';
    case 'MULTIPLE_DOCS':
      return 'several-documents';
    case 'RESOURCE_EXHAUSTION':
      return 'too-deep';
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'BLOCK_IN_FLOW':
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'MULTIPLE_ANCHORS':
    case 'UNEXPECTED_TOKEN':
      return 'unexpected';
  }
}
