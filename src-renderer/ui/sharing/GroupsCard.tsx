import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordView } from '#app/views.ts';
import { drop } from '#base/drop.ts';
import { regionName } from '../cooperation/party-names.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useEngine } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { GROUPS_TEXT } from '../text/groups.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { NewGroupDialog } from './NewGroupDialog.tsx';
import styles from './Sharing.module.css';

/** The groups of regions (*kelompok daerah*) that records can be shared with. */
export function GroupsCard() {
  const text = useText(GROUPS_TEXT);
  const groups = useWatched((queries) => queries.groups(), []);
  const [opened, setOpened] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  const create = useCreateGroup((record) => {
    setIsNew(false);
    setOpened(record);
  });
  const shown = groups?.find(({ value }) => value.id === opened);
  if (groups === undefined) return null;
  return (
    <Card
      title={text.title}
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setIsNew(true)}>
          {text.add}
        </Button>
      }
    >
      <p className={styles.cardNote}>{text.explain}</p>
      {groups.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {groups.map((group) => (
        <Line key={group.value.id} group={group} onOpen={() => setOpened(group.value.id)} />
      ))}
      {isNew && <NewGroupDialog onCreate={create} onClose={() => setIsNew(false)} />}
      {shown !== undefined && <GroupDialog key={shown.value.id} group={shown} onClose={() => setOpened(null)} />}
    </Card>
  );
}

function Line({ group, onOpen }: { readonly group: RecordView<'group'>; readonly onOpen: () => void }) {
  const text = useText(GROUPS_TEXT);
  const { name, regions } = group.value;
  const title = name.trim() === '' ? text.unnamed : name;
  return (
    <CardRow
      icon={<IconUsersGroup size={16} stroke={1.75} aria-hidden />}
      title={title}
      under={regions.map(regionName).join(', ')}
      end={
        <Button size="compact-xs" variant="default" aria-label={text.open(title)} onClick={onOpen}>
          {text.members(regions.length)}
        </Button>
      }
    />
  );
}

/** A new group begins with its name and the own region in it. */
function useCreateGroup(open: (record: string) => void): (name: string) => void {
  const engine = useEngine();
  const attempt = useTry();
  const region = useOwnOffice()?.value.region;
  const create = async (name: string): Promise<void> => {
    const regions = region === undefined ? [] : [region];
    const edits = [
      { kind: 'set', path: 'name', value: name } as const,
      { kind: 'set', path: 'regions', value: regions } as const,
    ];
    const made = await attempt(engine.create({ kind: 'group', edits }));
    if (made !== null) open(made.record);
  };
  return (name) => drop(create(name), 'making a group of regions');
}
