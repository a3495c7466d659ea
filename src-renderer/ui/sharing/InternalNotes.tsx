import { useRef } from 'react';
import { drop } from '#base/drop.ts';
import { companionId } from '#domain/notes/companion-id.ts';
import { useTry } from '../errors/use-refuse.ts';
import { EditableTextarea } from '../kit/EditableTextarea.tsx';
import { useEngine } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';

type Props = { readonly record: string; readonly lines?: number };

/** The internal notes (*catatan internal*) of a record. They are made when somebody first writes in the field. */
export function InternalNotes({ record, lines = 6 }: Props) {
  const text = useText(SHARING_TEXT);
  const engine = useEngine();
  const attempt = useTry();
  const id = companionId(record);
  const view = useWatched((queries) => queries.record('internal-notes', id), [id]);
  const begun = useRef(false);
  const make = async (): Promise<void> => {
    begun.current = true;
    // The engine does one thing after the other: they are there before what was typed comes.
    begun.current = (await attempt(engine.internalNotes(record))) !== null;
  };
  const begin = (): void => {
    if (view === null && !begun.current) drop(make(), 'making the internal notes of a record');
  };
  if (view === undefined) return null;
  return (
    <div onInputCapture={begin}>
      <EditableTextarea
        record={id}
        path="text"
        merge="weave"
        value={view?.value.text ?? ''}
        label={text.notes}
        hint={text.notesHint}
        lines={lines}
      />
    </div>
  );
}
