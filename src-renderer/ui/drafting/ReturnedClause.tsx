import { Checkbox, NativeSelect } from '@mantine/core';
import type { ReturnedDraft } from '#app/document-methods.ts';
import type { ToldArticle } from '#domain/agreements/told-article.ts';
import { Diff } from '../kit/Diff.tsx';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { composed } from '#domain/agreements/returned-text.ts';
import { useDraft } from './draft-context.ts';
import { type ClauseChoice, isChanged, ledChange } from './returned-choices.ts';
import { ReturnedChange } from './ReturnedChange.tsx';
import styles from './ReturnedDialog.module.css';

export type Tell = (heading: number, told: ToldArticle) => void;

type Props = {
  readonly reading: ReturnedDraft;
  readonly clause: ReturnedDraft['clauses'][number];
  readonly choices: readonly ClauseChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onTell: Tell;
};

/** What became of one article: which one it is, each change to accept or leave, and what was noted in it. */
export function ReturnedClause({ reading, clause, choices, chosen, onToggle, onTell }: Props) {
  const text = useText(RETURNED_TEXT);
  if (isSilent(clause, choices)) return null;
  const title = clause.title.map((hunk) => (hunk.kind === 'same' ? hunk.text : hunk.removed || hunk.added)).join('');
  return (
    <section className={styles.clause}>
      <h3 className={styles.name}>
        {clause.kind === 'added' ? text.added(title) : text.article(clause.place + 1, title)}
      </h3>
      {isAsked(clause) && clause.heading !== null && (
        <WhichArticle reading={reading} clause={clause} heading={clause.heading} onTell={onTell} />
      )}
      {choices.map((choice) => (
        <Checkbox
          key={choice.key}
          checked={chosen.has(choice.key)}
          onChange={() => onToggle(choice.key)}
          label={<ReturnedChange clause={clause} choice={choice} />}
        />
      ))}
      {isLedOtherwise(clause) && <LeadByHand clause={clause} />}
      <Comments comments={clause.comments} />
    </section>
  );
}

type Clause = Props['clause'];

function isSilent(clause: Clause, choices: Props['choices']): boolean {
  return choices.length === 0 && !isAsked(clause) && !isLedOtherwise(clause) && clause.comments.length === 0;
}

/** Whether a person says which article it is. */
function isAsked({ unsure, told, kind }: Clause): boolean {
  return unsure || told || kind === 'added';
}

/** It changes the other agreement in words that the record does not have. */
function isLedOtherwise(clause: Clause): boolean {
  return clause.kind === 'changed' && isChanged(clause.lead) && ledChange(clause) === null;
}

type WhichProps = Pick<Props, 'reading' | 'clause' | 'onTell'> & { readonly heading: number };

/** The person says which of our articles it is, where that was not sure: the comparison follows. */
function WhichArticle({ reading, clause, heading, onTell }: WhichProps) {
  const text = useText(RETURNED_TEXT);
  const choices = useArticleChoices();
  const value = clause.kind === 'added' ? NEW : (reading.articles[clause.place] ?? NEW);
  const guessed = choices.find((choice) => choice.value === value)?.label ?? '';
  return (
    <NativeSelect
      className={styles.which}
      label={text.which(clause.number)}
      description={clause.unsure ? text.unsure : clause.told ? text.told : undefined}
      // A guess is confirmed by choosing it: it stands apart from the articles.
      data={clause.unsure ? [{ value: GUESS, label: text.guess(guessed) }, ...choices] : choices}
      value={clause.unsure ? GUESS : value}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== GUESS) onTell(heading, toldOf(chosen));
      }}
    />
  );
}

function useArticleChoices() {
  const { view } = useDraft();
  const text = useText(RETURNED_TEXT);
  return [
    ...view.value.articles.map(({ id, title }, index) => ({ value: id, label: text.article(index + 1, title) })),
    { value: NEW, label: text.whichNew },
    { value: NONE, label: text.whichNone },
  ];
}

/** No row of a list has such a name. */
const NEW = '+';
const NONE = '-';
const GUESS = '?';

function toldOf(value: string): ToldArticle {
  if (value === NEW) return { kind: 'new' };
  return value === NONE ? { kind: 'none' } : { kind: 'article', row: value };
}

/** What they wrote there instead, for a person to set in the draft: the record has no words for it. */
function LeadByHand({ clause: { lead } }: Pick<Props, 'clause'>) {
  const text = useText(RETURNED_TEXT);
  return (
    <>
      <p className={styles.note}>{text.leadByHand}</p>
      <div className={styles.words}>
        <Diff before={composed(lead, () => false)} after={composed(lead, () => true)} />
      </div>
    </>
  );
}

export function Comments({ comments }: Pick<ReturnedDraft, 'comments'>) {
  const text = useText(RETURNED_TEXT);
  return comments.map(({ id, author, text: words }) => (
    <p key={id} className={styles.note}>
      {text.comment(author, words)}
    </p>
  ));
}

type AsideProps = Pick<ReturnedDraft, 'setAside'> & { readonly onTell: Tell };

/** Headings that were said to be none: that can be taken back. */
export function SetAside({ setAside, onTell }: AsideProps) {
  const text = useText(RETURNED_TEXT);
  const choices = useArticleChoices();
  return setAside.map(({ at, text: words }) => (
    <section key={at} className={styles.clause}>
      <NativeSelect
        className={styles.which}
        label={text.setAside(words)}
        data={choices}
        value={NONE}
        onChange={(event) => onTell(at, toldOf(event.currentTarget.value))}
      />
    </section>
  ));
}
