import type { Agreement } from './agreement.ts';
import { isBilingual } from './bilingual.ts';
import { kindNamed } from './named.ts';

/**
 * Whether a document has an Indonesian and an English text that count alike: one for foreign cooperation, and an addendum to one,
 * which changes both of its texts.
 */
export function hasTwoTexts({ type, parentNamed }: Pick<Agreement, 'type' | 'parentNamed'>): boolean {
  const kind = type === 'ADD' ? kindNamed(parentNamed) : type;
  return kind !== null && isBilingual(kind);
}
