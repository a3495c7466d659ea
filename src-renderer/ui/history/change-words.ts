import { sharedIn } from '#app/sharing-note.ts';
import { isUntold } from '#domain/agreements/version-lists.ts';
import { regionName } from '../cooperation/party-names.ts';
import type { ChangedField, ChangeLine } from '#app/history.ts';
import type { HISTORY_TEXT } from '../text/history.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';

type Language = 'id' | 'en';
type Words = (typeof HISTORY_TEXT)['id'];

/** Fields worth telling: a new row's place, and what was empty and stays so, say nothing. */
export function toldFields({ kind, fields, isFirst }: ChangeLine): readonly ChangedField[] {
  return fields.filter(({ path, before, after }) => {
    const isPlaceOfNew = path.endsWith('/order') && before === undefined;
    return (
      !isPlaceOfNew && !isUntold(kind, path) && !(isBlank(before) && isBlank(after) && (isFirst || before === after))
    );
  });
}

export function isBlank(value: ChangedField['before']): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What a person did: recorded, changed, took an import back, or what they noted themselves. */
export function doingOf({ note, isFirst }: ChangeLine, words: Words): string {
  if (note === 'undo-import') return words.undoImport;
  const sharing = sharedIn(note);
  if (sharing !== null) {
    const names = sharing.regions.map(regionName).join(', ');
    return sharing.regions.length === 0 ? words.unshared : words.shared(names, sharing.history);
  }
  if (note !== '') return note;
  return isFirst ? words.made : words.changed;
}

/** A change in one paragraph, for paper: `Jangka waktu: 24 bulan menjadi 36 bulan; Lokasi: Tempel`. */
export function changeSentence(line: ChangeLine, language: Language, words: Words): string {
  const told = toldFields(line).map((field) => {
    const tell = (value: ChangedField['before']) => valueText(line.kind, field.path, value, language);
    const label = fieldLabel(line.kind, field.path, language);
    const value = isBlank(field.before)
      ? tell(field.after)
      : words.becomes(quoted(tell(field.before)), quoted(tell(field.after)));
    return `${label}: ${value}`;
  });
  return told.length === 0 ? doingOf(line, words) : told.join('; ');
}

/** Sentences stand in quotes, so that one does not run into the other. */
function quoted(text: string): string {
  return text.length > 40 ? `“${text}”` : text;
}
