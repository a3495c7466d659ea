import { useMemo } from 'react';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { type DiffPart, wordDiff } from '#domain/wording/word-diff.ts';
import styles from './Diff.module.css';

type Props = {
  readonly before: string;
  readonly after: string;
  /** `inline`: one text with what changed marked. `values`: old → new on one line, for small values. */
  readonly look?: 'inline' | 'values';
};

/** What changed between two texts: removed struck through, added underlined, by word (ui.md §4). */
export function Diff({ before, after, look = 'inline' }: Props) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  if (look === 'inline') {
    return (
      <span className={styles.diff}>
        {parts.map((part, index) => (
          <Piece key={index} part={part} />
        ))}
      </span>
    );
  }
  return (
    <span className={styles.diff}>
      {before !== '' && <Piece part={{ kind: 'removed', text: before }} />}
      {before !== '' && after !== '' && <span className={styles.arrow}>{ARROW}</span>}
      {after !== '' && <Piece part={{ kind: 'added', text: after }} />}
    </span>
  );
}

const ARROW = ' → ';

function Piece({ part }: { readonly part: DiffPart }) {
  const text = useText(KIT_TEXT);
  switch (part.kind) {
    case 'removed':
      return (
        <del className={styles.removed}>
          <span className="only-spoken">{` ${text.deleted}: `}</span>
          {part.text}
        </del>
      );
    case 'added':
      return (
        <ins className={styles.added}>
          <span className="only-spoken">{` ${text.added}: `}</span>
          {part.text}
        </ins>
      );
    default:
      return <span>{part.text}</span>;
  }
}
