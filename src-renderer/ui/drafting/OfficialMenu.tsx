import { Menu } from '@mantine/core';
import { IconChevronDown, IconUser } from '@tabler/icons-react';
import { Link } from 'wouter';
import { drop } from '#base/drop.ts';
import type { OfficialRow } from '#app/views.ts';
import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { firstOf } from '../session/first-of.ts';
import { useOfficials } from '../regions/use-region-data.ts';
import { useQueries } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const COPIED = ['frontTitle', 'name', 'backTitle', 'post', 'nip', 'decree'] as const;

type Props = { readonly row: AgreementParty; readonly party: Party };

/** Fills in who signs from the register of officials (*daftar pejabat*) of the party. */
export function OfficialMenu({ row, party }: Props) {
  const text = useDraftingText().paper;
  const { view, change } = useDraft();
  const queries = useQueries();
  const officials = useOfficials(partyKey(party));
  const index = view.value.parties.findIndex((each) => each.id === row.id);
  const take = async (record: string): Promise<void> => {
    const official = (await firstOf(queries.record('official', record)))?.value;
    if (official === undefined) return;
    change(COPIED.map((field) => ({ kind: 'set', path: `parties/${row.id}/${field}`, value: official[field] })));
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={`${text.choosePerson}, ${partyLabel(index)}`}>
          <IconUser {...ICON} />
          {text.choosePerson}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {officials.length === 0 && <Menu.Label>{text.noPersons}</Menu.Label>}
        {officials.map((each) => (
          <OfficialItem
            key={each.record}
            official={each}
            onTake={() => drop(take(each.record), 'taking a signatory from the register')}
          />
        ))}
        {officials.length === 0 && (
          <Menu.Item component={Link} href={registerOf(party)}>
            {text.toRegister}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function OfficialItem({ official, onTake }: { readonly official: OfficialRow; readonly onTake: () => void }) {
  return (
    <Menu.Item leftSection={<IconUser {...ICON} />} onClick={onTake}>
      {official.fullName}
      <div className={styles.second}>{official.post}</div>
    </Menu.Item>
  );
}

function registerOf(party: Party): string {
  return party.kind === 'region' ? `/daerah/${party.code}` : `/daerah/mitra/${party.id}`;
}
