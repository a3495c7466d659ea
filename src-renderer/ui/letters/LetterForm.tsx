import { Select, Textarea, TextInput } from '@mantine/core';
import { ANSWERS, type ItemPaper, type ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { partyKey } from '#domain/parties/party.ts';
import { DayField } from '../cooperation/DayField.tsx';
import { useItem } from '../cooperation/item-context.ts';
import { partyName } from '../cooperation/party-names.ts';
import { useAgreementsOfItem } from '../cooperation/use-item-data.ts';
import { shortKind } from '../drafting/short-kind.ts';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import { asksOf } from './asks.ts';
import styles from './Letters.module.css';

type Props = {
  readonly which: ItemPaper;
  readonly form: ItemPaperForm;
  readonly onChange: (form: ItemPaperForm) => void;
};

/** What stands in this letter alone; everything may stay empty. */
export function LetterForm({ which, form, onChange }: Props) {
  const text = useText(LETTERS_TEXT);
  return (
    <section aria-label={text.form} className={styles.form}>
      <h2 className={styles.heading}>{text.form}</h2>
      <p className={styles.hint}>{text.formHint}</p>
      {asksOf(which, form).map((ask) => (
        <Ask key={ask} ask={ask} form={form} onChange={onChange} />
      ))}
    </section>
  );
}

type AskProps = Omit<Props, 'which'> & { readonly ask: keyof ItemPaperForm };

function Ask({ ask, form, onChange }: AskProps) {
  const { today } = useItem();
  const text = useText(LETTERS_TEXT);
  switch (ask) {
    case 'from':
    case 'to':
      return <PartyAsk ask={ask} form={form} onChange={onChange} />;
    case 'agreement':
      return <AgreementAsk ask={ask} form={form} onChange={onChange} />;
    case 'answer':
      return (
        <Select
          label={text.asks.answer}
          data={ANSWERS.map((value) => ({ value, label: text.answers[value] }))}
          value={form.answer}
          allowDeselect={false}
          onChange={(value) => {
            onChange({ ...form, answer: ANSWERS.find((each) => each === value) ?? form.answer });
          }}
        />
      );
    case 'note':
      return (
        <Textarea
          label={form.answer === 'decline' ? text.asks.reasons : text.asks.changes}
          description={text.lineEach}
          rows={4}
          maxLength={20_000}
          value={form.note}
          onChange={(event) => {
            onChange({ ...form, note: event.currentTarget.value });
          }}
        />
      );
    case 'date':
    case 'theirDate':
      return (
        <DayField
          label={text.asks[ask]}
          value={form[ask]}
          today={today}
          error={null}
          onChange={(day) => {
            onChange({ ...form, [ask]: day });
          }}
        />
      );
    default:
      return (
        <TextInput
          label={text.asks[ask]}
          maxLength={200}
          value={form[ask]}
          onChange={(event) => {
            onChange({ ...form, [ask]: event.currentTarget.value });
          }}
        />
      );
  }
}

/** Who writes, and who is written to: the parties of the item. */
function PartyAsk({ ask, form, onChange }: AskProps & { readonly ask: 'from' | 'to' }) {
  const { view, ownRegion } = useItem();
  const text = useText(LETTERS_TEXT);
  const { parties } = view.value;
  const sender = form.from === '' ? ownRegion : form.from;
  const choices = ask === 'from' ? parties : parties.filter((party) => partyKey(party) !== sender);
  const first = ask === 'from' ? sender : choices[0] === undefined ? null : partyKey(choices[0]);
  if (choices.length === 0) return null;
  const chosen = choices.find((party) => partyKey(party) === form[ask]);
  return (
    <Select
      label={text.asks[ask]}
      data={choices.map((party) => ({ value: partyKey(party), label: partyName(party) }))}
      value={chosen === undefined ? first : partyKey(chosen)}
      allowDeselect={false}
      onChange={(key) => {
        onChange({ ...form, [ask]: key ?? '' });
      }}
    />
  );
}

/** Which draft was discussed or handed over. */
function AgreementAsk({ form, onChange }: AskProps) {
  const { view } = useItem();
  const text = useText(LETTERS_TEXT);
  const agreements = useAgreementsOfItem(view.value.id);
  if (agreements.length < 2) return null;
  return (
    <Select
      label={text.asks.agreement}
      data={[
        { value: '', label: text.latest },
        ...agreements.map(({ record, type, title }) => ({ value: record, label: `${shortKind(type)} ${title}` })),
      ]}
      value={form.agreement}
      allowDeselect={false}
      onChange={(record) => {
        onChange({ ...form, agreement: record ?? '' });
      }}
    />
  );
}
