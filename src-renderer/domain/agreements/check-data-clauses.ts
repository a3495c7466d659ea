import type { Agreement, Article } from './agreement.ts';

/*
 * Where data is exchanged, an agreement on execution has four clauses on it (domain.md §4, source 001 item 27): how soon a request
 * is answered, security with encryption, disputes over data, audit and joint supervision.
 */

export const DATA_CLAUSES = ['service', 'security', 'disputes', 'audit'] as const;
export type DataClause = (typeof DATA_CLAUSES)[number];

/** Advice with the clause of the library that would help. */
export type DataFinding = {
  readonly kind: 'data-clause';
  readonly good: boolean;
  readonly path: 'dataMatrix' | 'articles';
  readonly clause: DataClause;
};

/** The shipped clause for each (clauses/on-data.ts). */
export const DATA_CLAUSE_IDS: Readonly<Record<DataClause, string>> = {
  service: 'data-layanan',
  security: 'data-keamanan',
  disputes: 'data-sengketa',
  audit: 'data-audit',
};

/** How an article of the office's own words says the same. */
const SAYS: Readonly<Record<DataClause, RegExp>> = {
  service: /permintaan data\b[^.\n]*\b(?:dijawab|ditanggapi|dipenuhi|paling lambat|paling lama)|tingkat layanan data/iu,
  security: /\b(?:ter)?enkripsi\b|keamanan (?:dan kerahasiaan )?data\b/iu,
  disputes: /sengketa data\b|perbedaan data\b|perselisihan (?:atas |mengenai |tentang )?data\b/iu,
  audit: /\baudit\b|pengawasan bersama\b/iu,
};

const EXCHANGE =
  /\b(?:pertukaran|pemanfaatan|berbagi(?: pakai)?|integrasi|sinkronisasi|interoperabilitas|akses) (?:dan \S+ )?data\b/iu;

/** Whether data is exchanged by what an agreement says of itself: a matrix of data, or its title or object names an exchange. */
export function isOnData({
  title,
  dataMatrix,
  articles,
}: Pick<Agreement, 'title' | 'dataMatrix' | 'articles'>): boolean {
  const object = articles.filter((article) => /\bobjek\b|ruang lingkup/iu.test(article.title)).map(({ text }) => text);
  return dataMatrix.length > 0 || [title, ...object].some((text) => EXCHANGE.test(text));
}

/** A finding for each of the four clauses of a PKS in which data is exchanged; none for other agreements. */
export function checkDataClauses(agreement: Agreement): readonly DataFinding[] {
  const { type, articles, dataMatrix } = agreement;
  if (type !== 'PKS' || articles.length === 0 || !isOnData(agreement)) return [];
  const path = dataMatrix.length > 0 ? 'dataMatrix' : 'articles';
  return DATA_CLAUSES.map((clause) => ({
    kind: 'data-clause',
    good: articles.some((article) => isAbout(article, clause)),
    path,
    clause,
  }));
}

function isAbout({ title, text, origin }: Article, clause: DataClause): boolean {
  return origin?.clause === DATA_CLAUSE_IDS[clause] || SAYS[clause].test(`${title}\n${text}`);
}
