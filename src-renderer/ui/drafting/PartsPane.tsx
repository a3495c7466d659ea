import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconArrowsDiff,
  IconBooks,
  IconCheck,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { Article } from '#domain/agreements/agreement.ts';
import { assertNever } from '#base/assert.ts';
import { useState } from 'react';
import { Pane } from '../kit/Pane.tsx';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { LIBRARY_TEXT } from '../text/library.ts';
import { LibraryDialog } from './LibraryDialog.tsx';
import { articleKeys } from './article-keys.ts';
import { useDraft } from './draft-context.ts';
import { hasAnnex, hasPlan, type Part, type PartKey, type PartState } from './draft-parts.ts';
import { goToPart } from './go-to-path.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { useRows } from './use-rows.ts';
import styles from './PartsPane.module.css';

type Props = {
  readonly parts: readonly Part[];
  /** The part that the cursor is in. */
  readonly current: PartKey | null;
};

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const WIDTH = 240;

/** The parts of the draft with how it stands with each; articles are added, moved and taken out here. */
export function PartsPane({ parts, current }: Props) {
  const text = useDraftingText().parts;
  const { view } = useDraft();
  const { add } = useRows('articles');
  const { articles } = view.value;
  const library = useText(LIBRARY_TEXT);
  const kinds = useText(KINDS_TEXT);
  const [isLibrary, setLibrary] = useState(false);
  const stateOf = (key: PartKey): PartState => parts.find((part) => part.key === key)?.state ?? { kind: 'ready' };
  return (
    <Pane side="left" label={text.label} width={WIDTH}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text.label}</h2>
        <button type="button" className={styles.add} aria-label={text.add} onClick={() => add('title')}>
          <IconPlus {...ICON} />
          {text.short}
        </button>
      </div>
      <ul className={styles.list} aria-label={text.label}>
        {(['title', 'parties', 'grounds'] as const).map((key) => (
          <li key={key} className={styles.line} data-current={current === key}>
            <PartButton partKey={key} name={text[key]} isCurrent={current === key} state={stateOf(key)} />
          </li>
        ))}
        {hasPlan(view.value) && (
          <li className={styles.line} data-current={current === 'works'}>
            <PartButton
              partKey="works"
              name={kinds.works.part}
              isCurrent={current === 'works'}
              state={stateOf('works')}
            />
          </li>
        )}
        {articles.map((article, index) => (
          <ArticleLine
            key={article.id}
            article={article}
            number={index + 1}
            isLast={index === articles.length - 1}
            isCurrent={current === `articles/${article.id}`}
            state={stateOf(`articles/${article.id}`)}
          />
        ))}
        {hasAnnex(view.value) && (
          <li className={styles.line} data-current={current === 'annex'}>
            <PartButton partKey="annex" name={text.annex} isCurrent={current === 'annex'} state={stateOf('annex')} />
          </li>
        )}
      </ul>
      <button type="button" className={styles.library} onClick={() => setLibrary(true)}>
        <IconBooks {...ICON} />
        {library.open}
      </button>
      {isLibrary && <LibraryDialog onClose={() => setLibrary(false)} />}
    </Pane>
  );
}

type ButtonProps = {
  readonly partKey: PartKey;
  readonly number?: number;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly state: PartState;
};

function PartButton({ partKey, number, name, isCurrent, state }: ButtonProps) {
  const text = useDraftingText().parts;
  const spoken = number === undefined ? name : `${text.article(number)} ${name}`;
  return (
    <button
      type="button"
      className={styles.part}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={`${spoken}, ${stateWords(state, text)}`}
      title={spoken}
      onClick={() => goToPart(partKey)}
    >
      {number !== undefined && <span className={styles.number}>{number}</span>}
      <span className={styles.name}>{name}</span>
      <span className={styles.sign}>
        <Sign state={state} />
      </span>
    </button>
  );
}

function Sign({ state }: { readonly state: PartState }) {
  switch (state.kind) {
    case 'conflict':
      return <IconArrowsDiff {...ICON} className={styles.conflict} />;
    case 'doubt':
      return <IconAlertTriangle {...ICON} className={styles.doubt} />;
    case 'blanks':
      return <span className={styles.count}>{state.count}</span>;
    case 'ready':
      return <IconCheck {...ICON} className={styles.ready} />;
    default:
      return assertNever(state, 'state of a part');
  }
}

function stateWords(state: PartState, text: ReturnType<typeof useDraftingText>['parts']): string {
  return state.kind === 'blanks' ? text.blanks(state.count) : text[state.kind];
}

type ArticleProps = {
  readonly article: Article;
  readonly number: number;
  readonly isLast: boolean;
  readonly isCurrent: boolean;
  readonly state: PartState;
};

function ArticleLine({ article, number, isLast, isCurrent, state }: ArticleProps) {
  const text = useDraftingText().parts;
  const { move, remove } = useRows('articles');
  const name = text.article(number);
  const title = article.title.trim() === '' ? text.untitledArticle : article.title;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the buttons inside it
    <li className={styles.line} data-current={isCurrent} onKeyDown={articleKeys((step) => move(article.id, step))}>
      <PartButton partKey={`articles/${article.id}`} number={number} name={title} isCurrent={isCurrent} state={state} />
      <span className={styles.tools}>
        {number > 1 && (
          <button type="button" className={styles.tool} aria-label={text.up(name)} onClick={() => move(article.id, -1)}>
            <IconArrowUp {...ICON} />
          </button>
        )}
        {!isLast && (
          <button
            type="button"
            className={styles.tool}
            aria-label={text.down(name)}
            onClick={() => move(article.id, 1)}
          >
            <IconArrowDown {...ICON} />
          </button>
        )}
        <button
          type="button"
          className={styles.tool}
          aria-label={text.remove(name)}
          onClick={() => remove(article.id, `${name} ${title}`)}
        >
          <IconTrash {...ICON} />
        </button>
      </span>
    </li>
  );
}
