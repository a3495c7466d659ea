import { IconPlus } from '@tabler/icons-react';
import { useText } from '../text/catalogue.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { useDraft } from './draft-context.ts';
import { PaperField } from './PaperField.tsx';
import { RowTools } from './RowTools.tsx';
import { useRows } from './use-rows.ts';
import styles from './Paper.module.css';
import annex from './PaperAnnex.module.css';

/** Printed column heads: they are on paper, so they do not change with the language of the screen. */
const COLUMNS = ['No.', 'Kegiatan', 'Mulai', 'Selesai', 'Penanggung jawab'] as const;
const FIELDS = ['activity', 'begins', 'finishes', 'responsible'] as const;

/** The schedule (*jadwal*) of an agreement. */
export function PaperSchedule() {
  const { view } = useDraft();
  const text = useText(ANNEXES_TEXT);
  const rows = useRows('schedule');
  const { schedule } = view.value;
  return (
    <>
      <div className={annex.row} data-look="schedule" aria-hidden>
        {COLUMNS.map((column) => (
          <b key={column}>{column}</b>
        ))}
      </div>
      {schedule.map((row, index) => {
        const name = text.row.schedule(index + 1);
        return (
          <fieldset key={row.id} className={annex.row} data-look="schedule" aria-label={name}>
            <span>{`${index + 1}.`}</span>
            {FIELDS.map((field) => (
              <PaperField
                key={field}
                look="block"
                path={`schedule/${row.id}/${field}`}
                value={row[field]}
                label={text.field(text.fields[field], name)}
                empty={text.fields[field].toLowerCase()}
                needed={field === 'activity' || field === 'begins'}
              />
            ))}
            <RowTools
              row={row.id}
              name={name}
              isFirst={index === 0}
              isLast={index === schedule.length - 1}
              rows={rows}
            />
          </fieldset>
        );
      })}
      <div className={styles.help}>{text.whenHint}</div>
      <button type="button" className={styles.tool} onClick={() => rows.add('activity')}>
        <IconPlus size={16} stroke={1.75} aria-hidden />
        {text.addRow.schedule}
      </button>
    </>
  );
}
