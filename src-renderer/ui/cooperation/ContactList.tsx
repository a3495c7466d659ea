import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { orderBetween } from '#base/order-key.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { EditableText } from '../kit/EditableText.tsx';
import { useItem } from './item-context.ts';
import { partyName } from './party-names.ts';
import { useCooperationText, useFieldLabel } from './use-cooperation-text.ts';
import { useSession } from '../session/session-context.ts';
import styles from './ContactList.module.css';
import tabs from './ItemTabs.module.css';

type Contact = CooperationItem['contacts'][number];

/** The contact persons (*petugas penghubung*, PPKSD) of all parties. */
export function ContactList() {
  const { view, change } = useItem();
  const text = useCooperationText().parties;
  const { ids } = useSession();
  const { contacts, parties } = view.value;
  const add = (): void => {
    const order = orderBetween(contacts.at(-1)?.order ?? null, null);
    const values = { party: firstWithout(parties, contacts) };
    change([{ kind: 'add', list: 'contacts', row: ids.next(), order, values }]);
  };
  return (
    <section className={tabs.stack} aria-label={text.contacts}>
      <h2 className={tabs.section}>
        {text.contacts} <span className={tabs.hint}>{text.contactsHint}</span>
      </h2>
      {contacts.length === 0 ? (
        <p className={tabs.intro}>{text.noContacts}</p>
      ) : (
        <ul className={tabs.list}>
          {contacts.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={add}>
          {text.addContact}
        </Button>
      </div>
    </section>
  );
}

/** The first party without a contact person, since that one is most likely meant. */
function firstWithout(parties: readonly Party[], contacts: readonly Contact[]): Party | null {
  const named = new Set(contacts.flatMap(({ party }) => (party === null ? [] : [partyKey(party)])));
  return parties.find((party) => !named.has(partyKey(party))) ?? parties[0] ?? null;
}

function ContactLine({ contact }: { readonly contact: Contact }) {
  const { change } = useItem();
  const text = useCooperationText().parties;
  return (
    <li className={styles.contact}>
      <div className={styles.fields}>
        <ContactText contact={contact} field="name" label={text.name} />
        <ContactParty contact={contact} />
        <ContactText contact={contact} field="post" label={text.post} />
        <ContactText contact={contact} field="phone" label={text.phone} />
        <ContactText contact={contact} field="email" label={text.email} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={text.removeContact(contact.name)}
        onClick={() => {
          change([{ kind: 'remove', list: 'contacts', row: contact.id, removed: true }]);
        }}
      >
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function ContactText(props: {
  readonly contact: Contact;
  readonly field: 'name' | 'post' | 'phone' | 'email';
  readonly label: string;
}) {
  const { view } = useItem();
  return (
    <EditableText
      record={view.value.id}
      path={`contacts/${props.contact.id}/${props.field}`}
      value={props.contact[props.field]}
      label={props.label}
    />
  );
}

function ContactParty({ contact }: { readonly contact: Contact }) {
  const { view, change } = useItem();
  const label = useFieldLabel('cooperation-item', `contacts/${contact.id}/party`);
  const { parties } = view.value;
  const known = contact.party === null ? parties : [...parties, contact.party];
  const options = new Map(known.map((party) => [partyKey(party), partyName(party)]));
  return (
    <Select
      label={label}
      data={[...options].map(([value, name]) => ({ value, label: name }))}
      value={contact.party === null ? null : partyKey(contact.party)}
      allowDeselect={false}
      onChange={(key) => {
        const party = known.find((each) => partyKey(each) === key) ?? null;
        change([{ kind: 'set', path: `contacts/${contact.id}/party`, value: party }]);
      }}
    />
  );
}
