import { useState } from 'react';
import type { ReturnedDraft } from '#app/document-methods.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { ReturnedDialog } from './ReturnedDialog.tsx';

type Reading = { readonly file: { readonly name: string; readonly bytes: Uint8Array }; readonly found: ReturnedDraft };

/** Asks for a file that came back and reads it against the draft; what is still being typed is kept first. */
export function useReturned() {
  const session = useSession();
  const { view } = useDraft();
  const attempt = useTry();
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (): Promise<void> => {
    const file = await attempt(session.host.openFile('document'));
    if (file === null) return;
    await keepEverything(session);
    const found = await attempt(session.engine.readReturned(view.value.id, file.bytes));
    setReading(found === null ? null : { file, found });
  };
  const onClose = (): void => setReading(null);
  return {
    open: () => drop(read(), 'reading a Word file that came back'),
    dialog: reading === null ? null : <ReturnedDialog reading={reading.found} file={reading.file} onClose={onClose} />,
  };
}
