import type { ConflictView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { longMomentText } from '#ui/text/days.ts';
import { valueText } from '#ui/text/field-values.ts';
import { fieldLabel } from '#ui/text/fields.ts';
import type { Dispute } from '#word/dispute-comments.ts';

/** What is still in dispute in an agreement, in the words of its margin comments; `nameOf` gives an office's name. */
export function disputesOf(
  conflicts: readonly ConflictView[],
  nameOf: (writer: { readonly office: string; readonly own: boolean }) => string,
  zone: keyof typeof HOURS_AHEAD,
): readonly Dispute[] {
  return conflicts.map(({ kind, path, values }): Dispute => {
    const [list, row = null] = path.split('/');
    const told = values.map((claim) => {
      const when = longMomentText(claim.time, 'id', HOURS_AHEAD[zone]);
      return `${nameOf(claim)}, ${claim.user}, ${when} (jam kantor itu): ${valueText(kind, path, claim.value, 'id')}`;
    });
    return {
      article: list === 'articles' ? row : null,
      lines: [`Konflik isian: ${fieldLabel(kind, path, 'id')}. Belum diputuskan.`, ...told],
      time: Math.min(...values.map(({ time }) => time)),
    };
  });
}
