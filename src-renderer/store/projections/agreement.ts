import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Origin, OriginMark } from '#domain/agreements/origin.ts';
import { wordsOf } from '../words.ts';
import { partyKeys, partyName } from './party-names.ts';
import type { About, Titled } from './projection.ts';

/** Which text of the library an article came from; the text itself stays in the record. */
function originMark(article: string, { clause, variant, version, mark }: Origin): OriginMark {
  return { article, clause, variant, version, mark };
}

export function projectAgreement(agreement: Agreement, about: About): Titled {
  const parties = agreement.parties.flatMap(({ party }) => (party === null ? [] : [party]));
  const names = parties.map(partyName);
  const titleWords = wordsOf(agreement.title, ...agreement.parties.map((party) => party.number), ...names);
  const words = wordsOf(
    titleWords.join(' '),
    agreement.place,
    ...agreement.parties.map((party) => party.name),
    ...agreement.articles.flatMap((article) => [article.title, article.text, article.titleEnglish, article.english]),
    ...agreement.premises.map((premise) => premise.text),
    agreement.titleEnglish,
    agreement.parentNamed,
    ...agreement.works.flatMap((work) => [work.activity, work.output]),
  );
  return {
    title: agreement.title,
    rows: {
      agreements: [
        {
          ...about,
          type: agreement.type,
          title: agreement.title,
          item: agreement.item,
          state: agreement.state,
          date: agreement.date ?? '',
          parties: partyKeys(parties),
          articles: agreement.articles.length,
          origins: agreement.articles.flatMap(({ id, origin }) => (origin === null ? [] : [originMark(id, origin)])),
        },
      ],
      search: [
        {
          record: agreement.id,
          kind: 'agreement',
          title: agreement.title,
          subtitle: names.join(', '),
          titleWords,
          words,
        },
      ],
    },
  };
}
