import { type FocusEvent, useId, useRef } from 'react';
import type { Article } from '#domain/agreements/agreement.ts';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import { isWithoutText } from '#domain/agreements/blanks-of-kind.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { ArticleChange } from './ArticleChange.tsx';
import { BesideEnglish } from './BesideEnglish.tsx';
import { articleKeys } from './article-keys.ts';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { PickChanges } from './PickChanges.tsx';
import { useDraftDoings } from './use-draft-doings.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { type Articles, useArticles } from './use-articles.ts';
import styles from './Paper.module.css';

/** The articles (*pasal*), each typed where it stands. */
export function PaperArticles() {
  const { view } = useDraft();
  const text = useDraftingText();
  const kinds = useText(KINDS_TEXT);
  const rows = useArticles();
  const helpId = useId();
  const { articles } = view.value;
  return (
    <div {...placeFor('articles')}>
      {articles.length === 0 ? (
        view.value.type !== 'RK' && <NoArticles />
      ) : (
        <div id={helpId} className={styles.help}>
          {hasTwoTexts(view.value) ? `${text.paper.help} ${kinds.english.help}` : text.paper.help}
        </div>
      )}
      <PickChanges />
      {articles.map((article, index) => (
        <PaperArticle key={article.id} article={article} number={index + 1} helpId={helpId} rows={rows} />
      ))}
    </div>
  );
}

function NoArticles() {
  const text = useDraftingText().paper;
  const { fillUsual } = useDraftDoings();
  return (
    <div className={styles.tools}>
      <div className={styles.toolLine}>
        <span>{text.noArticles}</span>
        <button type="button" className={styles.strong} onClick={fillUsual}>
          {text.usual}
        </button>
      </div>
    </div>
  );
}

type ArticleProps = {
  readonly article: Article;
  readonly number: number;
  readonly helpId: string;
  readonly rows: Articles;
};

function PaperArticle({ article, number, helpId, rows }: ArticleProps) {
  const text = useDraftingText();
  const name = text.parts.article(number);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside it
    <section
      className={styles.article}
      aria-label={name}
      onKeyDown={articleKeys((step) => rows.move(article.id, step))}
      {...placeFor(`part:articles/${article.id}`)}
    >
      <div className={styles.articleNumber}>{`Pasal ${number}`}</div>
      <ArticleChange article={article} number={number} />
      {!isWithoutText(article) && <ArticleFields article={article} number={number} helpId={helpId} rows={rows} />}
    </section>
  );
}

function ArticleFields({ article, number, helpId, rows }: ArticleProps) {
  const text = useDraftingText().paper;
  const { turn } = useDraft();
  const { english } = useText(KINDS_TEXT);
  const typing = useTyping(article.id, rows);
  const at = `articles/${article.id}`;
  return (
    <>
      <div className={styles.articleTitle}>
        <BesideEnglish
          path={`${at}/titleEnglish`}
          value={article.titleEnglish}
          label={english.articleTitle(number)}
          empty={english.articleTitleEmpty}
          capitals
        >
          <PaperField
            look="block"
            path={`${at}/title`}
            value={article.title}
            label={text.articleTitle(number)}
            empty={text.articleTitleEmpty}
            capitals
          />
        </BesideEnglish>
      </div>
      <BesideEnglish
        path={`${at}/english`}
        value={article.english}
        label={english.articleText(number)}
        empty={english.articleTextEmpty}
        lines
        describedBy={helpId}
      >
        <div onFocus={typing.onFocus} onChange={typing.onChange} onBlur={typing.onBlur}>
          <PaperField
            key={turn}
            look="block"
            lines
            path={`${at}/text`}
            value={article.text}
            label={text.articleText(number)}
            empty={text.articleTextEmpty}
            describedBy={helpId}
          />
        </div>
      </BesideEnglish>
    </>
  );
}

/** The text of an article when the cursor came into it, against the one when it is left: references follow its ayat. */
function useTyping(row: string, { typed }: Articles) {
  const before = useRef<string | null>(null);
  // What another office wrote meanwhile is in the field as well, and its references were followed there.
  const isTyped = useRef(false);
  return {
    onFocus: ({ target }: FocusEvent): void => {
      if (target instanceof HTMLTextAreaElement) before.current ??= target.value;
    },
    onChange: (): void => {
      isTyped.current = true;
    },
    onBlur: ({ target }: FocusEvent): void => {
      const was = isTyped.current ? before.current : null;
      [before.current, isTyped.current] = [null, false];
      if (was !== null && target instanceof HTMLTextAreaElement) typed(row, was, target.value);
    },
  };
}
