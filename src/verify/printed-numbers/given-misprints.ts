import type { Block, Document } from '../../document/document.ts';
import { fractionOf } from '../../notation/tex/with-numbers.ts';
import { keyOf } from '../../quantity/key.ts';
import { machineName } from '../../quantity/machine-name.ts';
import type { Typesetter } from '../../render/line-tex.ts';
import { numberTex } from '../../render/phrases.ts';
import type { Misprint } from '../misprint.ts';
import { type AgreementOptions, readBackAgrees } from '../readback/agree.ts';

/** The numbers that sentences say are given, where they do not read as they were given. */
export function givenMisprints(
  document: Document,
  typesetter: Typesetter,
  options: AgreementOptions,
): readonly Misprint[] {
  const { pool, notation, shape } = options;
  return givenIn(document.blocks).flatMap((each) => {
    const { quantity, number } = each;
    const { numerator, denominator } = fractionOf(number.digits);
    const tex = numberTex(each, { notation, shape });
    const written = typesetter.respelt?.(tex) ?? tex;
    const meant = [pool.ref(quantity), pool.number(numerator, denominator)];
    const typed = document.numbers?.given.get(keyOf(quantity))?.decimal;
    const isTyped = number.exact && typed?.eq(number.digits) === true;
    if (isTyped && readBackAgrees(written, meant, options).passed) return [];
    return [{ id: `given ${machineName(quantity)}`, number: machineName(quantity), tex: written }];
  });
}

const givenIn = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .flatMap((phrase) => (typeof phrase !== 'string' && phrase.kind === 'numbers' ? phrase.of : []));
