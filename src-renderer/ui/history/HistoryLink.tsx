import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { RecordKind } from '#domain/record/shapes.ts';
import { useText } from '../text/catalogue.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { historyPath } from './history-path.ts';

type Props = {
  readonly kind: RecordKind;
  readonly record: string;
  readonly size?: 'compact-xs' | 'sm';
};

/** Leads to everything that was ever changed in a record. */
export function HistoryLink({ kind, record, size = 'compact-xs' }: Props) {
  const text = useText(HISTORY_TEXT);
  return (
    <Button
      component={Link}
      href={historyPath(kind, record)}
      size={size}
      variant={size === 'sm' ? 'default' : 'subtle'}
    >
      {text.all}
    </Button>
  );
}
