import { Autocomplete, Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import { gazetteOf, isNamed, type Law, LAWS, lawText, placeOfBasis } from '#domain/agreements/laws.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { LAWS_TEXT } from '../text/laws.ts';
import { useDraft } from './draft-context.ts';
import { goWhenThere } from './go-to-path.ts';
import { rowAt } from './row-edits.ts';
import styles from './LawDialog.module.css';

/** What a law of the office's own begins with. */
const BLANK_LAW: Law = {
  name: '',
  number: '',
  year: '',
  title: '',
  gazette: '',
  supplement: '',
  isAmended: false,
  english: '',
};
const NAMES = [...new Set(LAWS.map(({ name }) => name)), 'Peraturan Presiden', 'Peraturan Daerah'];

/** A legal basis from the list of regulations, or one that is typed: looked at, filled in, and put where it belongs. */
export function LawDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(LAWS_TEXT);
  const [chosen, setChosen] = useState<Law | null>(null);
  const [law, setLaw] = useState(BLANK_LAW);
  const add = useAddLaw(onClose);
  return (
    <Dialog
      title={text.title}
      width={760}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button onClick={() => add(law)}>{text.add}</Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className={styles.note}>{text.why}</p>
        <LawList
          chosen={chosen}
          onChoose={(one) => {
            setChosen(one);
            setLaw(one);
          }}
        />
        <LawForm law={law} onChange={setLaw} />
        <section className={styles.preview} lang="id" aria-label={text.preview}>
          {lawText(law)}
        </section>
        <p className={styles.note}>{text.order}</p>
      </div>
    </Dialog>
  );
}

type ListProps = { readonly chosen: Law | null; readonly onChoose: (law: Law) => void };

function LawList({ chosen, onChoose }: ListProps) {
  const text = useText(LAWS_TEXT);
  const { view } = useDraft();
  return (
    <ul className={styles.list} aria-label={text.list}>
      {LAWS.map((law) => (
        <li key={shortName(law)}>
          <button type="button" className={styles.law} aria-pressed={law === chosen} onClick={() => onChoose(law)}>
            <span className={styles.about} lang="id">
              {`${shortName(law)} `}
              {law.title === '' ? <span className={styles.dim}>{text.noTitle}</span> : law.title}
            </span>
            {isNamed(view.value.bases, law) && <span className={styles.dim}>{text.there}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

type FormProps = { readonly law: Law; readonly onChange: (law: Law) => void };

function LawForm({ law, onChange }: FormProps) {
  const text = useText(LAWS_TEXT);
  const gazette = gazetteOf(law.name);
  // What is typed is another wording than the one an English text was written for.
  const typed = (values: Partial<Law>): void => onChange({ ...law, english: '', ...values });
  const field = (name: 'number' | 'year' | 'title' | 'gazette' | 'supplement', label: string) => (
    <TextInput label={label} value={law[name]} onChange={(event) => typed({ [name]: event.currentTarget.value })} />
  );
  const optional = (label: string): string => `${label} (${text.optional})`;
  return (
    <div className={styles.form}>
      <Autocomplete
        data-autofocus
        openOnFocus={false}
        label={text.name}
        data={NAMES}
        value={law.name}
        onChange={(name) => typed({ name })}
      />
      {field('number', text.number)}
      {field('year', text.year)}
      <div className={styles.full}>{field('title', text.about)}</div>
      {gazette !== null && field('gazette', optional(text.gazette[gazette]))}
      {gazette === 'state' && <div className={styles.supplement}>{field('supplement', optional(text.supplement))}</div>}
      <Checkbox
        className={styles.full}
        size="xs"
        label={text.amended}
        checked={law.isAmended}
        onChange={(event) => typed({ isAmended: event.currentTarget.checked })}
      />
    </div>
  );
}

function shortName({ name, number, year }: Law): string {
  return `${name} Nomor ${number} Tahun ${year}`;
}

/** Puts a basis where its rank and year belong, with its English text where the document has two. */
function useAddLaw(onClose: () => void): (law: Law) => void {
  const { ids, toasts } = useSession();
  const { view, change } = useDraft();
  const text = useText(LAWS_TEXT);
  return (law) => {
    const { bases } = view.value;
    const written = lawText(law);
    const index = placeOfBasis(bases, written);
    const english = hasTwoTexts(view.value) && law.english !== '' ? { english: law.english } : {};
    const row = ids.next();
    change([rowAt('bases', bases, { index, row, values: { text: written, ...english } })]);
    onClose();
    toasts.show(text.added(shortName(law), index + 1), () =>
      change([{ kind: 'remove', list: 'bases', row, removed: true }]),
    );
    goWhenThere(`bases/${row}/text`);
  };
}
