import type { SharingWish } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { regionName } from '../cooperation/party-names.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import type { Sharable } from './sharable.ts';

export type SharingDoings = {
  readonly share: (wish: SharingWish) => void;
  /** Brings along what was left behind. */
  readonly bring: () => void;
  /** Makes the copy of a record that is no longer shared with this office its own. */
  readonly keepCopy: () => void;
};

/** What can be done about who sees a record. What is still being typed is kept first, so that it goes along. */
export function useSharing({ record, ownRegion }: Sharable): SharingDoings {
  const session = useSession();
  const attempt = useTry();
  const text = useText(SHARING_TEXT);
  const share = async (wish: SharingWish, told: string | null): Promise<void> => {
    await keepEverything(session);
    const shared = await attempt(session.engine.share(record, wish));
    if (shared === null) return;
    const names = shared.with.filter((code) => code !== ownRegion).map(regionName);
    session.toasts.show(told ?? (names.length === 0 ? text.donePrivate : text.done(names.join(', '))));
  };
  const bring = async (): Promise<void> => {
    const brought = await attempt(session.engine.bringAlong(record));
    if (brought !== null) session.toasts.show(text.brought(brought.changes));
  };
  return {
    share: (wish) => drop(share(wish, null), 'sharing a record'),
    bring: () => drop(bring(), 'bringing along what was left behind'),
    keepCopy: () => drop(share({ with: 'nobody', history: false }, text.kept), 'keeping a copy as our own'),
  };
}
