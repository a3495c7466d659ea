import { MultiSelect } from '@mantine/core';
import type { RecordView } from '#app/views.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { CLAUSE_KINDS } from '#domain/clauses/library-clause.ts';
import { BLANK_NAMES, unknownBlanks } from '#domain/clauses/named-blanks.ts';
import { unknownEnglish } from '#domain/clauses/named-blanks-english.ts';
import { mayHaveEnglish } from '#domain/clauses/office-clause.ts';
import { SITUATIONS } from '#domain/clauses/situations.ts';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { useChange } from '../cooperation/use-item-data.ts';
import { Card } from '../kit/Card.tsx';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { EditableTextarea } from '../kit/EditableTextarea.tsx';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import styles from './Clauses.module.css';

type Props = { readonly view: RecordView<'clause'> };

/** What a clause says and for what it is meant. */
export function ClauseForm({ view }: Props) {
  const text = useText(CLAUSES_TEXT);
  const unknown = unknownBlanks(view.value.text);
  const kinds = CLAUSE_KINDS.map((value) => ({ value, label: instrumentOf(value).name }));
  const situations = SITUATIONS.map((value) => ({ value, label: text.situations[value] }));
  return (
    <Card title={text.contents}>
      <div className={styles.form}>
        <ClauseText view={view} field="title" isNew={view.value.title === ''} />
        <ClauseText view={view} field="source" />
        <div className={styles.full}>
          <ClauseText view={view} field="purpose" />
        </div>
        <Choice view={view} field="fits" choices={kinds} placeholder={text.fitsAll} />
        <Choice view={view} field="situations" choices={situations} placeholder={text.situationsAll} />
        <div className={styles.full}>
          <ClauseText
            view={view}
            field="text"
            lines={8}
            advice={unknown.length === 0 ? null : text.unknownBlanks(unknown.map((name) => `{${name}}`).join(', '))}
          />
          <p className={styles.note}>{text.blanks(BLANK_NAMES.map((name) => `{${name}}`).join(', '))}</p>
        </div>
        {mayHaveEnglish(view.value) && <EnglishFields view={view} />}
      </div>
    </Card>
  );
}

/** The second text, for documents in two languages. */
function EnglishFields({ view }: Props) {
  const text = useText(CLAUSES_TEXT);
  const unknown = unknownEnglish(view.value.english);
  return (
    <section className={styles.english} aria-label={text.english}>
      <h3 className={styles.small}>{text.english}</h3>
      <ClauseText view={view} field="titleEnglish" />
      <ClauseText
        view={view}
        field="english"
        lines={6}
        advice={unknown.length === 0 ? null : text.unknownBlanks(unknown.map((name) => `{${name}}`).join(', '))}
      />
      <p className={styles.note}>{text.englishHint}</p>
    </section>
  );
}

type TextProps = Props & {
  readonly field: 'title' | 'source' | 'purpose' | 'text' | 'titleEnglish' | 'english';
  readonly lines?: number;
  readonly advice?: string | null;
  /** Begins with the cursor in it. */
  readonly isNew?: boolean;
};

function ClauseText({ view, field, lines, advice, isNew }: TextProps) {
  const label = useFieldLabels()('clause', field);
  const conflict = view.conflicts.find((each) => each.path === field);
  const autoFocus = isNew;
  const kept = {
    record: view.value.id,
    path: field,
    value: view.value[field],
    label,
    advice,
    conflict,
    autoFocus,
  };
  return lines === undefined ? <EditableText {...kept} /> : <EditableTextarea {...kept} lines={lines} most={24} />;
}

type ChoiceProps = Props & {
  readonly field: 'fits' | 'situations';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What it means that none is chosen. */
  readonly placeholder: string;
};

/** Names that only a newer version knows stay in the list as they are (D5). */
function Choice({ view, field, choices, placeholder }: ChoiceProps) {
  const change = useChange(view.value.id);
  const label = useFieldLabels()('clause', field);
  const conflict = view.conflicts.find((each) => each.path === field);
  const chosen = view.value[field];
  if (conflict !== undefined) return <ConflictBox label={label} conflict={conflict} />;
  const known = new Set(choices.map(({ value }) => value));
  const others = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? placeholder : undefined}
      data={[...choices, ...others]}
      value={[...chosen]}
      onChange={(values) => change([{ kind: 'set', path: field, value: values }])}
    />
  );
}
