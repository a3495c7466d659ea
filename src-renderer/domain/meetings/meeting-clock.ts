import type { Meeting } from './meeting.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A span of time as a running clock shows it: `00.47.12`. Never below zero. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join('.');
}

/** The time of day of a moment (milliseconds since 1970) as `HH:MM`, in a zone so many hours ahead of UTC. */
export function timeOfDay(moment: number, hoursAhead: number): string {
  const minutes = Math.floor(moment / MINUTE) + hoursAhead * 60;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** How long the meeting is meant to last, in milliseconds: by its topics, else by its times; null while nobody said. */
export function plannedLength(meeting: Pick<Meeting, 'topics' | 'starts' | 'ends'>): number | null {
  const minutes = meeting.topics.reduce((sum, topic) => sum + (topic.minutes ?? 0), 0);
  if (minutes > 0) return minutes * MINUTE;
  if (meeting.starts === null || meeting.ends === null) return null;
  const span = minutesOf(meeting.ends) - minutesOf(meeting.starts);
  return span > 0 ? span * MINUTE : null;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
