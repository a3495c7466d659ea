import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { clauseMatches, fitsKind, type LibraryClause, valuesOf } from '#domain/clauses/library-clause.ts';
import { situationsOf } from '#domain/clauses/situations.ts';
import { drop } from '#base/drop.ts';
import { useDrawClause, useLibrary } from '../clauses/use-library.ts';
import { dayText } from '../text/days.ts';
import { Badge } from '../kit/Badge.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { LIBRARY_TEXT } from '../text/library.ts';
import { ClausePreview } from './ClausePreview.tsx';
import { useDraft } from './draft-context.ts';
import { placeOfNew } from './place-of-new.ts';
import { useArticles } from './use-articles.ts';
import styles from './LibraryDialog.module.css';

/** The library of articles: put in front of the closing article at once, or looked at first, with its variants and where it goes. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(LIBRARY_TEXT);
  const [chosen, setChosen] = useState<LibraryClause | null>(null);
  return (
    <Dialog title={chosen?.title ?? text.title} width={760} onClose={onClose}>
      {chosen === null ? (
        <ClauseChoice onClose={onClose} onChoose={setChosen} />
      ) : (
        <ClausePreview clause={chosen} onBack={() => setChosen(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}

type ChoiceProps = { readonly onClose: () => void; readonly onChoose: (clause: LibraryClause) => void };

function ClauseChoice({ onClose, onChoose }: ChoiceProps) {
  const text = useText(LIBRARY_TEXT);
  const { view } = useDraft();
  const { insert } = useArticles();
  const draw = useDrawClause();
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(false);
  const found = useFitting(isAll).filter((clause) => clauseMatches(clause, search));
  const has = (clause: LibraryClause): boolean =>
    view.value.articles.some(({ title }) => title.trim().toLowerCase() === clause.title.trim().toLowerCase());
  const put = async (clause: LibraryClause): Promise<void> => {
    const drawn = await draw(clause, '', view.value);
    onClose();
    if (drawn !== null) insert(valuesOf(drawn), placeOfNew(view.value));
  };
  return (
    <>
      <TextInput
        data-autofocus
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={styles.note}>
        {text.explain} <Link href="/naskah/pustaka">{text.manage}</Link>
      </p>
      <Checkbox
        size="xs"
        label={text.allKinds}
        checked={isAll}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {found.length === 0 && <p>{text.nothing}</p>}
      <ul className={styles.list} aria-label={text.title}>
        {found.map((clause) => (
          <ClauseLine
            key={clause.id}
            clause={clause}
            isThere={has(clause)}
            onChoose={() => onChoose(clause)}
            onInsert={() => drop(put(clause), 'an article of the library is put into a draft')}
          />
        ))}
      </ul>
    </>
  );
}

/** The clauses that fit the kind of the draft; those meant for its situations come first. */
function useFitting(isAll: boolean): readonly LibraryClause[] {
  const { view } = useDraft();
  const library = useLibrary() ?? [];
  const here = new Set<string>(situationsOf(view.value));
  const rank = ({ situations }: LibraryClause): number => (situations.some((each) => here.has(each)) ? 0 : 1);
  return library
    .filter((clause) => isAll || fitsKind(clause, view.value.type))
    .toSorted((one, other) => rank(one) - rank(other));
}

type LineProps = {
  readonly clause: LibraryClause;
  readonly isThere: boolean;
  readonly onChoose: () => void;
  readonly onInsert: () => void;
};

function ClauseLine({ clause, isThere, onChoose, onInsert }: LineProps) {
  const text = useText(LIBRARY_TEXT);
  const words = useText(CLAUSES_TEXT);
  const { view } = useDraft();
  const isMeant = situationsOf(view.value).some((each) => clause.situations.includes(each));
  const title = clause.title.trim() === '' ? words.unnamed : clause.title;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <b>{title}</b>
        <span lang="id">{clause.purpose}</span>
        <span className={styles.dim}>{useAbout(clause)}</span>
      </div>
      {isMeant && <Badge meaning="accent">{text.meant}</Badge>}
      {isThere && <span className={styles.dim}>{text.there}</span>}
      <Button variant="subtle" aria-label={text.lookNamed(title)} onClick={onChoose}>
        {text.look}
      </Button>
      <Button variant="default" aria-label={text.insertNamed(title)} onClick={onInsert}>
        {text.insert}
      </Button>
    </li>
  );
}

/** Whose it is, the law it follows, and the version of its text. */
function useAbout({ owner, source, version, since }: LibraryClause): string {
  const text = useText(LIBRARY_TEXT);
  const words = useText(CLAUSES_TEXT);
  const language = useLanguage();
  const versioned =
    version === 0 ? words.noVersion : text.version(version, since === null ? '' : dayText(since, language, 'long'));
  return [...(owner === 'office' ? [words.office] : []), source, versioned].filter((part) => part !== '').join('. ');
}
