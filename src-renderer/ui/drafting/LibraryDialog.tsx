import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { isDrafted } from '#domain/agreements/instrument.ts';
import type { Clause } from '#domain/clauses/clause.ts';
import { clausesFor, type ProposedArticle, written } from '#domain/clauses/library.ts';
import { drop } from '#base/drop.ts';
import { dayText } from '../text/days.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { firstOf } from '../session/first-of.ts';
import { useLanguage, useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { LIBRARY_TEXT } from '../text/library.ts';
import { useDraft } from './draft-context.ts';
import { parentOf } from './parent-of.ts';
import { proposalOf } from './proposal-of.ts';
import { useRows } from './use-rows.ts';
import styles from './LibraryDialog.module.css';

/** The library of articles: those that fit the kind of the draft, filled from its record, put behind its last article. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(LIBRARY_TEXT);
  const { view } = useDraft();
  const { add } = useRows('articles');
  const write = useWriting();
  const [search, setSearch] = useState('');
  const all = clausesFor(isDrafted(view.value.type) ? view.value.type : 'KSB');
  const found = all.filter((clause) => matches(clause, search));
  const has = (clause: Clause): boolean =>
    view.value.articles.some(({ title }) => title.trim().toLowerCase() === clause.title.toLowerCase());
  const insert = async (clause: Clause): Promise<void> => {
    const article = await write(clause);
    onClose();
    add('text', article);
  };
  return (
    <Dialog
      title={text.title}
      width={760}
      onClose={onClose}
      foot={
        <Button variant="default" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <TextInput
        data-autofocus
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={styles.note}>{text.explain}</p>
      {found.length === 0 && <p>{text.nothing}</p>}
      <ul className={styles.list} aria-label={text.title}>
        {found.map((clause) => (
          <ClauseLine
            key={clause.id}
            clause={clause}
            isThere={has(clause)}
            onInsert={() => drop(insert(clause), 'an article of the library is put into a draft')}
          />
        ))}
      </ul>
    </Dialog>
  );
}

type LineProps = { readonly clause: Clause; readonly isThere: boolean; readonly onInsert: () => void };

function ClauseLine({ clause, isThere, onInsert }: LineProps) {
  const text = useText(LIBRARY_TEXT);
  const language = useLanguage();
  const since = text.version(clause.version, dayText(clause.since, language, 'long'));
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <b>{clause.title}</b>
        <span lang="id">{clause.purpose}</span>
        <span className={styles.dim}>{clause.source === '' ? since : `${clause.source}. ${since}`}</span>
      </div>
      {isThere && <span className={styles.dim}>{text.there}</span>}
      <Button variant="default" aria-label={text.insertNamed(clause.title)} onClick={onInsert}>
        {text.insert}
      </Button>
    </li>
  );
}

/** Writes a clause from what the draft and its cooperation item say; references lead to the articles that are there. */
function useWriting(): (clause: Clause) => Promise<ProposedArticle> {
  const { queries } = useSession();
  const { view } = useDraft();
  const draft = view.value;
  const type = isDrafted(draft.type) ? draft.type : 'KSB';
  return async (clause) => {
    const item = draft.item === '' ? null : await firstOf(queries.record('cooperation-item', draft.item));
    const parent = await parentOf(draft.item, type, queries);
    const titles = draft.articles.map(({ title }) => title);
    return written(clause, { proposal: proposalOf(draft, item?.value ?? null, parent?.named ?? null), type, titles });
  };
}

function matches({ title, purpose, source }: Clause, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/u);
  const all = `${title} ${purpose} ${source}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
