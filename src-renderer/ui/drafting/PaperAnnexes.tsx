import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ANNEX_TITLES, annexName, type AnnexList } from '#domain/agreements/annexes.ts';
import { blankAnnexes } from '#domain/agreements/check-annexes.ts';
import { useText } from '../text/catalogue.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { useDraft } from './draft-context.ts';
import { annexParts } from './draft-parts.ts';
import { placeFor } from './go-to-path.ts';
import { PaperCosts } from './PaperCosts.tsx';
import { PaperDataMatrix } from './PaperDataMatrix.tsx';
import { PaperSchedule } from './PaperSchedule.tsx';
import { useRows } from './use-rows.ts';
import styles from './Paper.module.css';
import annex from './PaperAnnex.module.css';

/** The annexes (*lampiran*), each typed where it stands, numbered as on paper; blank ones are offered and stand on no paper. */
export function PaperAnnexes() {
  const { view } = useDraft();
  return (
    <>
      {annexParts(view.value).map((list) => (
        <Annex key={list} list={list} />
      ))}
      <AddAnnex />
    </>
  );
}

const TABLES: Readonly<Record<AnnexList, () => ReactNode>> = {
  costs: PaperCosts,
  schedule: PaperSchedule,
  dataMatrix: PaperDataMatrix,
};

function Annex({ list }: { readonly list: AnnexList }) {
  const { view } = useDraft();
  const text = useText(ANNEXES_TEXT);
  const Table = TABLES[list];
  return (
    <section className={styles.section} aria-label={text.parts[list]} {...placeFor(`part:annex/${list}`)}>
      <div className={annex.head}>
        <div>{(annexName(view.value, list) ?? 'Lampiran').toUpperCase()}</div>
        <div>{ANNEX_TITLES[list]}</div>
      </div>
      <div {...placeFor(list)}>
        <Table />
      </div>
    </section>
  );
}

/** Where the cursor goes in a new row of each. */
const FIRST = { costs: 'activity', schedule: 'activity', dataMatrix: 'data' } as const;

function AddAnnex() {
  const { view } = useDraft();
  const text = useText(ANNEXES_TEXT);
  const rows = { costs: useRows('costs'), schedule: useRows('schedule'), dataMatrix: useRows('dataMatrix') };
  const shown = new Set(annexParts(view.value));
  const others = blankAnnexes(view.value).filter((list) => !shown.has(list));
  if (others.length === 0) return null;
  return (
    <fieldset className={annex.add} aria-label={text.add}>
      <span className={styles.help}>{text.add}</span>
      {others.map((list) => (
        <button key={list} type="button" className={styles.tool} onClick={() => rows[list].add(FIRST[list])}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {text.addAnnex[list]}
        </button>
      ))}
    </fieldset>
  );
}
