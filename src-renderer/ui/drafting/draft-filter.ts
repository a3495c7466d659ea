import type { AgreementRow } from '#app/views.ts';
import { partyName } from '../kit/party-name.ts';

/** Rows whose title or parties have words that begin with every word searched for. */
export function findDrafts(
  rows: readonly AgreementRow[],
  search: string,
  names: Readonly<Record<string, string>>,
): readonly AgreementRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const said = [row.title, ...row.parties.map((key) => partyName(key, names))]
      .join(' ')
      .toLowerCase()
      .split(/[\s.]+/);
    return words.every((word) => said.some((each) => each.startsWith(word)));
  });
}
