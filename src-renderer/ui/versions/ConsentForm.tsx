import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { orderBetween } from '#base/order-key.ts';
import type { Version } from '#domain/agreements/agreement.ts';
import { printOf } from '#domain/agreements/draft-text.ts';
import { type ConsentHow, consentHowSchema } from '#domain/agreements/version-lists.ts';
import { DayField } from '../cooperation/DayField.tsx';
import { useValueText } from '../cooperation/use-cooperation-text.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { useSession } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useText } from '../text/catalogue.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { partyTitle } from './version-words.ts';
import styles from './Versions.module.css';

type Props = { readonly version: Version; readonly onDone: () => void };

/** That a party consents to this very version: when, by whom, how it is known. */
export function ConsentForm({ version, onDone }: Props) {
  const { view, today } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const { optional } = useText(KIT_TEXT);
  const { parties } = view.value;
  const without = parties.find(({ id }) => !isGiven(view.value.approvals, version, id)) ?? parties[0];
  const [party, setParty] = useState(without?.id ?? '');
  const [day, setDay] = useState<string | null>(today);
  const [name, setName] = useState(without?.name ?? '');
  const [how, setHow] = useState<ConsentHow>('paper');
  const [note, setNote] = useState('');
  const keep = useKeepConsent(version, onDone);
  return (
    <div className={styles.form}>
      {printOf(view.value) !== version.print && <p className={styles.soft}>{text.consents.changedNow}</p>}
      <PartyChoice
        value={party}
        onChoose={(next) => {
          setParty(next);
          setName(parties.find(({ id }) => id === next)?.name ?? '');
        }}
      />
      <DayField label={text.consents.day} value={day} today={today} onChange={setDay} error={null} />
      <TextInput
        label={`${text.consents.name} ${optional}`}
        value={name}
        maxLength={500}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <HowChoice value={how} onChoose={setHow} />
      <Textarea
        label={`${text.consents.note} ${optional}`}
        value={note}
        maxLength={500}
        rows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button variant="default" onClick={onDone}>
          {text.back}
        </Button>
        <Button disabled={party === ''} onClick={() => keep({ party, day, name: name.trim(), how, note: note.trim() })}>
          {text.consents.keep}
        </Button>
      </div>
    </div>
  );
}

const LOOK = { allowDeselect: false, comboboxProps: { withinPortal: true } } as const;

function PartyChoice({ value, onChoose }: { readonly value: string; readonly onChoose: (party: string) => void }) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT).consents;
  return (
    <Select
      {...LOOK}
      data-autofocus
      label={text.party}
      data={view.value.parties.map((row, place) => ({ value: row.id, label: partyTitle(row, place) }))}
      value={value}
      onChange={(next) => onChoose(next ?? '')}
    />
  );
}

function HowChoice({ value, onChoose }: { readonly value: ConsentHow; readonly onChoose: (how: ConsentHow) => void }) {
  const words = useValueText();
  const text = useText(VERSIONS_TEXT).consents;
  return (
    <Select
      {...LOOK}
      label={text.how}
      data={consentHowSchema.options.map((each) => ({
        value: each,
        label: words('agreement', 'approvals/row/how', each),
      }))}
      value={value}
      onChange={(next) => onChoose(consentHowSchema.catch('paper').parse(next))}
    />
  );
}

type Approvals = ReturnType<typeof useDraft>['view']['value']['approvals'];

function isGiven(approvals: Approvals, version: Version, party: string): boolean {
  return approvals.some((consent) => consent.version === version.id && consent.party === party);
}

type Given = {
  readonly party: string;
  readonly day: string | null;
  readonly name: string;
  readonly how: ConsentHow;
  readonly note: string;
};

/** Notes it; a party's earlier note on the same version goes, so that one stands. */
function useKeepConsent(version: Version, onDone: () => void): (given: Given) => void {
  const { view, change } = useDraft();
  const { ids, toasts } = useSession();
  const office = useOwnOffice();
  const text = useText(VERSIONS_TEXT);
  return (given) => {
    const { approvals, parties } = view.value;
    const values = {
      ...given,
      version: version.id,
      by: office?.value.user ?? '',
      region: office?.value.region ?? '',
    };
    const earlier = approvals.filter((one) => one.version === version.id && one.party === given.party);
    const order = orderBetween(approvals.at(-1)?.order ?? null, null);
    change([
      ...earlier.map(({ id }) => ({ kind: 'remove', list: 'approvals', row: id, removed: true }) as const),
      { kind: 'add', list: 'approvals', row: ids.next(), order, values },
    ]);
    const place = parties.findIndex(({ id }) => id === given.party);
    const row = parties[place];
    toasts.show(text.consents.kept(row === undefined ? '' : partyTitle(row, place)));
    onDone();
  };
}
