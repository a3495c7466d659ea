import { type CooperationItem, PREPARATION, preparedFields } from '#domain/cooperation/cooperation-item.ts';
import { nextStage } from '#domain/cooperation/stage.ts';
import { STUDY_TEXTS } from '#domain/cooperation/study.ts';
import { wordsOf } from '../words.ts';
import { organisationNames, partyKeys, partyName } from './party-names.ts';
import type { About, Titled } from './projection.ts';

export function projectItem(item: CooperationItem, about: About): Titled {
  const names = item.parties.map(partyName);
  const titleWords = wordsOf(item.title, item.number, ...names);
  const texts = PREPARATION.flatMap((field) => (field === 'term' ? [] : [item[field]]));
  const studies = [item.workUnit, ...STUDY_TEXTS.map((field) => item[field])];
  const people = item.contacts.flatMap((contact) => [contact.name, contact.post]);
  const words = wordsOf(titleWords.join(' '), item.unit, item.waitingFor, ...people, ...texts, ...studies, item.notes);
  return {
    title: item.title,
    rows: {
      items: [
        {
          ...about,
          title: item.title,
          number: item.number,
          type: item.type,
          nature: item.nature ?? '',
          stage: item.stage,
          skipped: item.stages.filter((stage) => stage.skipped).map((stage) => stage.id),
          parties: partyKeys(item.parties),
          partyNames: organisationNames(item.parties),
          affairs: [...new Set(item.affairs)],
          waitingFor: item.waitingFor,
          stageSince: item.stageSince ?? '',
          ends: item.ends ?? '',
          prepared: preparedFields(item),
          waits: item.waitingFor.trim() !== '' && nextStage(item.stage) !== null ? 1 : 0,
        },
      ],
      search: [
        { record: item.id, kind: 'cooperation-item', title: item.title, subtitle: names.join(', '), titleWords, words },
      ],
    },
  };
}
