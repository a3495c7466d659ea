import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { DayField } from '../cooperation/DayField.tsx';
import { useItem } from '../cooperation/item-context.ts';
import { partyName } from '../cooperation/party-names.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { BatchStart } from '../papers/BatchStart.tsx';
import { TickList } from '../papers/TickList.tsx';
import { plainDocument, useBatch } from '../papers/use-batch.ts';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import styles from './Letters.module.css';
import { useLetterPaper } from './use-letter-paper.ts';

type Props = {
  /** As it was filled in for one partner. */
  readonly form: ItemPaperForm;
  readonly onClose: () => void;
};

/** Whom an offer of the item can be written to: every party but the one that writes. */
export function useOffered(from: string): readonly Party[] {
  const { view, ownRegion } = useItem();
  const sender = from === '' ? ownRegion : from;
  return view.value.parties.filter((party) => partyKey(party) !== sender);
}

/** One offer to many partners: a letter for each that is ticked, in one folder. */
export function OfferToMany({ form, onClose }: Props) {
  const { view, today } = useItem();
  const text = useText(LETTERS_TEXT);
  const paper = useLetterPaper()('offer');
  const partners = useOffered(form.from);
  const batch = useBatch(onClose);
  const [ticked, setTicked] = useState<readonly string[]>(partners.map(partyKey));
  const chosen = partners.filter((party) => ticked.includes(partyKey(party)));
  // Every letter has a number of its own in the book of letters: none is taken over from the last offer. The day is shown first.
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [date, setDate] = useState(form.date);
  const { id: record, title } = view.value;
  if (batch.run !== null) return <BatchDialog batch={batch} />;
  return (
    <BatchStart
      title={text.toManyTitle}
      count={chosen.length}
      layouts={['offer']}
      onClose={onClose}
      onStart={(as) =>
        batch.start({
          folder: text.toManyFolder(title.trim()),
          documents: chosen.map((party) => {
            const to = partyKey(party);
            const named = officialPartyName(party);
            const own = { ...form, to, number: numbers[to]?.trim() ?? '', date };
            const wish = { kind: 'letter', record, which: 'offer', form: own, today, named } as const;
            return plainDocument(partyName(party), as, { wish, paper });
          }),
        })
      }
    >
      <p className={styles.hint}>{text.toManyHint}</p>
      <TickList
        label={text.partners}
        choices={partners.map((party) => ({ value: partyKey(party), label: partyName(party) }))}
        ticked={ticked}
        onTick={setTicked}
      />
      <DayField label={text.asks.date} value={date} today={today} error={null} onChange={setDate} />
      <fieldset className={styles.numbers}>
        <legend>{text.numbersOf}</legend>
        {chosen.map((party) => (
          <TextInput
            key={partyKey(party)}
            label={partyName(party)}
            maxLength={200}
            value={numbers[partyKey(party)] ?? ''}
            onChange={(event) => setNumbers({ ...numbers, [partyKey(party)]: event.currentTarget.value })}
          />
        ))}
      </fieldset>
    </BatchStart>
  );
}
