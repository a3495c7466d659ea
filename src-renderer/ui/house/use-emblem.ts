import { toBase64 } from '#base/base64.ts';
import type { EmblemFault } from '#app/document-methods.ts';
import type { RecordView } from '#app/views.ts';
import { STATE_EMBLEM } from '#domain/office/office-file.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useTry } from '../errors/use-refuse.ts';
import { fileHash } from '../exchange/file-hash.ts';
import { useSession } from '../session/session-context.ts';
import { useUndo } from '../shell/use-undo.ts';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';

type About = {
  readonly of: string;
  readonly whose: string;
  readonly file: RecordView<'office-file'> | null;
  readonly onFault: (fault: EmblemFault | null) => void;
};

/** Gives a picture as an emblem, and takes it out. One emblem is one record: another picture is a change of it. */
export function useEmblem({ of, whose, file, onFault }: About) {
  const { engine, host, toasts } = useSession();
  const text = useText(HOUSE_TEXT).emblems;
  const attempt = useTry();
  const { undo } = useUndo();
  const give = async (): Promise<void> => {
    const given = await attempt(host.openFile('any'));
    if (given === null) return;
    const read = await engine.readEmblem(given.bytes);
    onFault(read.ok ? null : read.error);
    if (!read.ok) return;
    const sha256 = await fileHash(read.value.bytes);
    if (file !== null && !file.value.removed && file.value.sha256 === sha256) {
      toasts.show(text.same(whose));
      return;
    }
    const bytes: Edit[] = set({ name: given.name.slice(0, 200), sha256, bytes: toBase64(read.value.bytes) });
    const alternative = of === STATE_EMBLEM ? text.stateAlternative : whose;
    const kept =
      file === null
        ? await attempt(
            engine.create({ kind: 'office-file', edits: [...set({ use: 'emblem', of, alternative }), ...bytes] }),
          )
        : await attempt(
            engine.edit(file.value.id, [...bytes, { kind: 'removeRecord', removed: false }], text.kept(whose)),
          );
    if (kept !== null) toasts.show(text.kept(whose), undo);
  };
  const takeOut = async (): Promise<void> => {
    if (file === null) return;
    const out = await attempt(engine.edit(file.value.id, [{ kind: 'removeRecord', removed: true }], text.out(whose)));
    if (out !== null) toasts.show(text.out(whose), undo);
  };
  return { give, takeOut };
}

function set(values: Readonly<Record<string, string>>): Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));
}
