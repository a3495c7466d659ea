import { fail, ok, type Result } from '#base/result.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { copiesOf } from '#domain/agreements/copies.ts';
import type { VersionMark } from '#domain/agreements/versions.ts';
import type { Refused } from '#app/engine.ts';
import type { KeptVersion } from '#app/versions.ts';
import type { BatchDocument, FileForm, Note } from '../papers/use-batch.ts';
import type { Session } from '../session/session.ts';
import { copyFile, versionFile } from './leaving.ts';

export type Sending = { readonly to: string; readonly note: string };

/** A draft in a batch: it leaves as a version of it, which is kept before the file is written. */
export function versionInBatch(
  { record, name }: { readonly record: string; readonly name: string },
  { to, note }: Sending,
  { form, told = () => {} }: { readonly form: FileForm; readonly told?: (mark: VersionMark) => void },
): BatchDocument {
  return {
    name,
    make: async ({ job, session }) => {
      const made = await versionFile(record, { form, job, session });
      if (!made.ok) return made;
      const { word: _word, ...file } = made.value;
      const keep = async (): Promise<Result<Note, Refused>> => {
        const kept = await session.engine.keepVersion(record, { ...file, to, note });
        if (kept.ok) told(kept.value);
        return noteOf(record, kept, session);
      };
      return ok({ bytes: file.bytes, suggestedName: file.name, keep });
    },
  };
}

type Called = { readonly forAll: string; readonly note: string };

/**
 * One document for all parties, which is a version of the agreement, and that version's original (*rangkap*) for each party, which is
 * noted as sent to it.
 */
export function copiesInBatch(
  agreement: Pick<Agreement, 'id' | 'parties'>,
  { forAll, note }: Called,
  form: FileForm,
): readonly BatchDocument[] {
  const { id } = agreement;
  let mark: VersionMark | null = null;
  const whole = versionInBatch({ record: id, name: forAll }, { to: '', note }, { form, told: (kept) => (mark = kept) });
  const copies = copiesOf(agreement).map(({ row, holder, label }): BatchDocument => {
    const name = holder === '' ? label : holder;
    return {
      name,
      make: async ({ job, session }) => {
        if (mark === null) return fail({ reason: 'cancelled', detail: 'the version itself could not be kept' });
        const made = await copyFile(id, { mark, row }, { form, job, session });
        if (!made.ok) return made;
        const keep = async () =>
          noteOf(id, await session.engine.keepCopy(id, { ...made.value, to: name, note }), session);
        return ok({ bytes: made.value.bytes, suggestedName: made.value.name, keep });
      },
    };
  });
  return [whole, ...copies];
}

function noteOf(
  record: string,
  kept: Result<KeptVersion, Refused>,
  { engine }: Pick<Session, 'engine'>,
): Result<Note, Refused> {
  if (!kept.ok) return kept;
  return ok({
    takeBack: async () => {
      await engine.takeBackVersion(record, kept.value);
    },
  });
}
