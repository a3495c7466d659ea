import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReturnedDraft } from '#app/document-methods.ts';
import type { KeptVersion } from '#app/versions.ts';
import { drop } from '#base/drop.ts';
import type { ToldArticles } from '#domain/agreements/told-article.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { useDraft } from './draft-context.ts';
import { FromVersion } from './FromVersion.tsx';
import { goWhenThere } from './go-to-path.ts';
import { type Choice, choicesOf, isPlain } from './returned-choices.ts';
import { ReturnedClause, SetAside, type Tell } from './ReturnedClause.tsx';
import { ReturnedOutside } from './ReturnedOutside.tsx';
import { useAccept } from './use-accept.ts';
import styles from './ReturnedDialog.module.css';

type Props = {
  readonly reading: ReturnedDraft;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** The version that the file is kept as already; null while it is not known to be of this draft. */
  readonly kept: KeptVersion | null;
  /** Keeps it as one, when the person goes on. */
  readonly keep: () => Promise<KeptVersion | null>;
  /** What was said of its headings, and how more is said: the file is read anew. */
  readonly told: ToldArticles;
  readonly onTell: Tell;
  readonly onClose: () => void;
};

/** What a file that came back would change: a person accepts each change or leaves it, and may then answer on top of the file. */
export function ReturnedDialog({ reading, file, kept, keep, told, onTell, onClose }: Props) {
  const choices = useMemo(() => choicesOf(reading), [reading]);
  const isSame = choices.length === 0 && reading.outside.length === 0;
  const [taken, setTaken] = useState<{ readonly count: number; readonly base: string | null } | null>(null);
  const goOn = async (count: number): Promise<void> => {
    const version = kept ?? (await keep());
    setTaken({ count, base: version?.id ?? null });
  };
  if (taken !== null) {
    return <AnswerDialog file={file} base={taken.base} taken={taken.count} told={told} onClose={onClose} />;
  }
  return (
    <ChoosingDialog
      reading={reading}
      kept={kept}
      choices={choices}
      onTell={onTell}
      onClose={onClose}
      onChosen={isSame ? null : (count) => drop(goOn(count), 'keeping a file that came back')}
    />
  );
}

type ChoosingProps = Pick<Props, 'reading' | 'kept' | 'onTell'> & {
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
  /** Goes on with so many accepted; null where there is nothing to answer. */
  readonly onChosen: ((count: number) => void) | null;
};

function ChoosingDialog({ reading, kept, choices, onTell, onClose, onChosen }: ChoosingProps) {
  const text = useText(RETURNED_TEXT);
  const accept = useAccept(reading);
  const { chosen, toggle, choose } = useTicks(choices);
  const goOn = (): void =>
    drop(
      accept(chosen).then(() => onChosen?.(chosen.size)),
      'accepting changes of a partner',
    );
  const goTo = async (path: string): Promise<void> => {
    await accept(chosen);
    onClose();
    setTimeout(() => goWhenThere(path), AFTER_CLOSING);
  };
  const plain = choices.filter((choice) => isPlain(reading, choice)).map(({ key }) => key);
  const isAll = plain.every((key) => chosen.has(key));
  return (
    <Dialog
      title={text.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          {plain.length > 0 && (
            <Button variant="subtle" onClick={() => choose(isAll ? [] : [...chosen, ...plain])}>
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
      <Changes
        reading={reading}
        choices={choices}
        chosen={chosen}
        onToggle={toggle}
        onTell={onTell}
        onGo={(path) => drop(goTo(path), 'going to what a partner changed')}
      />
    </Dialog>
  );
}

/** What is ticked; what is no more there to choose since the file was read anew is not. */
function useTicks(choices: readonly Choice[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(
    () => new Set(choices.map(({ key }) => key).filter((key) => ticked.has(key))),
    [choices, ticked],
  );
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  return { chosen, toggle, choose: (keys: readonly string[]): void => setTicked(new Set(keys)) };
}

type ChangesProps = Pick<ChoosingProps, 'reading' | 'choices' | 'onTell'> & {
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onGo: (path: string) => void;
};

function Changes({ reading, choices, chosen, onToggle, onTell, onGo }: ChangesProps) {
  const text = useText(RETURNED_TEXT);
  const nothing = reading.outside.length === 0 ? text.same : text.sameArticles;
  return (
    <>
      <p className={styles.explain}>{choices.length === 0 ? nothing : text.explain}</p>
      {reading.clauses.map((clause, index) => (
        <ReturnedClause
          key={index}
          reading={reading}
          clause={clause}
          choices={choices.flatMap((choice) => (choice.of === 'clause' && choice.clause === index ? [choice] : []))}
          chosen={chosen}
          onToggle={onToggle}
          onTell={onTell}
        />
      ))}
      <SetAside setAside={reading.setAside} onTell={onTell} />
      <ReturnedOutside
        reading={reading}
        choices={choices.flatMap((choice) => (choice.of === 'line' ? [choice] : []))}
        chosen={chosen}
        onToggle={onToggle}
        onGo={onGo}
      />
    </>
  );
}

/** A closed dialog gives the cursor back to where it was opened from; the place takes it after that. */
const AFTER_CLOSING = 150;

/** Whether the file is of this draft at all. */
function Origin({ reading }: { readonly reading: ReturnedDraft }) {
  const { view } = useDraft();
  const text = useText(RETURNED_TEXT);
  const { id } = reading.identity;
  if (id === view.value.id) return null;
  return <p role="alert">{id === null ? text.noOrigin : text.otherDraft}</p>;
}
