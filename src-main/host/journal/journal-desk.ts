import type { Outcome } from '../outcome.ts';
import { beginAnew, type Journal, type JournalLimits, openJournal } from './journal.ts';

/** The one journal of a running app. */
export type JournalDesk = {
  /** Opens it at the first call; when that fails, for a full disk say, the next call tries again. */
  readonly open: () => Promise<Outcome<Journal>>;
  /** Puts it aside under a dated name and begins an empty one, also when it is too damaged to be opened: else there were no way on. */
  readonly setAside: (date: string) => Promise<Outcome<{ readonly keptAs: string }>>;
};

export function journalDesk(path: string, limits: JournalLimits): JournalDesk {
  let opened: Promise<Outcome<Journal>> | null = null;
  const open = (): Promise<Outcome<Journal>> => {
    opened ??= openJournal(path, limits).then((outcome) => {
      if (!outcome.ok) opened = null;
      return outcome;
    });
    return opened;
  };
  return {
    open,
    setAside: async (date) => {
      const journal = await open();
      if (journal.ok) return journal.value.setAside(date);
      return journal.error.reason === 'damaged' ? beginAnew(path, date) : journal;
    },
  };
}
