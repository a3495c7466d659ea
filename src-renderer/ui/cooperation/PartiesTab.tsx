import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { ContactList } from './ContactList.tsx';
import { PartyPicker } from './PartyPicker.tsx';
import { useItem } from './item-context.ts';
import { partyName } from './party-names.ts';
import { useCooperationText, useFieldLabel } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

const MOST_PARTIES = 60;

/** Who cooperates, each with its contact persons (PPKSD). */
export function PartiesTab() {
  const { view, change } = useItem();
  const text = useCooperationText().parties;
  const label = useFieldLabel('cooperation-item', 'parties');
  const conflict = view.conflicts.find((each) => each.path === 'parties');
  const { parties } = view.value;
  const keep = (next: readonly Party[]): void => {
    change([{ kind: 'set', path: 'parties', value: next }]);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.intro}>{text.intro}</p>
      {conflict !== undefined && <ConflictBox conflict={conflict} label={label} />}
      <ul className={styles.list} aria-label={label}>
        {parties.map((party) => (
          <PartyLine
            key={partyKey(party)}
            party={party}
            onRemove={() => {
              keep(parties.filter((each) => each !== party));
            }}
          />
        ))}
      </ul>
      {parties.length < MOST_PARTIES ? (
        <PartyPicker
          chosen={parties}
          onPick={(party) => {
            keep([...parties, party]);
          }}
        />
      ) : (
        <p className={styles.intro}>{text.full}</p>
      )}
      <ContactList />
    </div>
  );
}

function PartyLine({ party, onRemove }: { readonly party: Party; readonly onRemove: () => void }) {
  const { ownRegion } = useItem();
  const text = useCooperationText().parties;
  const isOwn = partyKey(party) === ownRegion;
  const name = partyName(party);
  return (
    <li className={styles.line}>
      <div className={styles.grow}>
        <Link
          className={styles.name}
          href={party.kind === 'region' ? `/daerah/${party.code}` : `/daerah/mitra/${party.id}`}
        >
          {name}
        </Link>
        <PartyNote party={party} />
      </div>
      {!isOwn && (
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={text.remove(name)} onClick={onRemove}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function PartyNote({ party }: { readonly party: Party }) {
  const { ownRegion } = useItem();
  const text = useCooperationText().parties;
  if (party.kind === 'organisation') return <div className={styles.second}>{text.organisation}</div>;
  const region = gazetteer().region(party.code);
  if (region !== null && !region.autonomous) return <div className={styles.warning}>{text.notAutonomous}</div>;
  if (party.code === ownRegion) return <div className={styles.second}>{text.own}</div>;
  const borders = gazetteer().borders(ownRegion, party.code);
  return <div className={styles.second}>{borders ? `${party.code}, ${text.borders}` : party.code}</div>;
}
