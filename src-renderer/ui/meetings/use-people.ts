import { useState } from 'react';
import type { MinutesBlock } from '#domain/meetings/meeting.ts';
import { findPeople, personQuery, type Suggestion } from './find-people.ts';
import { useMeeting } from './meeting-context.ts';
import type { People } from './PersonList.tsx';

/** What was typed behind `@`, and where. */
export type Asked = { readonly from: number; readonly query: string; readonly caret: number };

export type PeopleOffer = {
  /** Null when nothing is offered. */
  readonly asked: Asked | null;
  readonly people: People | null;
  readonly look: (text: string, caret: number) => void;
  readonly point: (at: number) => void;
  readonly close: () => void;
};

/** Whom `@` offers while it is typed. */
export function usePeople(value: string): PeopleOffer {
  const { meeting } = useMeeting();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [at, setAt] = useState(0);
  const found = asked === null ? [] : findPeople(meeting.participants, asked.query);
  const isOpen = asked !== null && found.length > 0 && value.charAt(asked.from) === '@';
  return {
    asked: isOpen ? asked : null,
    people: isOpen ? { query: asked.query, found, at: Math.min(at, found.length - 1) } : null,
    look: (text: string, caret: number): void => {
      const query = personQuery(text, caret);
      setAsked(query === null ? null : { ...query, caret });
      setAt(0);
    },
    point: setAt,
    close: () => setAsked(null),
  };
}

type WithPerson = { readonly text: string; readonly caret: number; readonly who: string | null };

/** In an action item the person becomes who does it and `@…` goes; elsewhere the name takes its place. */
export function withPerson(value: string, asked: Asked, person: Suggestion, block: MinutesBlock): WithPerson {
  const before = value.slice(0, asked.from);
  const after = value.slice(asked.caret);
  if (block.type === 'action') {
    const who = block.who.trim() === '' ? person.name : `${block.who.trim()}, ${person.name}`;
    const text = after.startsWith(' ') || after === '' ? before.trimEnd() + after : before + after;
    return { text, caret: text.length - after.length, who };
  }
  const text = `${before}${person.name}${after}`;
  return { text, caret: before.length + person.name.length, who: null };
}
