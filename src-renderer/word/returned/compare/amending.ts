import { INDONESIAN, type Language } from '../recognise/languages.ts';
import type { Tracked } from '../recognise/lines.ts';
import { type ClauseText, slice } from './clause-text.ts';

/*
 * An article of an addendum says what becomes of an article of another agreement: a sentence that leads it in, and below it, in
 * quotation marks, the heading, title and text of that article as it reads from now on. On the record these are fields of their own.
 */

/** What an article of an addendum says, part by part, each with its tracked changes. */
export type Amending = {
  readonly lead: ClauseText;
  readonly title: ClauseText;
  readonly text: ClauseText;
};

const NONE: ClauseText = { text: '', tracked: [] };
const MARKS = /^["\u201E\u00AB\s]+/u;

/** The parts of an article that changes another agreement; null for one that has words of its own. */
export function amendingIn(said: ClauseText, language: Language = INDONESIAN): Amending | null {
  const lines = placesOf(said.text);
  const at = lines.findIndex(({ line }) => isHeading(line, language));
  const heading = lines[at];
  if (heading === undefined) {
    return language.isDeletion(lines[0]?.line ?? '') ? { lead: said, title: NONE, text: NONE } : null;
  }
  if (at === 0) return null;
  const [title, first] = [lines[at + 1], lines[at + 2]];
  const named = title === undefined ? NONE : slice(said, title.from, title.from + title.line.length);
  const lead = besideNumber(
    slice(said, 0, heading.from - 1),
    slice(said, heading.from, heading.from + heading.line.length),
    language,
  );
  return first === undefined
    ? { lead, title: withoutMark(named), text: NONE }
    : { lead, title: named, text: withoutMark(slice(said, first.from)) };
}

/** The quoted heading says the number again: where it says another, that is told with the lead. */
function besideNumber(lead: ClauseText, number: ClauseText, { heading, article }: Language): ClauseText {
  const plain = number.text.replace(MARKS, '').replace(/[\s"]+$/u, '');
  const spelled = heading(plain, false)?.number ?? plain;
  if (new RegExp(String.raw`\b${article} ${spelled}\b`, 'u').test(lead.text) || /…/u.test(plain)) return lead;
  const from = lead.text.length + 1;
  const tracked = number.tracked.map((one): Tracked => ({ ...one, from: from + one.from, to: from + one.to }));
  return { text: `${lead.text}\n${plain}`, tracked: [...lead.tracked, ...tracked] };
}

/** The heading of an article in quotation marks, or one that lost them; also one whose number is still a blank. */
function isHeading(line: string, { heading, article }: Language): boolean {
  const plain = line.replace(MARKS, '').trim();
  return heading(plain, false) !== null || new RegExp(String.raw`^${article} \u2026+$`, 'iu').test(plain);
}

type Placed = { readonly line: string; readonly from: number };

function placesOf(text: string): readonly Placed[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const placed = { line, from };
    from += line.length + 1;
    return placed;
  });
}

/** The mark that ends the quotation is none of the article's words; what stands behind it is. */
function withoutMark(said: ClauseText): ClauseText {
  const at = /["\u00BB](?=[.;]?\s*$)/u.exec(said.text)?.index;
  if (at === undefined) return said;
  const [head, tail] = [slice(said, 0, at), said.text.slice(at + 1)];
  return { text: head.text + tail, tracked: head.tracked };
}
