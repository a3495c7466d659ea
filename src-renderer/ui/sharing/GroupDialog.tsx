import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { RecordView } from '#app/views.ts';
import { drop } from '#base/drop.ts';
import { PartyPicker } from '../cooperation/PartyPicker.tsx';
import { regionName } from '../cooperation/party-names.ts';
import { useArchive } from '../cooperation/use-item-doings.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { useTry } from '../errors/use-refuse.ts';
import { useLanguage, useSession } from '../session/session-context.ts';
import { keepEverything } from '../session/session.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useText } from '../text/catalogue.ts';
import { fieldLabel } from '../text/fields.ts';
import { GROUPS_TEXT } from '../text/groups.ts';
import styles from './Sharing.module.css';

type Props = { readonly group: RecordView<'group'>; readonly onClose: () => void };

/** Name and members of a group, kept as they are changed, and whether the members know of it. */
export function GroupDialog({ group, onClose }: Props) {
  const text = useText(GROUPS_TEXT);
  const language = useLanguage();
  const archive = useArchive();
  const { id, name } = group.value;
  const conflict = group.conflicts.find(({ path }) => path === 'name');
  return (
    <Dialog
      title={text.dialog}
      width={540}
      onClose={onClose}
      foot={
        <>
          <Button
            variant="subtle"
            onClick={() => {
              archive([id], text.archived);
              onClose();
            }}
          >
            {text.archive}
          </Button>
          <Button onClick={onClose}>{text.done}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <EditableText
          record={id}
          path="name"
          value={name}
          label={fieldLabel('group', 'name', language)}
          conflict={conflict}
          {...{ autoFocus: name === '' }}
        />
        <Members group={group} />
        <Told group={group} />
        <p className={styles.dim}>{text.later}</p>
      </div>
    </Dialog>
  );
}

function Members({ group }: { readonly group: RecordView<'group'> }) {
  const text = useText(GROUPS_TEXT);
  const { engine } = useSession();
  const attempt = useTry();
  const { id, regions } = group.value;
  const conflict = group.conflicts.find(({ path }) => path === 'regions');
  const set = (codes: readonly string[]): void => {
    const value = codes.toSorted();
    drop(attempt(engine.edit(id, [{ kind: 'set', path: 'regions', value }])), 'changing the members of a group');
  };
  if (conflict !== undefined) return <ConflictBox label={text.memberList} conflict={conflict} />;
  return (
    <section aria-label={text.memberList} className={styles.form}>
      {regions.length === 0 && <p className={styles.dim}>{text.nobody}</p>}
      <ul className={styles.chips}>
        {regions.map((code) => (
          <li key={code} className={styles.chip}>
            {regionName(code)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={text.remove(regionName(code))}
              onClick={() => set(regions.filter((each) => each !== code))}
            >
              <IconX size={14} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <PartyPicker
        chosen={regions.map((code) => ({ kind: 'region', code }))}
        label={text.addMember}
        onPick={(party) => {
          if (party.kind === 'region') set([...regions, party.code]);
        }}
      />
    </section>
  );
}

/** Whether the members see the group under its name too. */
function Told({ group }: { readonly group: RecordView<'group'> }) {
  const text = useText(GROUPS_TEXT);
  const session = useSession();
  const attempt = useTry();
  const own = useOwnOffice()?.value.region ?? '';
  const { id, regions } = group.value;
  const seen = group.sharedWith.filter((code) => code !== own);
  const members = regions.filter((code) => code !== own);
  const isTold = members.length > 0 && seen.toSorted().join() === members.toSorted().join();
  const tell = async (): Promise<void> => {
    await keepEverything(session);
    await attempt(session.engine.share(id));
  };
  return (
    <div className={styles.told}>
      <span>{seen.length === 0 ? text.ownOnly : text.told(seen.map(regionName).join(', '))}</span>
      {!isTold && members.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text.tell}
          onClick={() => drop(tell(), 'sharing a group with its members')}
        >
          {text.toTell}
        </Button>
      )}
    </div>
  );
}
