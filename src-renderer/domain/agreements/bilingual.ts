import { z } from 'zod';
import { affirm, legalText, line } from '../record/shape.ts';
import type { AgreementType } from './agreement.ts';

/*
 * A document for foreign cooperation has two texts that count alike, Indonesian and English (Permendagri 25/2020, domain.md
 * §1.6(i)). The English one stands beside the Indonesian one on the record: a field of its own for every title and text.
 */

export const ENGLISH_TITLE = { titleEnglish: affirm(z.string().max(500), '') };
export const ENGLISH_TEXT = { english: legalText() };
/** The signatory's post; where it is empty and a region signs, it is written from the region. */
export const ENGLISH_POST = { postEnglish: line() };

/** The same as plain values, for rows that have no English text. */
export const NO_ENGLISH = { titleEnglish: '', english: '' } as const;

/** The kinds that have two texts. */
export const BILINGUAL = ['LOI', 'MOU'] as const satisfies readonly AgreementType[];

export function isBilingual(type: AgreementType): type is (typeof BILINGUAL)[number] {
  return BILINGUAL.some((kind) => kind === type);
}
