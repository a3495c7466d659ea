import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ChangeLine, FeedCursor } from '#app/history.ts';
import { isRecordKind, type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import { Card } from '../kit/Card.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { useEngine } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import type { ScreenProps } from '../shell/routes.tsx';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { HistoryActions } from './HistoryActions.tsx';
import { HistoryList } from './HistoryList.tsx';
import { useHistoryPaper } from './use-history-paper.ts';
import { useOfficeHistory } from './use-office-history.ts';
import styles from './History.module.css';

const KINDS = Object.keys(SHAPES).filter(isRecordKind);

/** Everything an office changed (`/riwayat/kantor/:office`; `own` is this office). */
export function OfficeHistoryScreen({ params }: ScreenProps) {
  const { office = 'own' } = params;
  const text = useText(HISTORY_TEXT);
  const { kinds } = useText(SHELL_TEXT);
  const { title: exchange } = useText(EXCHANGE_TEXT);
  const nameOf = useOfficeNames();
  const engine = useEngine();
  const [kind, setKind] = useState<RecordKind | null>(null);
  const { shown, more } = useOfficeHistory(office, kind);
  const paper = useHistoryPaper();
  const title = text.office(nameOf({ office, own: office === 'own' }));
  async function* read(): AsyncGenerator<readonly ChangeLine[]> {
    for (let after: FeedCursor | null = null; ;) {
      const some: Awaited<ReturnType<typeof engine.officeHistory>> = await engine.officeHistory(office, {
        kind,
        after,
      });
      if (!some.ok) return;
      yield some.value.lines;
      if (some.value.next === null) return;
      after = some.value.next;
    }
  }
  const save = (): void => paper.save({ title, id: office, namesRecord: true, read });
  return (
    <Page crumbs={[{ label: exchange, href: '/pertukaran' }, { label: title }]}>
      <PageHeader
        title={title}
        under={text.clock}
        actions={<HistoryActions gathered={paper.gathered} onSave={save} />}
      />
      <div className={styles.filters}>
        <Select
          aria-label={text.byKind}
          data={[{ value: '', label: text.everything }, ...KINDS.map((value) => ({ value, label: kinds[value] }))]}
          value={kind ?? ''}
          allowDeselect={false}
          onChange={(value) => setKind(value !== null && isRecordKind(value) ? value : null)}
        />
      </div>
      <Card title={text.all}>
        {shown !== null && (
          <HistoryList
            title={title}
            lines={shown.lines}
            namesRecord
            empty={kind === null ? text.none : text.noneOfKind}
            more={shown.next === null ? null : more}
          />
        )}
        {shown !== null && shown.more > 0 && <p className={styles.foot}>{text.ofBigEntries(shown.more)}</p>}
      </Card>
    </Page>
  );
}
