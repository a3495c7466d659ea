import { useState } from 'react';
import type { ChangeLine } from '#app/history.ts';
import { drop } from '#base/drop.ts';
import { useHousePaper } from '../papers/use-house-paper.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useLanguage, useSession, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { countText } from '../text/counts.ts';
import { longMomentText } from '../text/days.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { changeSentence } from './change-words.ts';

/** Changes on one paper at most: some 300 pages. */
const MOST = 5000;

export type SavePaper = {
  /** How many changes have been gathered; null while nothing is being saved. */
  readonly gathered: number | null;
  readonly save: (of: {
    readonly title: string;
    readonly id: string;
    readonly namesRecord: boolean;
    readonly read: () => AsyncGenerator<readonly ChangeLine[]>;
  }) => void;
};

/** Saves a history as a Word file, in the language of the screen. */
export function useHistoryPaper(): SavePaper {
  const { engine, host, clock } = useSession();
  const attempt = useTry();
  const toasts = useToasts();
  const text = useText(HISTORY_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const nameOf = useOfficeNames();
  const housePaper = useHousePaper();
  const [gathered, setGathered] = useState<number | null>(null);
  const rowOf = (line: ChangeLine, namesRecord: boolean) => {
    const office = nameOf(line);
    const what = changeSentence(line, language, text);
    return [
      line.entry === 0 ? '' : countText(line.entry, language),
      longMomentText(line.time, language, ahead),
      `${line.user}, ${office}`,
      namesRecord ? `${line.title}: ${what}` : what,
    ] as const;
  };
  const work: (...of: Parameters<SavePaper['save']>) => Promise<void> = async ({ title, id, namesRecord, read }) => {
    const lines: ChangeLine[] = [];
    setGathered(0);
    for await (const some of read()) {
      lines.push(...some);
      setGathered(lines.length);
      if (lines.length >= MOST) break;
    }
    const time = clock.now();
    const printed = text.printed(longMomentText(time, language, ahead));
    const facts = [
      text.clock,
      `${text.count(lines.length)}. ${printed}`,
      ...(lines.length >= MOST ? [text.cut(MOST)] : []),
    ];
    const { number, when, who, what } = text.columns;
    const history = {
      title,
      facts,
      headings: [number, when, who, what] as const,
      rows: lines.map((line) => rowOf(line, namesRecord)),
    };
    const made = await attempt(engine.document({ wish: { kind: 'history', history, id, time }, paper: housePaper }));
    setGathered(null);
    if (made === null) return;
    const saved = await attempt(host.saveFile({ kind: 'document', ...made }));
    if (saved !== null) toasts.show(text.saved);
  };
  return { gathered, save: (of) => drop(work(of), 'a history is saved') };
}
