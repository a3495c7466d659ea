import type { Meeting, MinutesBlock } from '#domain/meetings/meeting.ts';
import type { ActionRow, DecisionRow } from '../list-rows.ts';
import { wordsOf } from '../words.ts';
import { partyKeys, partyName } from './party-names.ts';
import type { About, Titled } from './projection.ts';

const NO_DAY = '9999-12-31';

export function projectMeeting(meeting: Meeting, about: About): Titled {
  const titleWords = wordsOf(meeting.title, meeting.place, ...meeting.parties.map(partyName));
  const people = meeting.participants.flatMap((person) => [person.name, person.institution]);
  const texts = [...meeting.topics.map((topic) => topic.title), ...meeting.blocks.map((block) => block.text)];
  const words = wordsOf(titleWords.join(' '), meeting.chair, meeting.noteTaker, ...people, ...texts);
  const decisions = meeting.blocks.filter((block) => block.type === 'decision');
  const actions = meeting.blocks.filter((block) => block.type === 'action');
  const subtitle = [meeting.date, meeting.place].filter((text) => text !== null && text !== '').join(', ');
  return {
    title: meeting.title,
    rows: {
      meetings: [
        {
          ...about,
          title: meeting.title,
          date: meeting.date ?? '',
          starts: meeting.starts ?? '',
          place: meeting.place,
          state: meeting.state,
          items: [...new Set(meeting.items)],
          about: itemsOf(meeting),
          parties: partyKeys(meeting.parties),
          participants: meeting.participants.length,
          decisions: decisions.length,
          actions: actions.length,
        },
      ],
      decisions: decisions.map((block) => blockRow(meeting, block)),
      actions: actions.map((block) => actionRow(meeting, block)),
      search: [{ record: meeting.id, kind: 'meeting', title: meeting.title, subtitle, titleWords, words }],
    },
  };
}

function itemsOf(meeting: Meeting): readonly string[] {
  const ofTopics = meeting.topics.flatMap((topic) => (topic.item === null ? [] : [topic.item]));
  return [...new Set([...meeting.items, ...ofTopics])];
}

function actionRow(meeting: Meeting, block: MinutesBlock): ActionRow {
  return {
    ...blockRow(meeting, block),
    who: block.who,
    until: block.until ?? '',
    due: block.until ?? NO_DAY,
    state: block.state,
  };
}

function blockRow(meeting: Meeting, block: MinutesBlock): DecisionRow {
  const item = meeting.topics.find((topic) => topic.id === block.topic)?.item ?? null;
  return {
    key: `${meeting.id}/${block.id}`,
    meeting: meeting.id,
    block: block.id,
    text: block.text,
    meetingTitle: meeting.title,
    meetingDate: meeting.date ?? '',
    items: item === null ? [...new Set(meeting.items)] : [item],
  };
}
