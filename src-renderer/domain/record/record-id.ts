import { type Brand, branded } from '#base/brand.ts';

/** What a record is called for ever, in every office. */
export type RecordId = Brand<string, 'RecordId'>;

export function recordId(text: string): RecordId | null {
  return /^[0-9A-Za-z]{22}$/.test(text) ? branded<RecordId>(text) : null;
}
