import { IconArrowDown, IconArrowUp, IconBookUpload, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { Article } from '#domain/agreements/agreement.ts';
import { useText } from '../text/catalogue.ts';
import { useClauseDoings } from '../clauses/use-clause-doings.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import { ARTICLES_TEXT } from '../text/articles.ts';
import { articleKeys } from './article-keys.ts';
import { type DropSide, dropIndex, dropSide, DRAGGED_ARTICLE } from './article-drag.ts';
import { useDraft } from './draft-context.ts';
import type { PartState } from './draft-parts.ts';
import { PartButton } from './PartButton.tsx';
import { type Articles, useArticles } from './use-articles.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './PartsPane.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

type Props = {
  readonly article: Article;
  readonly number: number;
  readonly isLast: boolean;
  readonly isCurrent: boolean;
  readonly state: PartState;
};

/** A line of the list of articles: moved by Alt and an arrow, by its buttons, or by dragging its grip; every way does the same. */
export function ArticleLine({ article, number, isLast, isCurrent, state }: Props) {
  const text = useDraftingText().parts;
  const articles = useArticles();
  const drop = useDrop(article.id, articles);
  const name = text.article(number);
  const title = article.title.trim() === '' ? text.untitledArticle : article.title;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the buttons inside it
    <li
      className={styles.line}
      data-current={isCurrent}
      data-drop={drop.side ?? undefined}
      onKeyDown={articleKeys((step) => articles.move(article.id, step))}
      onDragOver={drop.onDragOver}
      onDragLeave={drop.onDragLeave}
      onDrop={drop.onDrop}
    >
      <Grip row={article.id} name={name} />
      <PartButton partKey={`articles/${article.id}`} number={number} name={title} isCurrent={isCurrent} state={state} />
      <Tools {...{ articles, article, name, title, isLast }} isFirst={number === 1} />
    </li>
  );
}

/** For the pointer alone: keys and buttons do what it does, so that it is no stop of the keyboard. */
function Grip({ row, name }: { readonly row: string; readonly name: string }) {
  const text = useText(ARTICLES_TEXT);
  return (
    <span
      className={styles.grip}
      draggable
      title={text.drag(name)}
      aria-hidden
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED_ARTICLE, row);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <IconGripVertical {...ICON} />
    </span>
  );
}

type ToolsProps = {
  readonly articles: Articles;
  readonly article: Article;
  readonly name: string;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function Tools({ articles, article, name, title, isFirst, isLast }: ToolsProps) {
  const text = useDraftingText().parts;
  const library = useText(CLAUSES_TEXT);
  const { view } = useDraft();
  const { save } = useClauseDoings();
  const row = article.id;
  return (
    <span className={styles.tools}>
      {!isFirst && (
        <button type="button" className={styles.tool} aria-label={text.up(name)} onClick={() => articles.move(row, -1)}>
          <IconArrowUp {...ICON} />
        </button>
      )}
      {!isLast && (
        <button
          type="button"
          className={styles.tool}
          aria-label={text.down(name)}
          onClick={() => articles.move(row, 1)}
        >
          <IconArrowDown {...ICON} />
        </button>
      )}
      <button
        type="button"
        className={styles.tool}
        aria-label={library.saveToLibrary(name)}
        title={library.saveToLibrary(name)}
        onClick={() => save(article, view.value.type)}
      >
        <IconBookUpload {...ICON} />
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={text.remove(name)}
        onClick={() => articles.remove(row, `${name} ${title}`)}
      >
        <IconTrash {...ICON} />
      </button>
    </span>
  );
}

/** What a line does while another article is held over it and let go. */
function useDrop(row: string, { place }: Articles) {
  const { view } = useDraft();
  const [side, setSide] = useState<DropSide | null>(null);
  return {
    side,
    onDragOver: (event: DragEvent<HTMLElement>): void => {
      if (!event.dataTransfer.types.includes(DRAGGED_ARTICLE)) return;
      event.preventDefault();
      setSide(dropSide(event.clientY, event.currentTarget.getBoundingClientRect()));
    },
    onDragLeave: (): void => setSide(null),
    onDrop: (event: DragEvent<HTMLElement>): void => {
      const dragged = event.dataTransfer.getData(DRAGGED_ARTICLE);
      const at = dropSide(event.clientY, event.currentTarget.getBoundingClientRect());
      setSide(null);
      if (dragged === '') return;
      event.preventDefault();
      const index = dropIndex(
        view.value.articles.map(({ id }) => id),
        { dragged, target: row, side: at },
      );
      if (index !== null) place(dragged, index);
    },
  };
}
