import { describe, expect, it } from 'vitest';
import { sampleMeeting } from '#testing/samples/sample-meeting.ts';
import type { Edit } from '#domain/record/edit.ts';
import { joinedEdits, stillWaiting, withEdits } from './shown-edits.ts';

const meeting = sampleMeeting();
const add: Edit = {
  kind: 'add',
  list: 'blocks',
  row: 'new',
  order: meeting.blocks[0]?.order + 'V',
  values: { topic: 'topic1', text: 'x' },
};

const none = (): boolean => false;

describe('a record with the edits that still wait', () => {
  it('has new rows in their place, with the values of a row that nobody has written yet', () => {
    const shown = withEdits('meeting', meeting, [add]);
    expect(shown.blocks[1]).toEqual({
      id: 'new',
      order: meeting.blocks[0]?.order + 'V',
      topic: 'topic1',
      type: 'note',
      text: 'x',
      who: '',
      until: null,
      state: 'open',
    });
    expect(meeting.blocks).not.toContain(shown.blocks[1]);
  });

  it('moves, changes and takes out rows, and leaves unknown ones alone', () => {
    const last = meeting.topics.at(-1)?.order ?? '';
    const shown = withEdits('meeting', meeting, [
      { kind: 'move', list: 'topics', row: 'topic1', order: `${last}V` },
      { kind: 'set', path: 'topics/topic2/title', value: 'Biaya' },
      { kind: 'remove', list: 'topics', row: 'topic3', removed: true },
      { kind: 'set', path: 'topics/nobody/title', value: 'x' },
      { kind: 'set', path: 'title', value: 'Lain' },
    ]);
    expect(shown.topics.map(({ id, title }) => [id, title])).toEqual([
      ['topic2', 'Biaya'],
      ['topic4', meeting.topics[3]?.title],
      ['topic1', meeting.topics[0]?.title],
    ]);
    expect(shown.title).toBe('Lain');
  });

  it('lets go of edits once they are stored, in the order in which they are written', () => {
    const remove: Edit = { kind: 'remove', list: 'blocks', row: 'new', removed: true };
    expect(stillWaiting(meeting, [add, remove], none)).toEqual([add, remove]);
    const stored = withEdits('meeting', meeting, [add]);
    expect(stillWaiting(stored, [add, remove], none)).toEqual([remove]);
    expect(stillWaiting(meeting, [], none)).toEqual([]);
  });

  it('goes on showing a value that is on its way, although the store happens to say the same before an earlier one lands', () => {
    const back: Edit = { kind: 'set', path: 'title', value: meeting.title };
    expect(stillWaiting(meeting, [back], (path) => path === 'title')).toEqual([back]);
    expect(stillWaiting(meeting, [back], none)).toEqual([]);
  });

  it('holds one value per field', () => {
    const one: Edit = { kind: 'set', path: 'title', value: 'a' };
    const two: Edit = { kind: 'set', path: 'title', value: 'b' };
    expect(joinedEdits([one, add], [two])).toEqual([add, two]);
  });
});
