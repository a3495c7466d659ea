import { useState } from 'react';
import type { MeetingPaper, MeetingWish } from '#app/document-wish.ts';
import { invitedTo } from '#domain/meetings/invited.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { BatchStart } from '../papers/BatchStart.tsx';
import { TickList } from '../papers/TickList.tsx';
import { plainDocument, useBatch } from '../papers/use-batch.ts';
import { useHousePaper } from '../papers/use-house-paper.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { MEETING_PAPERS_TEXT } from '../text/meeting-papers.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';

const PAPERS = ['invitation', 'attendance', 'minutes', 'proceedings'] as const satisfies readonly MeetingPaper[];
/** An invitation for each recipient, beside the one that names them all. */
const EACH = 'each';

/** What a meeting needs before it, and what comes of it. */
function usualOf({ state }: Pick<Meeting, 'state'>): readonly string[] {
  return state === 'planned' ? ['invitation', 'attendance'] : ['minutes', 'proceedings'];
}

/** Several papers of a meeting in one folder: which of them, and whether everybody gets an invitation of their own. */
export function MeetingPapersDialog({ onClose }: { readonly onClose: () => void }) {
  const { meeting } = useMeeting();
  const { papers } = useText(MEETINGS_TEXT).paper;
  const text = useText(MEETING_PAPERS_TEXT);
  const paper = useHousePaper();
  const own = useOwnOffice()?.value.region ?? '';
  const batch = useBatch(onClose);
  const [ticked, setTicked] = useState(usualOf(meeting));
  const invited = invitedTo(meeting, own).filter((one) => one !== '');
  const wishes = PAPERS.filter((which) => ticked.includes(which)).map((which) => ({
    name: papers[which],
    wish: { kind: 'meeting', record: meeting.id, which } satisfies MeetingWish,
  }));
  const letters = (ticked.includes(EACH) ? invited : []).map((to) => ({
    name: `${papers.invitation}, ${to}`,
    wish: { kind: 'meeting', record: meeting.id, which: 'invitation', to } satisfies MeetingWish,
  }));
  const all = [...wishes, ...letters];
  if (batch.run !== null) return <BatchDialog batch={batch} />;
  const choices: { readonly value: string; readonly label: string }[] = PAPERS.map((value) => ({
    value,
    label: papers[value],
  }));
  if (invited.length > 1) choices.splice(1, 0, { value: EACH, label: text.each(invited.length) });
  return (
    <BatchStart
      title={text.title}
      count={all.length}
      layouts={all.map(({ wish }) => wish.which)}
      onClose={onClose}
      onStart={(form) =>
        batch.start({
          folder: text.folder(meeting.title.trim()),
          documents: all.map(({ name, wish }) => plainDocument(name, form, { wish, paper })),
        })
      }
    >
      <TickList label={text.which} choices={choices} ticked={ticked} onTick={setTicked} />
    </BatchStart>
  );
}
