import { describe, expect, it } from 'vitest';
import { sampleMeeting } from '#testing/samples/sample-meeting.ts';
import { lineMark } from './line-mark.ts';
import { clockText, plannedLength, timeOfDay } from './meeting-clock.ts';
import { countBlocks, numberBlocks } from './numbering.ts';

describe('marks at the start of a line (ui.md §5)', () => {
  it('k, t and b with a space make a decision, an action item and an open point', () => {
    expect(lineMark('k', 'k ', 2)).toEqual({ type: 'decision', rest: '' });
    expect(lineMark('tKirim tabel', 't Kirim tabel', 2)).toEqual({ type: 'action', rest: 'Kirim tabel' });
    expect(lineMark('B', 'B ', 2)).toEqual({ type: 'open-point', rest: '' });
  });

  it('a text that has long begun so, other letters and other places are left alone', () => {
    expect(lineMark('t Kirim', 't Kirim ', 8)).toBe(null);
    expect(lineMark('k lama', 'k  lama', 3)).toBe(null);
    expect(lineMark('a', 'a ', 2)).toBe(null);
    expect(lineMark('', 'k ', 2)).toBe(null);
  });
});

describe('numbers of decisions, action items and open points', () => {
  it('run over the whole meeting in the order of its topics', () => {
    const meeting = sampleMeeting();
    const numbers = [...numberBlocks(meeting).values()];
    expect(numbers.filter((number) => number.startsWith('K'))).toEqual(['K-1', 'K-2', 'K-3', 'K-4', 'K-5']);
    expect(countBlocks(meeting, 'decision')).toBe(5);
    expect(countBlocks(meeting, 'open-point')).toBe(1);
  });

  it('follow topics that change places, and leave out those of a topic that was taken out', () => {
    const meeting = sampleMeeting();
    const [first, second, ...others] = meeting.topics;
    if (first === undefined || second === undefined) throw new Error('the sample has topics');
    const swapped = { ...meeting, topics: [second, first, ...others] };
    const inSecond = meeting.blocks.find((block) => block.topic === second.id && block.type === 'decision');
    expect(numberBlocks(swapped).get(inSecond?.id ?? '')).toBe('K-1');
    expect(countBlocks({ ...meeting, topics: others }, 'decision')).toBe(2);
  });
});

describe('the clock of a meeting', () => {
  it('shows hours, minutes and seconds with dots', () => {
    expect(clockText(2_832_000)).toBe('00.47.12');
    expect(clockText(-5)).toBe('00.00.00');
  });

  it('knows the time of day in the zone', () => {
    expect(timeOfDay(Date.parse('2026-11-23T02:04:00Z'), 7)).toBe('09:04');
    expect(timeOfDay(Date.parse('2026-11-23T20:00:00Z'), 9)).toBe('05:00');
  });

  it('plans by the topics, else by the times', () => {
    const { topics } = sampleMeeting();
    expect(plannedLength({ topics, starts: '09:00', ends: '10:00' })).toBe(150 * 60_000);
    expect(plannedLength({ topics: [], starts: '09:00', ends: '10:30' })).toBe(90 * 60_000);
    expect(plannedLength({ topics: [], starts: '09:00', ends: null })).toBe(null);
  });
});
