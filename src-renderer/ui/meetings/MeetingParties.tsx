import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { PartyPicker } from '../cooperation/PartyPicker.tsx';
import { partyName } from '../cooperation/party-names.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting, useMeetingConflict } from './meeting-context.ts';
import styles from './Details.module.css';

/** Whose meeting it is; with the regions among them it may be shared. */
export function MeetingParties() {
  const text = useText(MEETINGS_TEXT).details;
  const { meeting, change } = useMeeting();
  const conflict = useMeetingConflict('parties');
  const set = (parties: readonly Party[]): void => change([{ kind: 'set', path: 'parties', value: parties }]);
  if (conflict !== undefined) return <ConflictBox label={text.parties} conflict={conflict} />;
  return (
    <section aria-label={text.parties} className={styles.section}>
      <h2>{text.parties}</h2>
      <ul className={styles.chips}>
        {meeting.parties.map((party) => (
          <li key={partyKey(party)} className={styles.chip}>
            {partyName(party)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={text.removeParty(partyName(party))}
              onClick={() => set(meeting.parties.filter((each) => partyKey(each) !== partyKey(party)))}
            >
              <IconX size={14} stroke={1.75} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <PartyPicker chosen={meeting.parties} onPick={(party) => set([...meeting.parties, party])} />
    </section>
  );
}
