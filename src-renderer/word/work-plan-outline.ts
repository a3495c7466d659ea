import type { Agreement } from '#domain/agreements/agreement.ts';
import { type AgreementOutline, DOTTED, SHORT_DOTTED, type WorkRow } from './outline.ts';

/**
 * What makes a work plan (*Rencana Kerja*) of an agreement: it says which one it belongs to instead of why the parties agree, and
 * has a table; premises, bases and articles only where somebody wrote some. `everybody`: the parties as they are called together.
 */
export function workPlanOutline(outline: AgreementOutline, agreement: Agreement, everybody: string): AgreementOutline {
  const { premises, bases, articles, parentNamed } = agreement;
  return {
    ...outline,
    together: `${everybody}, dalam rangka melaksanakan ${parentNamed.trim() || DOTTED}, menyepakati Rencana Kerja sebagai berikut:`,
    premises: premises.length === 0 ? [] : outline.premises,
    bases: bases.length === 0 ? [] : outline.bases,
    agreed: '',
    articles: articles.length === 0 ? [] : outline.articles,
    works: workRows(agreement),
  };
}

/** The rows of a work plan; one of blanks while nothing is planned. */
function workRows({ works }: Agreement): readonly WorkRow[] {
  const blank = { activity: '', roles: '', output: '', funding: '', time: '' };
  return (works.length === 0 ? [blank] : works).map(({ activity, roles, output, funding, time }, index) => ({
    number: String(index + 1),
    activity: activity.trim() || DOTTED,
    roles: rolesOf(roles),
    output: output.trim() || SHORT_DOTTED,
    funding: funding.trim() || SHORT_DOTTED,
    time: time.trim() || SHORT_DOTTED,
  }));
}

/** A line for each party; a party that is named without saying what it does keeps a blank. */
function rolesOf(roles: string): readonly string[] {
  const lines = roles
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0
    ? [SHORT_DOTTED]
    : lines.map((line) => (line.endsWith(':') ? `${line} ${SHORT_DOTTED}` : line));
}
