import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { LibraryClause } from '#domain/clauses/library-clause.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { Page } from '../kit/Page.tsx';
import { Pane } from '../kit/Pane.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { ClauseList } from './ClauseList.tsx';
import { OfficeClausePage } from './OfficeClausePage.tsx';
import { ShippedClausePage } from './ShippedClausePage.tsx';
import { useClauseDoings } from './use-clause-doings.ts';
import { useLibrary } from './use-library.ts';
import styles from './Clauses.module.css';

const LIST_WIDTH = 330;

/** The library of articles (`/naskah/pustaka`, `/naskah/pustaka/:id`): the list beside one clause. */
export function ClausesScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const text = useText(CLAUSES_TEXT);
  const library = useLibrary();
  const { create } = useClauseDoings();
  usePageKeys({ n: create });
  useMenuCommand('new', create);
  const id = params['id'] ?? null;
  return (
    <Page layout="full" crumbs={[{ label: text.toDrafts, href: '/naskah' }, { label: text.title }]}>
      <div className={styles.screen}>
        <Pane side="left" label={text.title} width={LIST_WIDTH}>
          <header className={styles.head}>
            <h1 className={styles.title} tabIndex={-1}>
              {text.title}
            </h1>
            <Button
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              rightSection={<KeyHint keys={['N']} onFloat />}
              aria-keyshortcuts="N"
              onClick={create}
            >
              {text.create}
            </Button>
          </header>
          {library !== undefined && <ClauseList library={library} current={id} />}
        </Pane>
        <Pane side="middle" label={text.open}>
          {library !== undefined && <Shown key={id} id={id} library={library} />}
        </Pane>
      </div>
    </Page>
  );
}

type ShownProps = { readonly id: string | null; readonly library: readonly LibraryClause[] };

function Shown({ id, library }: ShownProps) {
  const text = useText(CLAUSES_TEXT);
  if (id === null) {
    return (
      <div className={styles.page}>
        <p className={styles.note}>{text.choose}</p>
        <ChangesCard library={library} />
      </div>
    );
  }
  const clause = library.find((each) => each.id === id);
  if (clause?.owner === 'shipped') return <ShippedClausePage clause={clause} />;
  // One that was archived is in no list, and has its page all the same.
  return <OfficeClausePage record={id} clause={clause ?? null} gone={<Gone />} />;
}

function Gone() {
  const text = useText(CLAUSES_TEXT);
  const toList = (
    <Button component={Link} href="/naskah/pustaka" variant="default">
      {text.toList}
    </Button>
  );
  return <EmptyState action={toList}>{text.gone}</EmptyState>;
}
