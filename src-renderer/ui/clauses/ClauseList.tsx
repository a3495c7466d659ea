import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { CLAUSE_KINDS, clauseMatches, type LibraryClause } from '#domain/clauses/library-clause.ts';
import { SITUATIONS } from '#domain/clauses/situations.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import styles from './Clauses.module.css';

type Filter = { readonly search: string; readonly kind: string | null; readonly situation: string | null };
const NO_FILTER: Filter = { search: '', kind: null, situation: null };

type Props = {
  readonly library: readonly LibraryClause[];
  /** Id of the clause that is open. */
  readonly current: string | null;
};

/** The clauses with a search and two filters: the office's own first, then those that ship with the app. */
export function ClauseList({ library, current }: Props) {
  const text = useText(CLAUSES_TEXT);
  const [filter, setFilter] = useState(NO_FILTER);
  const found = library.filter((clause) => passes(clause, filter));
  const own = found.filter(({ owner }) => owner === 'office');
  const hasOwn = library.some(({ owner }) => owner === 'office');
  return (
    <>
      <Filters filter={filter} onChange={setFilter} />
      <output className={styles.empty}>{text.count(found.length, library.length)}</output>
      {found.length === 0 && (
        <EmptyState
          action={
            <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
              {text.clear}
            </Button>
          }
        >
          {text.nothing}
        </EmptyState>
      )}
      {!hasOwn && <p className={styles.empty}>{text.emptyOffice}</p>}
      <Group title={text.office} clauses={own} current={current} />
      <Group title={text.shipped} clauses={found.filter(({ owner }) => owner === 'shipped')} current={current} />
    </>
  );
}

function passes(clause: LibraryClause, { search, kind, situation }: Filter): boolean {
  const fits = (names: readonly string[], name: string | null): boolean =>
    name === null || names.length === 0 || names.includes(name);
  return clauseMatches(clause, search) && fits(clause.fits, kind) && fits(clause.situations, situation);
}

function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const text = useText(CLAUSES_TEXT);
  return (
    <div className={styles.filters}>
      <TextInput
        data-list-search
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        rightSection={<KeyHint keys={['/']} />}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <Select
          aria-label={text.kind}
          placeholder={text.kind}
          clearable
          data={CLAUSE_KINDS.map((value) => ({ value, label: instrumentOf(value).name }))}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
        <Select
          aria-label={text.situation}
          placeholder={text.situation}
          clearable
          data={SITUATIONS.map((value) => ({ value, label: text.situations[value] }))}
          value={filter.situation}
          onChange={(situation) => onChange({ ...filter, situation })}
        />
      </div>
    </div>
  );
}

type GroupProps = {
  readonly title: string;
  readonly clauses: readonly LibraryClause[];
  readonly current: string | null;
};

function Group({ title, clauses, current }: GroupProps) {
  const text = useText(CLAUSES_TEXT);
  if (clauses.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.list} aria-label={title}>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <Link
              href={`/naskah/pustaka/${clause.id}`}
              className={styles.item}
              aria-current={clause.id === current ? 'page' : undefined}
            >
              {clause.title.trim() === '' ? text.unnamed : clause.title}
              {clause.purpose !== '' && <span className={styles.under}>{clause.purpose}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
