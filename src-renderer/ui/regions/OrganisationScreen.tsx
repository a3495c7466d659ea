import { Button, Select } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { RecordView } from '#app/views.ts';
import { organisationKindSchema } from '#domain/organisations/organisation.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { ItemCard } from '../cooperation/ItemCard.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { EditableTextarea } from '../kit/EditableTextarea.tsx';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { useArchive } from '../cooperation/use-item-doings.ts';
import { useChange } from '../cooperation/use-item-data.ts';
import { OfficialsCard } from './OfficialsCard.tsx';
import { PartnerItemsCard } from './PartnerItemsCard.tsx';
import { useOrganisation } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';
import { Page } from '../kit/Page.tsx';
import styles from './Regions.module.css';

/** The page of a partner that is no region (`/daerah/mitra/:id`). */
export function OrganisationScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const record = params['id'] ?? '';
  const state = useOrganisation(record);
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'gone':
      return <NotFound />;
    default:
      return <OrganisationPage key={record} view={state.view} />;
  }
}

function OrganisationPage({ view }: { readonly view: RecordView<'organisation'> }) {
  const text = useRegionsText();
  const [, go] = useLocation();
  const archive = useArchive();
  const name = view.value.name.trim() === '' ? text.others.unnamed : view.value.name;
  const key = `org:${view.value.id}`;
  return (
    <Page layout="full" crumbs={[{ label: text.tabs.others, href: '/daerah/mitra' }, { label: name }]}>
      <div className={styles.page}>
        <header className={styles.header}>
          <h1 className={styles.title} tabIndex={-1}>
            {name}
          </h1>
          <HistoryLink kind="organisation" record={view.value.id} size="sm" />
          <Button
            variant="default"
            className={styles.clear}
            leftSection={<IconArchive size={16} stroke={1.75} aria-hidden />}
            onClick={() => {
              archive([view.value.id], text.others.removed(name));
              go('/daerah/mitra');
            }}
          >
            {text.others.remove}
          </Button>
        </header>
        <div className={styles.columns}>
          <div className={styles.column}>
            <ItemCard title={text.others.data} empty="">
              <li>
                <OrganisationForm view={view} />
              </li>
            </ItemCard>
          </div>
          <div className={styles.column}>
            <OfficialsCard
              party={{ kind: 'organisation', id: view.value.id, name: view.value.name }}
              headTitle={text.officials.headOfOrganisation}
            />
            <PartnerItemsCard partyKey={key} empty={text.others.itemsEmpty} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function OrganisationForm({ view }: { readonly view: RecordView<'organisation'> }) {
  const text = useRegionsText().others;
  const change = useChange(view.value.id);
  const label = useFieldLabels();
  return (
    <div className={styles.form}>
      <div className={styles.full}>
        <OrganisationText view={view} field="name" isNew={view.value.name === ''} />
      </div>
      <Select
        label={label('organisation', 'type')}
        data={organisationKindSchema.options.map((value) => ({ value, label: text.types[value] }))}
        value={view.value.type}
        allowDeselect={false}
        onChange={(value) => {
          change([{ kind: 'set', path: 'type', value }]);
        }}
      />
      <OrganisationText view={view} field="phone" />
      <OrganisationText view={view} field="email" />
      <div className={styles.full}>
        <OrganisationText view={view} field="address" />
      </div>
      <div className={styles.full}>
        <OrganisationText view={view} field="note" lines={3} />
      </div>
    </div>
  );
}

type TextField = 'name' | 'address' | 'phone' | 'email' | 'note';

function OrganisationText(props: {
  readonly view: RecordView<'organisation'>;
  readonly field: TextField;
  readonly lines?: number;
  /** Begins with the cursor in it. */
  readonly isNew?: boolean;
}) {
  const { view, field, lines } = props;
  const label = useFieldLabels()('organisation', field);
  const kept = { record: view.value.id, path: field, value: view.value[field], label, autoFocus: props.isNew };
  const conflict = view.conflicts.find((each) => each.path === field);
  return lines === undefined ? (
    <EditableText {...kept} conflict={conflict} />
  ) : (
    <EditableTextarea {...kept} conflict={conflict} lines={lines} />
  );
}

function NotFound() {
  const text = useRegionsText().others;
  return (
    <div className={styles.page}>
      <div className={styles.empty}>
        <p>{text.notFound}</p>
        <Button component={Link} href="/daerah/mitra" variant="default">
          {text.toList}
        </Button>
      </div>
    </div>
  );
}
