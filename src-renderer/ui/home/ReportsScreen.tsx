import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';

/** Laporan: says plainly that there is nothing here yet, and where to look instead. */
export function ReportsScreen() {
  const text = useText(HOME_TEXT).reports;
  return (
    <Page>
      <PageHeader title={text.title} />
      <EmptyState
        action={
          <Button component={Link} href="/" variant="default" size="xs">
            {text.home}
          </Button>
        }
      >
        {text.none}
      </EmptyState>
    </Page>
  );
}
