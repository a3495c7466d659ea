import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RecordView } from '#app/views.ts';
import { drop } from '#base/drop.ts';
import type { AgreementType, Article } from '#domain/agreements/agreement.ts';
import { isBilingual } from '#domain/agreements/bilingual.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { isAltered, type Outdated } from '#domain/clauses/impact.ts';
import type { Drawn } from '#domain/clauses/library-clause.ts';
import { addendumOf, articlesAsTheyWere, replaceEdits } from '#domain/clauses/update.ts';
import { useCreate } from '../cooperation/use-item-doings.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Diff } from '../kit/Diff.tsx';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSE_UPDATE_TEXT } from '../text/clause-update.ts';
import { useDrawClause } from './use-library.ts';
import styles from './Clauses.module.css';

type Props = {
  readonly agreement: string;
  readonly outdated: Outdated;
  /** Called when texts were written by the dialog, before it closes. */
  readonly onUpdated?: () => void;
  readonly onClose: () => void;
};

/** What a changed clause means for one article: the difference in the library, the office's own changes, and the next step. */
export function UpdateDialog({ agreement, ...props }: Props) {
  const view = useWatched((queries) => queries.record('agreement', agreement), [agreement]);
  const article = view?.value.articles.find(({ id }) => id === props.outdated.article);
  if (view === undefined || view === null || article === undefined) return null;
  return <Shown view={view} article={article} {...props} />;
}

type ShownProps = Omit<Props, 'agreement'> & { readonly view: RecordView<'agreement'>; readonly article: Article };

function Shown({ view, article, outdated, onUpdated, onClose }: ShownProps) {
  const text = useText(CLAUSE_UPDATE_TEXT);
  const drawn = useDrawn(view, outdated);
  const number = view.value.articles.indexOf(article) + 1;
  const doings = useDoings(view, article, number);
  const isDraft = view.value.state === 'draft';
  const name = `${instrumentOf(view.value.type).short} ${view.value.title}`.trim();
  const done = (work: (drawn: Drawn) => Promise<void>): void => {
    if (drawn === undefined || drawn === null) return;
    drop(
      work(drawn).then(() => onUpdated?.()),
      'following a changed clause of the library',
    );
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            disabled={drawn === undefined || drawn === null}
            onClick={() => done(isDraft ? doings.update : doings.propose)}
          >
            {isDraft ? text.update : text.propose}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{text.about(number, article.title, name)}</p>
      {drawn === null && <p className={styles.warning}>{text.noVariant}</p>}
      {drawn !== undefined && drawn !== null && (
        <Differences type={view.value.type} article={article} drawn={drawn} version={outdated.clause.version} />
      )}
      {!isDraft && <p className={styles.note}>{text.signed}</p>}
    </Dialog>
  );
}

type DifferencesProps = {
  readonly type: AgreementType;
  readonly article: Article;
  readonly drawn: Drawn;
  readonly version: number;
};

/** Three texts: the library's when it was put in, the library's now, and the office's. */
function Differences({ type, article, drawn, version }: DifferencesProps) {
  const text = useText(CLAUSE_UPDATE_TEXT);
  const putIn = article.origin?.text ?? article.text;
  const altered = isAltered(article.text, putIn);
  const inBoth = isBilingual(type);
  return (
    <>
      <p className={styles.note}>{text.versions(article.origin?.version ?? 0, version)}</p>
      <section aria-label={text.library}>
        <h3 className={styles.small}>{text.library}</h3>
        <p className={styles.note}>{text.libraryHint}</p>
        <div className={styles.text} lang="id">
          <Diff before={putIn} after={drawn.text} />
        </div>
      </section>
      <p className={altered ? styles.warning : styles.note}>{altered ? text.altered : text.unaltered}</p>
      {altered && (
        <section aria-label={text.ours}>
          <h3 className={styles.small}>{text.ours}</h3>
          <div className={styles.text} lang="id">
            <Diff before={article.text} after={drawn.text} />
          </div>
        </section>
      )}
      {inBoth && <EnglishDifference article={article} drawn={drawn} />}
      {drawn.missing.length > 0 && <p className={styles.note}>{text.missing(drawn.missing.join(', '))}</p>}
    </>
  );
}

/** The same of the English text; where the library has none, the draft's stays and has to be looked at. */
function EnglishDifference({ article, drawn }: Pick<DifferencesProps, 'article' | 'drawn'>) {
  const text = useText(CLAUSE_UPDATE_TEXT);
  if (drawn.english === null) return <p className={styles.warning}>{text.englishStays}</p>;
  const altered = isAltered(article.english, article.origin?.english ?? '');
  return (
    <section aria-label={text.english}>
      <h3 className={styles.small}>{text.english}</h3>
      {altered && <p className={styles.warning}>{text.altered}</p>}
      <div className={styles.text} lang="en">
        <Diff before={article.english} after={drawn.english.text} />
      </div>
    </section>
  );
}

/** The text that the article would have; undefined until it is written, null when its variant is gone. */
function useDrawn(view: RecordView<'agreement'>, { clause, variant }: Outdated): Drawn | null | undefined {
  const draw = useDrawClause();
  const [drawn, setDrawn] = useState<Drawn | null | undefined>();
  const { value } = view;
  useEffect(() => {
    let isOver = false;
    const write = async (): Promise<void> => {
      const made = await draw(clause, variant, value);
      if (!isOver) setDrawn(made);
    };
    drop(write(), 'writing the new text of a clause');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- written again when the draft or the clause changed; `draw` only reads
  }, [value, clause, variant]);
  return drawn;
}

function useDoings({ value }: RecordView<'agreement'>, article: Article, number: number) {
  const session = useSession();
  const text = useText(CLAUSE_UPDATE_TEXT);
  const attempt = useTry();
  const create = useCreate();
  const update = async (drawn: Drawn): Promise<void> => {
    await keepEverything(session);
    const edits = replaceEdits(value, article, drawn);
    const made = await attempt(session.engine.edit(value.id, edits));
    if (made === null) return;
    session.toasts.show(text.updated(number), () => session.edits.push(value.id, articlesAsTheyWere(value, edits)));
  };
  const propose = async (drawn: Drawn): Promise<void> => {
    await create({ kind: 'agreement', edits: addendumOf(value, [{ article, drawn }], session.ids) }, '/naskah');
  };
  return { update, propose };
}
