import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChangeLine } from '#app/history.ts';
import { isRecordKind, type RecordKind } from '#domain/record/shapes.ts';
import { Card } from '../kit/Card.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { useEngine } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useWatched } from '../session/use-watched.ts';
import { recordPath } from '../shell/record-path.ts';
import type { ScreenProps } from '../shell/routes.tsx';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { HistoryActions } from './HistoryActions.tsx';
import { HistoryList } from './HistoryList.tsx';
import { useHistoryPaper } from './use-history-paper.ts';
import { useRecordHistory } from './use-record-history.ts';
import styles from './History.module.css';

/** Changes read at once for the paper. */
const AT_ONCE = 200;

/** Who changed what in a record (`/riwayat/catatan/:kind/:id`). */
export function RecordHistoryScreen({ params }: ScreenProps) {
  const { kind = '', id = '' } = params;
  return isRecordKind(kind) ? <Shown kind={kind} record={id} /> : null;
}

function Shown({ kind, record }: { readonly kind: RecordKind; readonly record: string }) {
  const text = useText(HISTORY_TEXT);
  const { kinds } = useText(SHELL_TEXT);
  const view = useWatched((queries) => queries.record(kind, record), [kind, record]);
  const [office, setOffice] = useState<string | null>(null);
  const history = useRecordHistory(record, office, view?.changed ?? 0);
  const engine = useEngine();
  const paper = useHistoryPaper();
  const name = nameOf(view?.value) ?? kinds[kind];
  const title = text.record(name);
  async function* read(): AsyncGenerator<readonly ChangeLine[]> {
    for (let from = 0; ; from += AT_ONCE) {
      const some = await engine.recordHistory(record, { from, count: AT_ONCE, office });
      if (!some.ok || some.value.lines.length === 0) return;
      yield some.value.lines;
    }
  }
  const save = (): void => paper.save({ title, id: record, namesRecord: false, read });
  return (
    <Page crumbs={[{ label: name, href: recordPath(kind, record) }, { label: text.all }]}>
      <PageHeader
        title={title}
        under={text.clock}
        actions={
          <>
            <Button variant="default" component={Link} href={recordPath(kind, record)}>
              {text.back}
            </Button>
            <HistoryActions record={record} gathered={paper.gathered} onSave={save} />
          </>
        }
      />
      <OfficeFilter offices={history.offices} office={office} onOffice={setOffice} />
      <Card title={text.count(history.total)}>
        {history.lines === null ? (
          <EmptyState>{text.none}</EmptyState>
        ) : (
          <HistoryList
            title={title}
            lines={history.lines}
            namesRecord={false}
            empty={text.none}
            more={history.rest > 0 ? history.more : null}
          />
        )}
      </Card>
    </Page>
  );
}

type FilterProps = {
  readonly offices: readonly { readonly office: string; readonly own: boolean }[];
  readonly office: string | null;
  readonly onOffice: (office: string | null) => void;
};

function OfficeFilter({ offices, office, onOffice }: FilterProps) {
  const text = useText(HISTORY_TEXT);
  const officeName = useOfficeNames();
  if (offices.length < 2) return null;
  return (
    <div className={styles.filters}>
      <Select
        aria-label={text.byOffice}
        data={[
          { value: '', label: text.everyone },
          ...offices.map((each) => ({ value: each.office, label: officeName(each) })),
        ]}
        value={office ?? ''}
        allowDeselect={false}
        onChange={(value) => onOffice(value === '' ? null : value)}
      />
    </div>
  );
}

/** What a record is called: its title or its name. */
function nameOf(value: object | undefined): string | null {
  if (value === undefined) return null;
  const named = 'title' in value ? value.title : 'name' in value ? value.name : null;
  return typeof named === 'string' && named.trim() !== '' ? named : null;
}
