import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Bytes } from '#base/bytes.ts';
import { ok } from '#base/result.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { NOTHING_TOLD, noArticles, type ToldArticles, toldPlaces } from '#domain/agreements/told-article.ts';
import { type VersionMark, versionLabel } from '#domain/agreements/versions.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { type House, NO_HOUSE, withoutTemplates } from '../sheet.ts';
import type { Writer } from './redline/pen.ts';
import { type Answer, writeAnswer } from './redline/write-answer.ts';
import type { Read } from './refusals.ts';

/** `mark`: which version the answer is; `house`: how the office lays its drafts out. */
export type AnswerWays = {
  readonly mark?: VersionMark | null;
  readonly house?: House;
  /** What a person said of the file's headings. */
  readonly told?: ToldArticles;
};

/**
 * The partner's file with the draft as it is now on top of it, as tracked changes of `writer`. `mark`: which version the answer is;
 * where the file bears properties of ours they say so from now on, so that it is known when it comes back. No word of the text
 * or of the footer is touched by that.
 */
export async function answerDraft(
  partner: Uint8Array,
  draft: Agreement,
  writer: Writer,
  { mark = null, house = NO_HOUSE, told = NOTHING_TOLD }: AnswerWays = {},
): Promise<Read<Answer>> {
  const ours = await makeAgreementDocument(draft, { paper: draft.paper, version: '', house: withoutTemplates(house) });
  const answer = writeAnswer(partner, ours, writer, {
    told: toldPlaces(told, draft.articles),
    noArticles: noArticles(told),
  });
  if (!answer.ok || mark === null || answer.value.changes === 0) return answer;
  return ok({ ...answer.value, bytes: marked(answer.value.bytes, mark) });
}

const PROPERTIES = 'docProps/custom.xml';

function marked(bytes: Bytes, { id, number }: VersionMark): Bytes {
  const parts = unzipSync(bytes);
  const part = parts[PROPERTIES];
  if (part === undefined) return bytes;
  const xml = strFromU8(part);
  const named = withValue(withValue(xml, 'sk.versi', versionLabel(number)), 'sk.versiId', id);
  if (named === xml) return bytes;
  return new Uint8Array(
    zipSync({ ...parts, [PROPERTIES]: strToU8(named) }, { level: 6, mtime: '1980-01-01T00:00:00' }),
  );
}

/** Puts another value into a property that is there; where it is not, the properties stay as they are. */
function withValue(xml: string, name: string, value: string): string {
  const property = new RegExp(
    String.raw`(<(?:\w+:)?property\b[^>]*\bname="${name.replace('.', String.raw`\.`)}"[^>]*>\s*<(\w+:)?lpwstr>)[^<]*(</)`,
    'u',
  );
  return xml.replace(property, (_whole, start: string, _prefix: string, end: string) => `${start}${value}${end}`);
}
