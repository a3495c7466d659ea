import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { type Drawn, type LibraryClause, CLAUSE_KINDS } from '#domain/clauses/library-clause.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useDayText } from '../cooperation/use-cooperation-text.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { CLAUSE_UPDATE_TEXT } from '../text/clause-update.ts';
import { NOTHING_KNOWN } from '../drafting/proposal-of.ts';
import { useClauseDoings } from './use-clause-doings.ts';
import { UsesCard } from './UsesCard.tsx';
import styles from './Clauses.module.css';

/** A clause that ships with the app: to read, and to copy as the office's own. */
export function ShippedClausePage({ clause }: { readonly clause: LibraryClause }) {
  const text = useText(CLAUSES_TEXT);
  const day = useDayText();
  const { copy } = useClauseDoings();
  const kinds = CLAUSE_KINDS.filter((kind) => clause.fits.includes(kind));
  const [kind = 'KSB'] = kinds;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{clause.title}</h2>
        <Badge meaning="plain">{text.shipped}</Badge>
        <span className={styles.end}>
          <Button leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />} onClick={() => copy(clause.id)}>
            {text.copy}
          </Button>
        </span>
      </div>
      <p className={styles.note} lang="id">
        {[clause.purpose, clause.source, text.version(clause.version, day(clause.since ?? '', 'long'))]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p className={styles.note}>{kinds.map((each) => instrumentOf(each).name).join(', ')}</p>
      {clause.variants.map(({ id, name }) => (
        <Card key={id} title={name === '' ? text.mainVariant : name}>
          <div className={styles.body}>
            <ShippedText drawn={clause.draw(id, { proposal: NOTHING_KNOWN, type: kind, titles: [] })} />
          </div>
        </Card>
      ))}
      <UsesCard clause={clause} />
    </div>
  );
}

/** What a clause says while nothing is known, with its English text where it has one. */
function ShippedText({ drawn }: { readonly drawn: Drawn | null }) {
  const text = useText(CLAUSE_UPDATE_TEXT);
  if (drawn === null) return null;
  return (
    <>
      <div className={styles.text} lang="id">
        {drawn.text}
      </div>
      {drawn.english !== null && (
        <section aria-label={text.english}>
          <h3 className={styles.small}>{`${text.english}: ${drawn.english.title}`}</h3>
          <div className={styles.text} lang="en">
            {drawn.english.text}
          </div>
        </section>
      )}
    </>
  );
}
