import { type FocusEvent, useId, useRef } from 'react';
import type { Article } from '#domain/agreements/agreement.ts';
import { articleKeys } from './article-keys.ts';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { useDraftDoings } from './use-draft-doings.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { type Articles, useArticles } from './use-articles.ts';
import styles from './Paper.module.css';

/** The articles (*pasal*), each typed where it stands. */
export function PaperArticles() {
  const { view } = useDraft();
  const text = useDraftingText();
  const rows = useArticles();
  const helpId = useId();
  const { articles } = view.value;
  return (
    <div {...placeFor('articles')}>
      {articles.length === 0 ? (
        <NoArticles />
      ) : (
        <div id={helpId} className={styles.help}>
          {text.paper.help}
        </div>
      )}
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
  const { turn } = useDraft();
  const name = text.parts.article(number);
  const typing = useTyping(article.id, rows);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside it
    <section
      className={styles.article}
      aria-label={name}
      onKeyDown={articleKeys((step) => rows.move(article.id, step))}
      {...placeFor(`part:articles/${article.id}`)}
    >
      <div className={styles.articleNumber}>{`Pasal ${number}`}</div>
      <div className={styles.articleTitle}>
        <PaperField
          look="block"
          path={`articles/${article.id}/title`}
          value={article.title}
          label={text.paper.articleTitle(number)}
          empty={text.paper.articleTitleEmpty}
          capitals
        />
      </div>
      <div onFocus={typing.onFocus} onChange={typing.onChange} onBlur={typing.onBlur}>
        <PaperField
          key={turn}
          look="block"
          lines
          path={`articles/${article.id}/text`}
          value={article.text}
          label={text.paper.articleText(number)}
          empty={text.paper.articleTextEmpty}
          describedBy={helpId}
        />
      </div>
    </section>
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
