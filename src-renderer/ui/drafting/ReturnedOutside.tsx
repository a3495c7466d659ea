import { Button, Checkbox } from '@mantine/core';
import type { ReturnedDraft } from '#app/document-methods.ts';
import { composed, typedText } from '#domain/agreements/returned-text.ts';
import { isOwnText, type OutsideSource } from '#domain/agreements/outside-text.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { Diff } from '../kit/Diff.tsx';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { useDraft } from './draft-context.ts';
import type { LineChoice, ReturnedLine } from './returned-choices.ts';
import { ChangeInPlace, Who } from './ReturnedChange.tsx';
import { Comments } from './ReturnedClause.tsx';
import styles from './ReturnedDialog.module.css';

type Props = {
  readonly reading: ReturnedDraft;
  readonly choices: readonly LineChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** Goes to the place in the draft where the words are made. */
  readonly onGo: (path: string) => void;
};

/** What differs before the first article and behind the last: accepted where it is the draft's own words, else where to change it. */
export function ReturnedOutside({ reading, choices, chosen, onToggle, onGo }: Props) {
  const text = useText(RETURNED_TEXT);
  const { outside, comments } = reading;
  if (outside.every(isOurs) && comments.length === 0) return null;
  return (
    <section className={styles.clause}>
      <h3 className={styles.name}>{text.outsideTitle}</h3>
      {outside.map((line, index) => {
        const own = choices.filter((choice) => choice.line === index);
        return own.length > 0 ? (
          own.map((choice) => (
            <Checkbox
              key={choice.key}
              checked={chosen.has(choice.key)}
              onChange={() => onToggle(choice.key)}
              label={<LineChange line={line} choice={choice} />}
            />
          ))
        ) : isOurs(line) ? null : (
          <MadeLine key={index} line={line} onGo={onGo} />
        );
      })}
      <Comments comments={comments} />
    </section>
  );
}

/** Made of what we changed in our own data since: there is nothing to decide. */
function isOurs({ source, hunks, side }: ReturnedLine): boolean {
  if (isOwnText(source)) return false;
  return side === 'ours' || hunks.every((hunk) => hunk.kind === 'same' || hunk.side === 'ours');
}

function LineChange({ line, choice }: { readonly line: ReturnedLine; readonly choice: LineChoice }) {
  const name = useSourceName()(line.source);
  const text = useText(RETURNED_TEXT);
  if (choice.hunk !== null) {
    return (
      <>
        <div className={styles.note}>{name}</div>
        <ChangeInPlace hunks={line.hunks} at={choice.hunk} />
      </>
    );
  }
  return (
    <>
      <span>{line.kind === 'added' ? text.takeLine(name) : text.dropLine(name)}</span>
      <WholeLine line={line} />
    </>
  );
}

function WholeLine({ line: { kind, hunks, english, side } }: { readonly line: ReturnedLine }) {
  const text = useText(RETURNED_TEXT);
  const isAdded = kind !== 'removed';
  const said = [hunks, english].map((each) => typedText(composed(each, () => isAdded))).filter((words) => words !== '');
  const by = hunks.flatMap((hunk) => (hunk.kind === 'change' ? hunk.by : []));
  return (
    <>
      <div className={styles.words}>
        <Diff look="values" before={isAdded ? '' : said.join('\n')} after={isAdded ? said.join('\n') : ''} />
      </div>
      {side !== undefined && (
        <div className={styles.side} data-side={side}>
          {side === 'both' ? text.lineBoth : isAdded ? text.lineDropped : text.lineWritten}
        </div>
      )}
      {side !== 'ours' && <Who by={by} />}
    </>
  );
}

/** Words that the app makes: what differs, and where they are changed. */
function MadeLine({ line, onGo }: { readonly line: ReturnedLine; readonly onGo: (path: string) => void }) {
  const text = useText(RETURNED_TEXT);
  const nameOf = useSourceName();
  const { source, kind, hunks } = line;
  return (
    <div className={styles.made}>
      <p className={styles.note}>{source.kind === 'elsewhere' ? text.elsewhere(nameOf(source)) : text.fixed}</p>
      {kind === 'changed' ? (
        hunks.map((hunk, at) => (hunk.kind === 'same' ? null : <ChangeInPlace key={at} hunks={hunks} at={at} />))
      ) : (
        <WholeLine line={line} />
      )}
      {source.kind === 'elsewhere' && (
        <Button variant="default" size="xs" className={styles.go} onClick={() => onGo(source.path)}>
          {text.go(nameOf(source))}
        </Button>
      )}
    </div>
  );
}

/** What a line is called: where its words stand in the draft. */
function useSourceName(): (source: OutsideSource) => string {
  const { view } = useDraft();
  const { sources } = useText(RETURNED_TEXT);
  return (source) => {
    if (source.kind === 'fixed') return '';
    if (source.kind === 'row')
      return source.field === 'english' ? sources.inEnglish(sources[source.list]) : sources[source.list];
    const [first = '', row, field] = source.path.replace(/^part:/u, '').split('/');
    const party = view.value.parties.findIndex(({ id }) => id === row);
    if (first === 'parties') {
      const name = party < 0 ? sources.parties : partyLabel(party);
      return field === 'number' ? sources.number(name) : name;
    }
    if (first === 'annex') return sources.annex;
    return isNamed(first) ? sources[first] : sources.title;
  };
}

const NAMED = ['title', 'titleEnglish', 'date', 'parentNamed', 'works'] as const;

function isNamed(name: string): name is (typeof NAMED)[number] {
  return NAMED.some((one) => one === name);
}
