import { IconPlus } from '@tabler/icons-react';
import type { Work } from '#domain/agreements/agreement.ts';
import { emptyWork } from '#domain/agreements/from-parent.ts';
import { WORK_FIELDS } from '#domain/agreements/work-plan.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { articleKeys } from './article-keys.ts';
import { useDraft } from './draft-context.ts';
import { hasPlan } from './draft-parts.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { RowTools } from './RowTools.tsx';
import { type Rows, useRows } from './use-rows.ts';
import styles from './Paper.module.css';
import plan from './PaperPlan.module.css';

/** Printed column heads: they are on paper, so they do not change with the language of the screen. */
const COLUMNS = ['No.', 'Kegiatan', 'Peran Para Pihak', 'Keluaran', 'Pembiayaan', 'Waktu'] as const;

/** The table of a work plan (*Rencana Kerja*), typed where it stands. */
export function PaperPlan() {
  const { view } = useDraft();
  const text = useText(KINDS_TEXT).works;
  const rows = useRows('works');
  const { works, parties } = view.value;
  if (!hasPlan(view.value)) return null;
  return (
    <section className={styles.section} aria-label={text.part} {...placeFor('part:works')}>
      <div className={plan.row} aria-hidden>
        {COLUMNS.map((column) => (
          <b key={column}>{column}</b>
        ))}
      </div>
      {works.map((work, index) => (
        <WorkRow key={work.id} work={work} index={index} isLast={index === works.length - 1} rows={rows} />
      ))}
      <div className={styles.help}>{text.help}</div>
      <div {...placeFor('works')}>
        <button type="button" className={styles.tool} onClick={() => rows.add('activity', emptyWork(parties.length))}>
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {text.add}
        </button>
      </div>
    </section>
  );
}

type Props = { readonly work: Work; readonly index: number; readonly isLast: boolean; readonly rows: Rows };

/** Alt and an arrow move the row, as they move an article. */
function WorkRow({ work, index, isLast, rows }: Props) {
  const text = useText(KINDS_TEXT).works;
  const name = text.row(index + 1);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside it
    <fieldset className={plan.row} aria-label={name} onKeyDown={articleKeys((step) => rows.move(work.id, step))}>
      <span>{`${index + 1}.`}</span>
      {WORK_FIELDS.map((field) => (
        <PaperField
          key={field}
          look="block"
          lines={field === 'roles'}
          marks={false}
          path={`works/${work.id}/${field}`}
          value={work[field]}
          label={text.field(text.fields[field], name)}
          empty={text.fields[field].toLowerCase()}
        />
      ))}
      <RowTools row={work.id} name={name} isFirst={index === 0} isLast={isLast} rows={rows} />
    </fieldset>
  );
}
