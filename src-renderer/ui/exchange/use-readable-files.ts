import { useEffect } from 'react';
import { drop } from '#base/drop.ts';
import { useEngine, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { KEPT_FILES_TEXT } from '../text/kept-files.ts';

/** Says once after a start that files of a newer Simpul can be opened by now (D5). Called by the frame. */
export function useReadableFiles(): void {
  const engine = useEngine();
  const toasts = useToasts();
  const text = useText(KEPT_FILES_TEXT);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const kept = await engine.keptFiles();
      const readable = kept.ok ? kept.value.filter((file) => file.readable).length : 0;
      if (readable > 0) toasts.show(text.ready(readable));
    };
    drop(look(), 'kept files are tried again');
    // oxlint-disable-next-line react/exhaustive-deps -- once per start, whatever the language becomes
  }, []);
}
