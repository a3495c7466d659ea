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
  return conflicts.map(({ kind, path, values, sort, touched = [] }): Dispute => {
    if (sort === 'approval') return changedSinceApproval({ kind, values, touched }, nameOf, zone);
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

type Approval = Pick<ConflictView, 'kind' | 'values'> & { readonly touched: NonNullable<ConflictView['touched']> };

/** A text that was approved and is not the same any more: who approved, and every place with its old and its new text. */
function changedSinceApproval(
  { kind, values, touched }: Approval,
  nameOf: Parameters<typeof disputesOf>[1],
  zone: keyof typeof HOURS_AHEAD,
): Dispute {
  const when = (time: number): string => `${longMomentText(time, 'id', HOURS_AHEAD[zone])} (jam kantor itu)`;
  const approved = values.map((claim) => `Disetujui ${nameOf(claim)}, ${claim.user}, ${when(claim.time)}.`);
  const changed = touched.map(({ path, before, after, ...writer }) => {
    const [old, now] = [before, after].map((value) => valueText(kind, path, value, 'id'));
    return `${fieldLabel(kind, path, 'id')}, ${nameOf(writer)}, ${when(writer.time)}: semula “${old ?? ''}”, kini “${now ?? ''}”`;
  });
  return {
    article: null,
    lines: ['Berubah sejak disetujui. Belum diputuskan.', ...approved, ...changed],
    time: Math.min(...values.map(({ time }) => time)),
  };
}
