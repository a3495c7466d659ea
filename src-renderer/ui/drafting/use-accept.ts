import type { ReturnedDraft } from '#app/document-methods.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { RETURNED_TEXT } from '../text/returned.ts';
import { useDraft } from './draft-context.ts';
import { acceptedEdits } from './returned-edits.ts';

/** Takes what was chosen of a returned file into the draft as it is kept now: one edit, undone in one step. */
export function useAccept(reading: ReturnedDraft): (chosen: ReadonlySet<string>) => Promise<void> {
  const session = useSession();
  const { view, change, renew } = useDraft();
  const text = useText(RETURNED_TEXT);
  return async (chosen) => {
    if (chosen.size === 0) return;
    await keepEverything(session);
    const kept = await firstOf(session.queries.record('agreement', view.value.id));
    const { edits, following } = acceptedEdits(reading, chosen, { draft: kept?.value ?? view.value, ids: session.ids });
    change(edits);
    renew();
    session.toasts.show(text.done(chosen.size, following));
  };
}
