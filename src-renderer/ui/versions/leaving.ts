import { ok, type Result } from '#base/result.ts';
import type { CopyOf } from '#app/document-methods.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import type { CopyToKeep, FileToKeep } from '#app/versions.ts';
import { pdfName, pdfOf } from '../papers/print-file.ts';
import type { FileForm } from '../papers/use-batch.ts';
import type { HostFailure } from '../session/ports.ts';
import type { Session } from '../session/session.ts';

/** `job`: a name by which the shell can be told to stop printing. */
type Leaving = { readonly form: FileForm; readonly job: string; readonly session: Session };
type Made<T> = Promise<Result<T, Refused | HostFailure>>;

/** The draft as the file that leaves, to be kept as its next version, or as the one that says the same already. */
export async function versionFile(
  record: string,
  { form, job, session }: Leaving,
): Made<Omit<FileToKeep, 'to' | 'note'> & { readonly word: MadeFile }> {
  const made = await session.engine.newVersion(record, session.ids.next(), form);
  if (!made.ok) return made;
  const { mark, text, print } = made.value;
  const file = await inForm(made.value, { form, job, session });
  return file.ok ? ok({ ...file.value, how: form, mark, base: '', text, print, word: made.value }) : file;
}

/** The original of a version for one party as the file that leaves, to be kept beside that version. */
export async function copyFile(
  record: string,
  of: Omit<CopyOf, 'how'>,
  { form, job, session }: Leaving,
): Made<Omit<CopyToKeep, 'to' | 'note'>> {
  const made = await session.engine.newCopy(record, { ...of, how: form });
  if (!made.ok) return made;
  const file = await inForm(made.value, { form, job, session });
  return file.ok ? ok({ ...file.value, version: of.mark.id, party: of.row, print: made.value.print }) : file;
}

type Source = MadeFile & { readonly source: string; readonly pdf: Uint8Array | null };

/** A PDF of this very Word file that was kept leaves once more; else one is printed. */
async function inForm(
  made: Source,
  { form, job, session }: Leaving,
): Made<{ readonly bytes: Uint8Array; readonly name: string; readonly source: string }> {
  const { bytes, suggestedName, source, pdf } = made;
  if (form === 'word') return ok({ bytes, name: suggestedName, source: '' });
  if (pdf !== null) return ok({ bytes: pdf, name: pdfName(suggestedName), source });
  const printed = await pdfOf(made, job, session);
  return printed.ok ? ok({ bytes: printed.value.bytes, name: printed.value.suggestedName, source }) : printed;
}
