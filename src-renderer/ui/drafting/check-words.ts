import { assertNever } from '#base/assert.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Finding } from '#domain/agreements/check.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { parseDay, weekday } from '#domain/wording/dates.ts';
import { termInWords } from '#domain/wording/term.ts';
import type { Language } from '../session/ports.ts';
import { dayText } from '../text/days.ts';
import type { ChecksText } from '../text/checks.ts';
import type { DraftingText } from '../text/drafting.ts';
import type { KindsText } from '../text/kinds.ts';
import { isMoreFinding, moreWords, type Where } from './check-words-more.ts';
import { isKindFinding, kindWords } from './kind-words.ts';

type Speech = {
  readonly text: DraftingText['checks'];
  readonly kinds: KindsText['checks'];
  readonly more: ChecksText;
  readonly language: Language;
  readonly where: Where;
};

/** What a check found, in one line. */
export function findingWords(
  finding: Finding,
  draft: Agreement,
  { text, kinds, more, language, where }: Speech,
): string {
  if (isKindFinding(finding)) return kindWords(finding, kinds);
  return isMoreFinding(finding)
    ? moreWords(finding, more, where)
    : usualWords(finding, draft, { text, language, where });
}

type Usual = Exclude<Finding, Parameters<typeof kindWords>[0] | Parameters<typeof moreWords>[0]>;

function usualWords(
  finding: Usual,
  draft: Agreement,
  { text, language, where }: Pick<Speech, 'text' | 'language' | 'where'>,
): string {
  const side = finding.good ? 'good' : 'bad';
  const term = draft.term === null ? '' : termInWords(draft.term);
  switch (finding.kind) {
    case 'two-parties':
      return text.twoParties[side];
    case 'weekend':
      return text.weekend[side](...dayWords(draft.date, language));
    case 'usual-article':
      return text.usual[side](finding.title);
    case 'term':
      return finding.good ? text.term.good(term) : text.term.bad;
    case 'term-in-text':
      return text.termInText[side](finding.article, term);
    default:
      return articleWords(finding, text, where);
  }
}

type ArticleFinding = Extract<
  Finding,
  { readonly kind: 'reference' | 'paragraph-reference' | 'empty-article' | 'count-in-words' | 'annex' | 'mandate' }
>;

function articleWords(finding: ArticleFinding, text: Speech['text'], where: Where): string {
  const side = finding.good ? 'good' : 'bad';
  switch (finding.kind) {
    case 'reference':
      return text.reference[side](where(finding), finding.names);
    case 'paragraph-reference':
      return text.paragraph[side](where(finding), finding.names);
    case 'annex':
      return finding.good ? text.annex.good : text.annex.bad(finding.article);
    case 'mandate':
      return text.mandate(partyLabel(finding.party));
    case 'empty-article':
      return text.empty(finding.article);
    case 'count-in-words':
      return text.counts(where(finding), finding.written, finding.right);
    default:
      return assertNever(finding, 'finding of a check');
  }
}

/** The weekday in the language of the screen, and the day in digits as the document writes it. */
function dayWords(date: string | null, language: Language): readonly [weekday: string, digits: string] {
  const day = date === null ? null : parseDay(date);
  if (date === null || day === null) return ['', ''];
  const [year = '', month = '', number = ''] = date.split('-');
  const name = language === 'id' ? weekday(day) : (dayText(date, language, 'full').split(/[ ,]/)[0] ?? '');
  return [name, `${number}-${month}-${year}`];
}
