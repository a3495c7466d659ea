import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReturnedDraft } from '#app/document-methods.ts';
import type { KeptVersion } from '#app/versions.ts';
import { drop } from '#base/drop.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Diff } from '../kit/Diff.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { useDraft } from './draft-context.ts';
import { FromVersion } from './FromVersion.tsx';
import { type Choice, choicesOf, editsFor, isPlain } from './returned-choices.ts';
import { ReturnedChange } from './ReturnedChange.tsx';
import styles from './ReturnedDialog.module.css';

type Props = {
  readonly reading: ReturnedDraft;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** The version that the file is kept as already; null while it is not known to be of this draft. */
  readonly kept: KeptVersion | null;
  /** Keeps it as one, when the person goes on. */
  readonly keep: () => Promise<KeptVersion | null>;
  readonly onClose: () => void;
};

/** What a file that came back would change: a person accepts each change or leaves it, and may then answer on top of the file. */
export function ReturnedDialog({ reading, file, kept, keep, onClose }: Props) {
  const choices = useMemo(() => choicesOf(reading), [reading]);
  const isSame = choices.length === 0 && changesOf(reading).length === 0;
  const [taken, setTaken] = useState<{ readonly count: number; readonly base: string | null } | null>(null);
  const goOn = async (count: number): Promise<void> => {
    const version = kept ?? (await keep());
    setTaken({ count, base: version?.id ?? null });
  };
  if (taken !== null) {
    return <AnswerDialog file={file} base={taken.base} taken={taken.count} onClose={onClose} />;
  }
  return (
    <ChoosingDialog
      reading={reading}
      kept={kept}
      choices={choices}
      onClose={onClose}
      onChosen={isSame ? null : (count) => drop(goOn(count), 'keeping a file that came back')}
    />
  );
}

type ChoosingProps = Pick<Props, 'reading' | 'kept'> & {
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
  /** Goes on with so many accepted; null where there is nothing to answer. */
  readonly onChosen: ((count: number) => void) | null;
};

function ChoosingDialog({ reading, kept, choices, onClose, onChosen }: ChoosingProps) {
  const { view, change } = useDraft();
  const { ids, toasts } = useSession();
  const text = useText(RETURNED_TEXT);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const goOn = (): void => {
    if (chosen.size > 0) {
      change(editsFor(reading, chosen, { rows: view.value.articles, ids }));
      toasts.show(text.done(chosen.size));
    }
    onChosen?.(chosen.size);
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const plain = choices.filter((choice) => isPlain(reading, choice)).map(({ key }) => key);
  const isAll = plain.every((key) => chosen.has(key));
  const nothing = changesOf(reading).length === 0 ? text.same : text.sameArticles;
  return (
    <Dialog
      title={text.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          {plain.length > 0 && (
            <Button variant="subtle" onClick={() => setChosen(new Set(isAll ? [] : [...chosen, ...plain]))}>
              {isAll ? text.none : text.all}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {onChosen === null ? text.close : text.cancel}
          </Button>
          {onChosen !== null && (
            <Button onClick={goOn}>{chosen.size === 0 ? text.goOn : text.take(chosen.size)}</Button>
          )}
        </>
      }
    >
      <Origin reading={reading} />
      <FromVersion against={reading.against} kept={kept} />
      <p className={styles.note}>{choices.length === 0 ? nothing : text.explain}</p>
      {reading.clauses.map((clause, index) => (
        <Clause
          key={index}
          clause={clause}
          choices={choices.filter((choice) => choice.clause === index)}
          chosen={chosen}
          onToggle={toggle}
        />
      ))}
      <Outside reading={reading} />
    </Dialog>
  );
}

/** Whether the file is of this draft at all. */
function Origin({ reading }: { readonly reading: ReturnedDraft }) {
  const { view } = useDraft();
  const text = useText(RETURNED_TEXT);
  const { id } = reading.identity;
  if (id === view.value.id) return null;
  return <p role="alert">{id === null ? text.noOrigin : text.otherDraft}</p>;
}

type ClauseProps = {
  readonly clause: ReturnedDraft['clauses'][number];
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
};

function Clause({ clause, choices, chosen, onToggle }: ClauseProps) {
  const text = useText(RETURNED_TEXT);
  if (choices.length === 0 && !clause.moved && clause.comments.length === 0) return null;
  const title = clause.title.map((hunk) => (hunk.kind === 'same' ? hunk.text : hunk.removed || hunk.added)).join('');
  return (
    <section className={styles.clause}>
      <h3 className={styles.name}>
        {clause.kind === 'added' ? text.added(title) : text.article(clause.place + 1, title)}
      </h3>
      {clause.unsure && <p className={styles.note}>{text.unsure}</p>}
      {clause.moved && <p className={styles.note}>{text.moved}</p>}
      {choices.map((choice) => (
        <Checkbox
          key={choice.key}
          checked={chosen.has(choice.key)}
          onChange={() => onToggle(choice.key)}
          label={<ReturnedChange clause={clause} choice={choice} />}
        />
      ))}
      <Comments comments={clause.comments} />
    </section>
  );
}

function Comments({ comments }: Pick<ReturnedDraft, 'comments'>) {
  const text = useText(RETURNED_TEXT);
  return comments.map(({ id, author, text: words }) => (
    <p key={id} className={styles.note}>
      {text.comment(author, words)}
    </p>
  ));
}

/** Differences before the first article and behind the last. */
function changesOf({ opening, closing }: Pick<ReturnedDraft, 'opening' | 'closing'>) {
  return [...opening, ...closing].filter((hunk) => hunk.kind === 'change');
}

function Outside({ reading: { opening, closing, comments } }: { readonly reading: ReturnedDraft }) {
  const text = useText(RETURNED_TEXT);
  const changes = changesOf({ opening, closing });
  if (changes.length === 0 && comments.length === 0) return null;
  return (
    <section className={styles.clause}>
      <h3 className={styles.name}>{text.outsideTitle}</h3>
      {changes.length > 0 && <p className={styles.note}>{text.outside(changes.length)}</p>}
      {changes.map(({ removed, added }, index) => (
        <div key={index} className={styles.words}>
          <Diff look="values" before={removed} after={added} />
        </div>
      ))}
      <Comments comments={comments} />
    </section>
  );
}
