import { useEffect, useState } from 'react';
import type { Refused } from '#app/engine.ts';
import type { ReportShow, ReportSummary } from '#app/report-methods.ts';
import { drop } from '#base/drop.ts';
import type { ReportFilter } from '#domain/reports/year.ts';
import { NO_FILTER } from '../cooperation/item-filter.ts';
import { useEngine } from '../session/session-context.ts';
import { useToday } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';

export type ReportReading = { readonly done: number; readonly total: number };

export type ReportState = {
  /** The last answer; it stays while another question is read. Null before the first. */
  readonly summary: ReportSummary | null;
  /** Null when nothing is being read. */
  readonly reading: ReportReading | null;
  readonly refused: Refused | null;
  readonly stop: () => void;
  readonly again: () => void;
};

/** What will be on a report; asked anew when records changed. */
export function useReport(filter: ReportFilter, { lines, limit }: ReportShow): ReportState {
  const engine = useEngine();
  const today = useToday();
  const stamp = useStamp(today);
  const [round, setRound] = useState(0);
  const [summary, setSummary] = useState<ReportSummary | null>(null);
  const [reading, setReading] = useState<ReportReading | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { year, party, type } = filter;
  useEffect(() => {
    if (stamp === null) return undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      setReading({ done: 0, total: 0 });
      setRefused(null);
      const query = { filter: { year, party, type }, today };
      const answer = await engine.reportSummary(query, { lines, limit }, (done, total) => {
        if (!isOver) setReading({ done, total });
      });
      if (isOver) return;
      setReading(null);
      if (answer.ok) setSummary(answer.value);
      else setRefused(answer.error);
    };
    drop(read(), 'a report is computed for its screen');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a round is asked for by a person
  }, [engine, today, stamp, round, year, party, type, lines, limit]);
  return {
    summary,
    reading,
    refused,
    stop: () => drop(engine.stopReports(), 'the reading answers that it was stopped'),
    again: () => setRound((now) => now + 1),
  };
}

/** Changes whenever an item, an agreement or a meeting does; null until it is known. */
function useStamp(today: string): string | null {
  const items = useWatched((queries) => queries.items(NO_FILTER, today, 1), [today]);
  const agreements = useWatched((queries) => queries.agreements(1), []);
  const meetings = useWatched((queries) => queries.counts(), []);
  if (items === undefined || agreements === undefined || meetings === undefined) return null;
  const told = [items, agreements].flatMap(({ rows, all }) => [all, rows[0]?.changed ?? 0]);
  return [...told, meetings.meetings].join(' ');
}
