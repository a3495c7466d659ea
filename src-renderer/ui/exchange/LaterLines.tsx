import { useText } from '../text/catalogue.ts';
import { LATER_TEXT } from '../text/later.ts';

type Props = { readonly records: number; readonly changes: number; readonly inFile?: boolean };

/** Says what a newer Simpul wrote that this one keeps and cannot show (D5). */
export function LaterLines({ records, changes, inFile = false }: Props) {
  const text = useText(LATER_TEXT);
  return (
    <>
      {records > 0 && <p>{text.records(records)}</p>}
      {changes > 0 && <p>{text.changes(changes)}</p>}
      {inFile && <p>{text.inFile}</p>}
    </>
  );
}
