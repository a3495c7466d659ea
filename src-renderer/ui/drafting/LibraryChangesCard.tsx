import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { outdated, type Outdated } from '#domain/clauses/impact.ts';
import { ProposeAddendum, UpdateDrafts } from '../clauses/ImpactActions.tsx';
import { useLibrary } from '../clauses/use-library.ts';
import { UpdateDialog } from '../clauses/UpdateDialog.tsx';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../text/catalogue.ts';
import { CLAUSE_UPDATE_TEXT } from '../text/clause-update.ts';
import { useDraft } from './draft-context.ts';
import styles from './CompletenessPane.module.css';

/** The articles of the draft whose clause says something else by now; nothing is shown while there is none. */
export function LibraryChangesCard() {
  const text = useText(CLAUSE_UPDATE_TEXT);
  const { view, renew } = useDraft();
  const library = useLibrary();
  const [open, setOpen] = useState<Outdated | null>(null);
  const { articles, id, type } = view.value;
  const origins = articles.flatMap(({ id: article, origin }) => (origin === null ? [] : [{ ...origin, article }]));
  const found = library === undefined ? [] : outdated({ type, origins }, library);
  if (found.length === 0) return null;
  const numberOf = (article: string): number => articles.findIndex((each) => each.id === article) + 1;
  return (
    <Card size="side" title={text.card} beside={<Badge meaning="warn">{found.length}</Badge>}>
      <ul className={styles.list} aria-label={text.card}>
        {found.map((each) => (
          <li key={each.article} className={styles.line}>
            <IconBooks size={16} stroke={1.75} aria-hidden className={styles.sign} data-meaning="warn" />
            <span className={styles.words}>{text.line(numberOf(each.article), each.clause.title)}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.seeNamed(numberOf(each.article))}
              onClick={() => setOpen(each)}
            >
              {text.see}
            </Button>
          </li>
        ))}
      </ul>
      <AllAtOnce outdated={found} onUpdated={renew} />
      {open !== null && <UpdateDialog agreement={id} outdated={open} onUpdated={renew} onClose={() => setOpen(null)} />}
    </Card>
  );
}

type AllProps = { readonly outdated: readonly Outdated[]; readonly onUpdated: () => void };

/** The one press for several articles: the draft is updated, for a signed agreement one addendum is begun. */
function AllAtOnce({ outdated: found, onUpdated }: AllProps) {
  const { view } = useDraft();
  if (found.length < 2) return null;
  const affected = { record: view.value.id, outdated: found };
  return (
    <div className={styles.together}>
      {view.value.state === 'draft' ? (
        <UpdateDrafts drafts={[affected]} onUpdated={onUpdated} />
      ) : (
        <ProposeAddendum agreement={affected} title={view.value.title} />
      )}
    </div>
  );
}
