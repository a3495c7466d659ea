import { useEffect, useState } from 'react';
import { fromBase64, toBase64 } from '#base/base64.ts';
import { drop } from '#base/drop.ts';
import type { TemplateReading } from '#app/document-methods.ts';
import type { Refused } from '#app/engine.ts';
import type { RecordView } from '#app/views.ts';
import { OFFICE_FILE_LIMIT } from '#domain/office/office-file.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { useTry } from '../errors/use-refuse.ts';
import { fileHash } from '../exchange/file-hash.ts';
import { useSession } from '../session/session-context.ts';
import { useUndo } from '../shell/use-undo.ts';
import { useText } from '../text/catalogue.ts';
import { TEMPLATES_TEXT } from '../text/templates.ts';
import { faultSentences, type TemplateText } from './fault-sentence.ts';

type About = {
  readonly office: RecordView<'office'>;
  readonly layout: Layout;
  readonly file: RecordView<'office-file'> | null;
};

/**
 * What is done with the template of a layout. It is one record, so that another file is a change of it; its state is written
 * together with its bytes, so that what is used was judged.
 */
export function useTemplate({ office, layout, file }: About) {
  const { engine, host, toasts } = useSession();
  const text = useText(TEMPLATES_TEXT);
  const attempt = useTry();
  const { undo } = useUndo();
  const [refused, setRefused] = useState<string | null>(null);
  const reading = useReading(layout, file);
  const name = text.layouts[layout];
  const choose = async (): Promise<void> => {
    const given = await attempt(host.openFile('any'));
    if (given === null) return;
    if (given.bytes.length > OFFICE_FILE_LIMIT) {
      setRefused(text.refused['word-too-big']);
      return;
    }
    const read = await engine.readTemplate(layout, given.bytes);
    setRefused(read.ok ? null : refusedText(read.error, text));
    if (!read.ok) return;
    const state = faultSentences(read.value, layout, text).length === 0 ? 'sound' : 'draft';
    const sha256 = await fileHash(given.bytes);
    const edits = set({ name: given.name.slice(0, 200), state, sha256, bytes: toBase64(given.bytes) });
    const kept =
      file === null
        ? await attempt(
            engine.create({ kind: 'office-file', edits: [...set({ use: 'template', of: layout }), ...edits] }),
          )
        : await attempt(engine.edit(file.value.id, edits, text.given(name)));
    if (kept !== null) toasts.show(text.given(name), undo);
  };
  const putInUse = async (id: string | null): Promise<void> => {
    const { [layout]: _before, ...others } = office.value.templates;
    const templates = id === null ? others : { ...others, [layout]: id };
    const note = id === null ? text.notInUse(name) : text.inUse(name);
    const done = await attempt(
      engine.edit(office.value.id, [{ kind: 'set', path: 'templates', value: templates }], note),
    );
    if (done !== null) toasts.show(note, undo);
  };
  const starter = async (): Promise<void> => {
    const made = await attempt(engine.starterTemplate(layout));
    if (made === null) return;
    const kept = await attempt(host.saveFile({ kind: 'document', ...made }));
    if (kept !== null) toasts.show(text.saved(kept.name));
  };
  const faults = reading === null ? [] : faultSentences(reading, layout, text);
  return { faults: refused === null ? faults : [refused], reading, choose, putInUse, starter };
}

/** What is said of the file that is kept, as often as the screen is opened; null until it was read. */
function useReading(layout: Layout, file: About['file']): TemplateReading | null {
  const { engine } = useSession();
  const [read, setRead] = useState<{ readonly of: string; readonly reading: TemplateReading } | null>(null);
  const [of, kept] = [file?.value.sha256 ?? '', file?.value.bytes ?? ''];
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const bytes = fromBase64(kept);
      if (bytes === null || bytes.length === 0) return;
      const reading = await engine.readTemplate(layout, bytes);
      if (!isOver && reading.ok) setRead({ of, reading: reading.value });
    };
    drop(look(), 'the template that is kept is read');
    return () => {
      isOver = true;
    };
  }, [engine, layout, of, kept]);
  return read === null || read.of !== of ? null : read.reading;
}

/** The sentences for files of partners ask to write to them: a template is the office's own. */
function refusedText({ reason }: Refused, { refused }: TemplateText): string {
  return reason === 'word-too-big' || reason === 'word-macro' || reason === 'word-outside-text'
    ? refused[reason]
    : refused.other;
}

function set(values: Readonly<Record<string, string>>): Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));
}
