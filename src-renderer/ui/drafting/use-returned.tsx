import { useState } from 'react';
import type { ReturnedDraft } from '#app/document-methods.ts';
import type { KeptVersion } from '#app/versions.ts';
import { drop } from '#base/drop.ts';
import { NOTHING_TOLD, type ToldArticle, type ToldArticles } from '#domain/agreements/told-article.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { ReturnedDialog } from './ReturnedDialog.tsx';

type ReturnedFile = { readonly name: string; readonly bytes: Uint8Array };
type Reading = {
  readonly file: ReturnedFile;
  readonly found: ReturnedDraft;
  readonly kept: KeptVersion | null;
  readonly told: ToldArticles;
};

/**
 * Asks for a file that came back and reads it against the draft; what is still being typed is kept first. A file of this draft is
 * a version of it at once, whatever is made of it; one of unknown origin becomes one when the person goes on with it.
 */
export function useReturned() {
  const session = useSession();
  const { view } = useDraft();
  const attempt = useTry();
  const keep = useKeepReturned();
  const [reading, setReading] = useState<Reading | null>(null);
  const read = async (): Promise<void> => {
    const file = await attempt(session.host.openFile('document'));
    if (file === null) return;
    await keepEverything(session);
    const found = await attempt(session.engine.readReturned(view.value.id, file.bytes));
    if (found === null) return;
    const kept = found.identity.id === view.value.id ? await keep(file, found) : null;
    setReading({ file, found, kept, told: NOTHING_TOLD });
  };
  const tell = async (heading: number, one: ToldArticle): Promise<void> => {
    if (reading === null) return;
    const told = new Map(reading.told).set(heading, one);
    const found = await attempt(session.engine.readReturned(view.value.id, reading.file.bytes, told));
    if (found !== null) setReading({ ...reading, found, told });
  };
  const onClose = (): void => setReading(null);
  return {
    open: () => drop(read(), 'reading a Word file that came back'),
    dialog:
      reading === null ? null : (
        <ReturnedDialog
          reading={reading.found}
          file={reading.file}
          kept={reading.kept}
          keep={() => keep(reading.file, reading.found)}
          told={reading.told}
          onTell={(heading, one) => drop(tell(heading, one), 'reading a Word file with what was said of its articles')}
          onClose={onClose}
        />
      ),
  };
}

/** Keeps a file that came back as a version, byte for byte; the same file twice is one version. */
function useKeepReturned(): (file: ReturnedFile, found: ReturnedDraft) => Promise<KeptVersion | null> {
  const { engine } = useSession();
  const { view } = useDraft();
  const attempt = useTry();
  return ({ name, bytes }, { against, text }) =>
    attempt(
      engine.keepVersion(view.value.id, {
        bytes,
        name: name.slice(0, 500),
        how: 'returned',
        mark: null,
        base: against.kind === 'version' ? against.id : '',
        note: '',
        text,
        print: '',
        to: null,
      }),
    );
}
