import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { isBilingual } from '#domain/agreements/bilingual.ts';
import { type Drawn, type LibraryClause, valuesOf } from '#domain/clauses/library-clause.ts';
import { BLANK } from '#domain/agreements/proposal.ts';
import { articlesAsTheyWere, exchangeEdits } from '#domain/clauses/update.ts';
import { useDrawClause } from '../clauses/use-library.ts';
import { Diff } from '../kit/Diff.tsx';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { LIBRARY_TEXT } from '../text/library.ts';
import { blankPieces } from './blank-pieces.ts';
import { useDraft } from './draft-context.ts';
import { placeOfNew } from './place-of-new.ts';
import { useArticles } from './use-articles.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './LibraryDialog.module.css';

type Props = { readonly clause: LibraryClause; readonly onBack: () => void; readonly onClose: () => void };

/** Where the article goes: behind the last, in front of one, or in place of one. */
type Where = { readonly kind: 'end' } | { readonly kind: 'before' | 'instead'; readonly index: number };

function whereOfNew(draft: Agreement): Where {
  const index = placeOfNew(draft);
  return index === null ? { kind: 'end' } : { kind: 'before', index };
}

/** A clause as it would stand in the draft: its variants, where it goes, what the record does not say yet, and the difference. */
export function ClausePreview({ clause, onBack, onClose }: Props) {
  const text = useText(LIBRARY_TEXT);
  const [variant, setVariant] = useState('');
  const { view } = useDraft();
  const [where, setWhere] = useState<Where>(() => whereOfNew(view.value));
  const drawn = useDrawn(clause, variant, where);
  const put = usePut(where, onClose);
  return (
    <div className={styles.preview}>
      <div className={styles.choices}>
        <VariantChoice clause={clause} value={variant} onChoose={setVariant} />
        <WhereChoice value={where} onChoose={setWhere} />
      </div>
      {drawn !== null && <DrawnText drawn={drawn} where={where} />}
      <div className={styles.foot}>
        <Button variant="default" onClick={onBack}>
          {text.back}
        </Button>
        <Button disabled={drawn === null} onClick={() => drawn !== null && put(drawn)}>
          {where.kind === 'instead' ? text.replace : text.insert}
        </Button>
      </div>
    </div>
  );
}

type VariantProps = {
  readonly clause: LibraryClause;
  readonly value: string;
  readonly onChoose: (variant: string) => void;
};

function VariantChoice({ clause, value, onChoose }: VariantProps) {
  const text = useText(LIBRARY_TEXT);
  const words = useText(CLAUSES_TEXT);
  if (clause.variants.length < 2) return null;
  return (
    <NativeSelect
      label={text.variant}
      value={value}
      data={clause.variants.map(({ id, name }, index) => ({
        value: id,
        label: id === '' ? words.mainVariant : name || words.variant(index),
      }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

function WhereChoice({ value, onChoose }: { readonly value: Where; readonly onChoose: (where: Where) => void }) {
  const text = useText(LIBRARY_TEXT);
  const { view } = useDraft();
  const named = view.value.articles.map(({ title }, index) => `${index + 1} ${title}`.trim());
  const data = [
    { value: 'end', label: text.atEnd },
    ...named.map((name, index) => ({ value: `before:${index}`, label: text.before(name) })),
    ...named.map((name, index) => ({ value: `instead:${index}`, label: text.instead(name) })),
  ];
  return (
    <NativeSelect
      label={text.where}
      value={value.kind === 'end' ? 'end' : `${value.kind}:${value.index}`}
      data={data}
      onChange={(event) => {
        const [kind, index] = event.currentTarget.value.split(':');
        onChoose(kind === 'before' || kind === 'instead' ? { kind, index: Number(index) } : { kind: 'end' });
      }}
    />
  );
}

function DrawnText({ drawn, where }: { readonly drawn: Drawn; readonly where: Where }) {
  const text = useText(LIBRARY_TEXT);
  const { view } = useDraft();
  const now = where.kind === 'instead' ? view.value.articles[where.index] : undefined;
  return (
    <>
      <section className={styles.text} lang="id" aria-label={text.preview}>
        {now === undefined ? <Marked text={drawn.text} /> : <Diff before={now.text} after={drawn.text} />}
      </section>
      {isBilingual(view.value.type) && <English drawn={drawn} now={now?.english} />}
      <Open drawn={drawn} />
    </>
  );
}

/** What the record does not say yet, and misspelt blanks. */
function Open({ drawn: { text: written, english, missing, unknown } }: { readonly drawn: Drawn }) {
  const text = useText(LIBRARY_TEXT);
  const named = missing.filter((name) => name !== BLANK);
  const blanks = blankPieces(`${written}\n${english?.text ?? ''}`).filter(({ isBlank }) => isBlank).length;
  return (
    <>
      {named.length > 0 && <p className={styles.warning}>{text.missing(named.join(', '))}</p>}
      {named.length === 0 && blanks > 0 && <p className={styles.warning}>{text.blanks(blanks)}</p>}
      {unknown.length > 0 && <p className={styles.warning}>{text.unknown(unknown.join(', '))}</p>}
    </>
  );
}

/** The second text of a document in two languages, as it would go in or take the place of what stands there. */
function English({ drawn, now }: { readonly drawn: Drawn; readonly now: string | undefined }) {
  const text = useText(LIBRARY_TEXT);
  const after = drawn.english?.text ?? '';
  return (
    <>
      {(after !== '' || (now ?? '') !== '') && (
        <section aria-label={text.english}>
          <h3 className={styles.small}>{text.english}</h3>
          <div className={styles.text} lang="en">
            {now === undefined ? <Marked text={after} /> : <Diff before={now} after={after} />}
          </div>
        </section>
      )}
      {drawn.english === null && <p className={styles.warning}>{text.noEnglish}</p>}
    </>
  );
}

function Marked({ text }: { readonly text: string }) {
  return blankPieces(text).map((piece, index) =>
    piece.isBlank ? (
      <mark key={index} className={styles.blank}>
        {piece.text}
      </mark>
    ) : (
      <span key={index}>{piece.text}</span>
    ),
  );
}

/** The clause as it would be written there: its references count with the article that it becomes. */
function useDrawn(clause: LibraryClause, variant: string, where: Where): Drawn | null {
  const { view } = useDraft();
  const draw = useDrawClause();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const { value } = view;
  useEffect(() => {
    let isOver = false;
    const titles = value.articles.map(({ title }) => title);
    if (where.kind === 'before') titles.splice(where.index, 0, clause.title);
    const write = async (): Promise<void> => {
      const made = await draw(clause, variant, value, titles);
      if (!isOver) setDrawn(made);
    };
    drop(write(), 'writing a clause for its preview');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- written again when one of these changed; `draw` only reads
  }, [value, clause, variant, where]);
  return drawn;
}

function usePut(where: Where, onClose: () => void): (drawn: Drawn) => void {
  const { toasts } = useSession();
  const { view, change, renew } = useDraft();
  const { insert } = useArticles();
  const text = useText(LIBRARY_TEXT);
  const parts = useDraftingText().parts;
  return (drawn) => {
    onClose();
    const article = where.kind === 'instead' ? view.value.articles[where.index] : undefined;
    if (where.kind !== 'instead' || article === undefined) {
      insert(valuesOf(drawn), where.kind === 'end' ? null : where.index);
      return;
    }
    const edits = exchangeEdits(view.value, article, drawn);
    const before = articlesAsTheyWere(view.value, edits);
    change(edits);
    renew();
    toasts.show(text.replaced(parts.article(where.index + 1)), () => {
      change(before);
      renew();
    });
  };
}
