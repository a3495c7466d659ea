import { orderBetween } from '#base/order-key.ts';
import type { MeetingTopic } from '#domain/meetings/meeting.ts';
import { useSession } from '../session/session-context.ts';
import { MEETINGS_TEXT } from '../text/meetings.ts';
import { useText } from '../text/catalogue.ts';
import { useMeeting } from './meeting-context.ts';
import { orderAt } from './order-at.ts';

export type Topics = {
  readonly add: () => void;
  /** Opens the topic so many places after the one that is shown; the details stand before the first. */
  readonly step: (by: 1 | -1) => void;
  readonly move: (topic: MeetingTopic, by: 1 | -1) => void;
  readonly setDone: (topic: MeetingTopic, done: boolean) => void;
  readonly remove: (topic: MeetingTopic) => void;
};

/** What is done to the topics (*acara*) of a meeting. */
export function useTopics(): Topics {
  const { meeting, change, topic: shown, openTopic } = useMeeting();
  const { ids, toasts } = useSession();
  const text = useText(MEETINGS_TEXT).agenda;
  const { topics } = meeting;
  const at = topics.findIndex((topic) => topic.id === shown);
  return {
    add: () => {
      const row = ids.next();
      const order = orderBetween(topics.at(-1)?.order ?? null, null);
      change([{ kind: 'add', list: 'topics', row, order, values: { title: '' } }]);
      openTopic(row);
    },
    step: (by) => {
      const next = at + by;
      if (next >= -1 && next < topics.length) openTopic(topics[next]?.id ?? null);
    },
    move: (topic, by) => {
      const order = orderAt(topics, topic.id, by);
      if (order !== null) change([{ kind: 'move', list: 'topics', row: topic.id, order }]);
    },
    setDone: (topic, done) => change([{ kind: 'set', path: `topics/${topic.id}/done`, value: done }]),
    remove: (topic) => {
      change([{ kind: 'remove', list: 'topics', row: topic.id, removed: true }]);
      openTopic(topics[at + 1]?.id ?? topics[at - 1]?.id ?? null);
      toasts.show(text.removed(topic.title.trim() === '' ? text.untitled : topic.title), () => {
        change([{ kind: 'add', list: 'topics', row: topic.id, order: topic.order, values: {} }]);
        openTopic(topic.id);
      });
    },
  };
}
