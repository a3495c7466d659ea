import { useState } from 'react';
import type { ReturnedDraft } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { ReturnedDialog } from './ReturnedDialog.tsx';

/** Asks for a file that came back and reads it against the draft; what is still being typed is kept first. */
export function useReturned() {
  const session = useSession();
  const { view } = useDraft();
  const attempt = useTry();
  const [reading, setReading] = useState<ReturnedDraft | null>(null);
  const read = async (): Promise<void> => {
    const file = await attempt(session.host.openFile('document'));
    if (file === null) return;
    await keepEverything(session);
    setReading(await attempt(session.engine.readReturned(view.value.id, file.bytes)));
  };
  return {
    open: () => drop(read(), 'reading a Word file that came back'),
    dialog: reading === null ? null : <ReturnedDialog reading={reading} onClose={() => setReading(null)} />,
  };
}
