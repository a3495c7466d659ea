import { useLocation } from 'wouter';
import { drop } from '#base/drop.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';

export type MeetingDoings = {
  /** Takes the meeting out of the list, with a way back. */
  readonly archive: () => Promise<void>;
};

export function useMeetingDoings(): MeetingDoings {
  const session = useSession();
  const { meeting } = useMeeting();
  const refuse = useRefuse();
  const text = useText(MEETINGS_TEXT).details;
  const [, go] = useLocation();
  const setRemoved = async (removed: boolean): Promise<boolean> => {
    const done = await session.engine.edit(meeting.id, [{ kind: 'removeRecord', removed }]);
    if (!done.ok) refuse(done.error);
    return done.ok;
  };
  return {
    archive: async () => {
      await keepEverything(session);
      if (!(await setRemoved(true))) return;
      go('/rapat');
      session.toasts.show(text.archived, () => drop(setRemoved(false), 'putting a meeting back into the list'));
    },
  };
}
