import { Link } from 'wouter';
import { Button } from '@mantine/core';
import { CardRow, ItemCard } from '../cooperation/ItemCard.tsx';
import { NO_FILTER, useItemFilter } from '../cooperation/item-filter.ts';
import { stageOf } from '../cooperation/row-values.ts';
import { useCooperationText } from '../cooperation/use-cooperation-text.ts';
import { useItems } from '../cooperation/use-item-data.ts';
import { stageNumber } from '#domain/cooperation/stage.ts';
import { useRegionsText } from './use-regions-text.ts';
import { IconAffiliate } from '@tabler/icons-react';

const SHOWN = 12;

/** The cooperation with one partner, and the way to all of it. */
export function PartnerItemsCard({ partyKey, empty }: { readonly partyKey: string; readonly empty: string }) {
  const text = useRegionsText().record;
  const words = useCooperationText();
  const { set } = useItemFilter();
  const list = useItems({ ...NO_FILTER, party: partyKey }, SHOWN);
  const rows = list?.rows ?? [];
  const all = list?.matching ?? 0;
  const action =
    all > SHOWN ? (
      <Button
        component={Link}
        href="/kerja-sama"
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          set({ ...NO_FILTER, party: partyKey });
        }}
      >
        {text.allItems(all)}
      </Button>
    ) : null;
  return (
    <ItemCard title={text.items} count={all} empty={empty} action={action}>
      {rows.map((row) => {
        const stage = stageOf(row.stage);
        return (
          <CardRow
            key={row.record}
            href={`/kerja-sama/${row.record}`}
            icon={<IconAffiliate size={16} stroke={1.75} aria-hidden />}
            title={row.title === '' ? words.untitled : row.title}
            second={`${stageNumber(stage)}. ${words.stage.names[stage]}`}
            badge={row.type}
          />
        );
      })}
    </ItemCard>
  );
}
