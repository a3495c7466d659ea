import { Button } from '@mantine/core';
import { IconPlus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficialRow } from '#app/views.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { ItemCard } from '../cooperation/ItemCard.tsx';
import cards from '../cooperation/ItemCard.module.css';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { useToday } from '../session/use-today.ts';
import { OfficialDialog } from './OfficialDialog.tsx';
import { useCreateOfficial, useOfficials } from './use-region-data.ts';
import { useRegionsText } from './use-regions-text.ts';

type Props = { readonly party: Party; readonly headTitle: string };

/** The officials of a partner: who signs and speaks for it. */
export function OfficialsCard({ party, headTitle }: Props) {
  const text = useRegionsText().officials;
  const rows = useOfficials(partyKey(party));
  const [open, setOpen] = useState<string | null>(null);
  const create = useCreateOfficial(setOpen);
  const add = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      onClick={() => {
        create(party);
      }}
    >
      {text.add}
    </Button>
  );
  return (
    <>
      <ItemCard title={text.title} count={rows.length} empty={text.empty} action={add}>
        {rows.map((row) => (
          <OfficialLine key={row.record} row={row} onOpen={() => setOpen(row.record)} />
        ))}
      </ItemCard>
      {open !== null && <OfficialDialog record={open} headTitle={headTitle} onClose={() => setOpen(null)} />}
    </>
  );
}

function OfficialLine({ row, onOpen }: { readonly row: OfficialRow; readonly onOpen: () => void }) {
  const text = useRegionsText().officials;
  const today = useToday();
  const day = useDayText();
  const name = row.fullName.trim() === '' ? text.unnamed : row.fullName;
  const isFormer = row.until !== '' && row.until < today;
  return (
    <li className={cards.row}>
      <span className={cards.icon}>
        <IconUser size={16} stroke={1.75} aria-hidden />
      </span>
      <span className={cards.words}>
        <button type="button" className={cards.open} aria-label={text.edit(name)} onClick={onOpen}>
          {name}
        </button>
        <span className={cards.second}>{row.post}</span>
      </span>
      <span className={cards.end}>
        {isFormer ? text.former : row.until === '' ? '' : text.until(day(row.until, 'short'))}
      </span>
    </li>
  );
}
