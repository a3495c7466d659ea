import { fail, type Result } from '#base/result.ts';

/** Why a file that came back is not read. Each has a sentence in `ui/errors`. */
export type ReturnedReason =
  | 'word-empty'
  | 'word-too-big'
  | 'word-old-format'
  | 'word-password'
  | 'word-other-office'
  | 'word-opendocument'
  | 'word-rtf'
  | 'word-pdf'
  | 'word-web-page'
  | 'word-not-word'
  | 'word-damaged'
  | 'word-unsafe-zip'
  | 'word-macro'
  | 'word-outside-text'
  | 'word-unsafe-xml'
  | 'word-too-deep'
  | 'word-too-long';

export type ReturnedRefusal = { readonly reason: ReturnedReason; readonly detail: string };

export type Read<T> = Result<T, ReturnedRefusal>;

export function refuse(reason: ReturnedReason, detail = ''): { readonly ok: false; readonly error: ReturnedRefusal } {
  return fail({ reason, detail });
}
