import { IconBooks, IconPlus } from '@tabler/icons-react';
import type { AnnexList } from '#domain/agreements/annexes.ts';
import { useState } from 'react';
import { Pane } from '../kit/Pane.tsx';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { ANNEXES_TEXT } from '../text/annexes.ts';
import { LIBRARY_TEXT } from '../text/library.ts';
import { LibraryDialog } from './LibraryDialog.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import { useDraft } from './draft-context.ts';
import { annexParts, hasPlan, type Part, type PartKey, type PartState } from './draft-parts.ts';
import { PartButton } from './PartButton.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { useArticles } from './use-articles.ts';
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
  const { add } = useArticles();
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
        {annexParts(view.value).map((list) => (
          <AnnexLine key={list} list={list} isCurrent={current === `annex/${list}`} state={stateOf(`annex/${list}`)} />
        ))}
      </ul>
      <button type="button" className={styles.library} onClick={() => setLibrary(true)}>
        <IconBooks {...ICON} />
        {library.open}
      </button>
      {isLibrary && <LibraryDialog onClose={() => setLibrary(false)} />}
    </Pane>
  );
}

type AnnexProps = { readonly list: AnnexList; readonly isCurrent: boolean; readonly state: PartState };

function AnnexLine({ list, isCurrent, state }: AnnexProps) {
  const text = useText(ANNEXES_TEXT);
  return (
    <li className={styles.line} data-current={isCurrent}>
      <PartButton partKey={`annex/${list}`} name={text.parts[list]} isCurrent={isCurrent} state={state} />
    </li>
  );
}
