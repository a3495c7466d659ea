import { useState } from 'react';
import { toBase64 } from '#base/base64.ts';
import type { TemplateReading } from '#app/document-methods.ts';
import type { RecordView } from '#app/views.ts';
import { OFFICE_FILE_LIMIT } from '#domain/office/office-file.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { useRefuse, useTry } from '../errors/use-refuse.ts';
import { fileHash } from '../exchange/file-hash.ts';
import { useSession } from '../session/session-context.ts';
import { useUndo } from '../shell/use-undo.ts';
import { useText } from '../text/catalogue.ts';
import { TEMPLATES_TEXT } from '../text/templates.ts';

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
  const refuse = useRefuse();
  const { undo } = useUndo();
  const [reading, setReading] = useState<TemplateReading | null>(null);
  const name = text.layouts[layout];
  const choose = async (): Promise<void> => {
    const given = await attempt(host.openFile('any'));
    if (given === null) return;
    if (given.bytes.length > OFFICE_FILE_LIMIT) {
      refuse({ reason: 'word-too-big', detail: `${given.bytes.length} bytes` });
      return;
    }
    const read = await attempt(engine.readTemplate(layout, given.bytes));
    if (read === null) return;
    setReading(read);
    const state = read.broken.length + read.faults.length === 0 ? 'sound' : 'draft';
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
  return { reading, choose, putInUse, starter };
}

function set(values: Readonly<Record<string, string>>): Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));
}
