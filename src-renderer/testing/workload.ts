import { orderBetween } from '#base/order-key.ts';
import type { IdSource } from '#base/ids.ts';
import type { Json } from '#base/canonical-json.ts';
import { AFFAIRS } from '#domain/cooperation/affairs.ts';
import { STAGES } from '#domain/cooperation/stage.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { seeded, type Seeded } from './seeded.ts';

/*
 * The workload of exchange.md §1: items of about 1.5 kB with 26 fields, meetings of about 10 kB with their minutes,
 * agreements of about 17 kB with 10 to 25 articles; and one week of an office's work on them.
 */
export type Counts = { readonly items: number; readonly meetings: number; readonly agreements: number };

export type PlannedRecord = { readonly kind: RecordKind; readonly edits: readonly Edit[] };

const FIELDS_A_WEEK = 120;
const TEXTS_A_WEEK = 15;
const MEETINGS_A_WEEK = 6;
const AGREEMENTS_A_WEEK = 3;

export function workload(
  counts: Counts,
  regions: readonly string[],
  ids: IdSource,
  seed: number,
): readonly PlannedRecord[] {
  const chance = seeded(seed);
  const items = Array.from({ length: counts.items }, () => plannedItem(chance, regions));
  const meetings = Array.from({ length: counts.meetings }, () => plannedMeeting(chance, regions, ids));
  const agreements = Array.from({ length: counts.agreements }, () => plannedAgreement(chance, regions, ids));
  return [...items, ...meetings, ...agreements];
}

/** What an office does to its records in a week: edits of records by their place in the workload, and new records. */
export type PlannedWeek = {
  readonly edits: readonly { readonly at: number; readonly edits: readonly Edit[] }[];
  readonly added: readonly PlannedRecord[];
};

/** 120 fields, 15 texts, 6 new meetings and 3 new agreements (exchange.md §1). */
export function workOfAWeek(
  planned: readonly PlannedRecord[],
  regions: readonly string[],
  ids: IdSource,
  seed: number,
): PlannedWeek {
  const chance = seeded(seed);
  const meetings = planned.flatMap(({ kind }, index) => (kind === 'meeting' ? [index] : []));
  const fields = Array.from({ length: FIELDS_A_WEEK }, () => {
    const at = chance.below(planned.length);
    return { at, edits: [plannedEdit(chance, planned[at]?.kind)] };
  });
  const texts = Array.from({ length: TEXTS_A_WEEK }, () => {
    const meeting = chance.pick(meetings);
    return { at: meeting, edits: plannedTyping(chance, planned[meeting]) };
  });
  const added = [
    ...Array.from({ length: MEETINGS_A_WEEK }, () => plannedMeeting(chance, regions, ids)),
    ...Array.from({ length: AGREEMENTS_A_WEEK }, () => plannedAgreement(chance, regions, ids)),
  ];
  return { edits: [...fields, ...texts], added };
}

/** One field of a record of any kind. */
function plannedEdit(chance: Seeded, kind: RecordKind | undefined): Edit {
  const path = chance.pick(FIELDS_EDITED[kind === 'meeting' || kind === 'agreement' ? kind : 'cooperation-item']);
  const values: { readonly [path: string]: Json } = {
    stageSince: day(chance),
    ends: day(chance),
    date: day(chance),
    stage: chance.pick(STAGES),
  };
  return { kind: 'set', path, value: values[path] ?? sentence(chance, 10) };
}

const FIELDS_EDITED = {
  'cooperation-item': ['waitingFor', 'notes', 'funding', 'location', 'stageSince', 'stage', 'number', 'ends'],
  meeting: ['title', 'date', 'place', 'chair', 'noteTaker'],
  agreement: ['title', 'date', 'place'],
} as const;

/** A sentence written after one of the texts of the minutes. */
function plannedTyping(chance: Seeded, meeting: PlannedRecord | undefined): readonly Edit[] {
  const blocks = meeting?.edits.flatMap((edit) => (edit.kind === 'add' && edit.list === 'blocks' ? [edit] : [])) ?? [];
  const block = chance.pick(blocks);
  const { text } = block.values;
  const value = `${typeof text === 'string' ? text : ''} ${sentence(chance, 12)}`;
  return [{ kind: 'text', path: `blocks/${block.row}/text`, value }];
}

function sentence(chance: Seeded, words: number): string {
  const text = chance.words(words);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function day(chance: Seeded): string {
  const month = String(1 + chance.below(12)).padStart(2, '0');
  return `${String(2024 + chance.below(5))}-${month}-${String(1 + chance.below(28)).padStart(2, '0')}`;
}

function set(values: { readonly [path: string]: Json }): Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));
}

function partyOf(code: string): Json {
  return { kind: 'region', code };
}

function plannedItem(chance: Seeded, regions: readonly string[]): PlannedRecord {
  const stage = chance.pick(STAGES);
  const edits = set({
    title: sentence(chance, 4 + chance.below(5)).slice(0, -1),
    type: chance.pick(['KSDD', 'KSDD', 'KSDD', 'KSDPK', 'Sinergi', 'KSDPL', 'KSDLL']),
    nature: chance.pick(['mandatory', 'voluntary']),
    externality: chance.pick(['yes', 'no']),
    efficiency: chance.pick(['yes', 'no']),
    affairs: [chance.pick(AFFAIRS).code],
    parties: [...new Set([...regions, ...regions])].map(partyOf),
    number: `${String(100 + chance.below(900))}/${String(1 + chance.below(99))}/KB/${String(2024 + chance.below(3))}`,
    background: sentence(chance, 25),
    purpose: sentence(chance, 20),
    location: sentence(chance, 10),
    scopeOfWork: sentence(chance, 20),
    term: 12 * (1 + chance.below(5)),
    benefits: sentence(chance, 15),
    impact: sentence(chance, 20),
    funding: sentence(chance, 12),
    starts: day(chance),
    ends: day(chance),
    unit: sentence(chance, 3),
    stage,
    stageSince: day(chance),
    waitingFor: sentence(chance, 4),
    notes: sentence(chance, 10),
  });
  return { kind: 'cooperation-item', edits };
}

function plannedMeeting(chance: Seeded, regions: readonly string[], ids: IdSource): PlannedRecord {
  const edits = set({
    title: sentence(chance, 5).slice(0, -1),
    date: day(chance),
    starts: '09:00',
    place: sentence(chance, 3),
    chair: sentence(chance, 2),
    noteTaker: sentence(chance, 2),
    parties: regions.map(partyOf),
    state: 'closed',
  });
  const add = adder(edits, ids);
  for (let index = 0; index < 12; index += 1) {
    add('participants', {
      name: sentence(chance, 2),
      post: sentence(chance, 3),
      institution: sentence(chance, 3),
      present: chance.below(4) > 0,
    });
  }
  for (let index = 0; index < 4; index += 1) {
    const topic = add('topics', { title: sentence(chance, 4), minutes: 20 });
    for (let block = 0; block < 6; block += 1) {
      const type = block < 3 ? 'note' : chance.pick(['decision', 'action', 'open-point']);
      const until = type === 'action' ? day(chance) : null;
      const values = {
        topic,
        type,
        text: sentence(chance, 30),
        who: type === 'action' ? sentence(chance, 2) : '',
        until,
      };
      add('blocks', values);
    }
  }
  return { kind: 'meeting', edits };
}

function plannedAgreement(chance: Seeded, regions: readonly string[], ids: IdSource): PlannedRecord {
  const edits = set({
    title: sentence(chance, 8).slice(0, -1),
    place: sentence(chance, 2),
    date: day(chance),
    term: 60,
  });
  const add = adder(edits, ids);
  for (const code of regions) {
    const who = {
      name: sentence(chance, 2),
      post: sentence(chance, 2),
      decree: sentence(chance, 12),
      seat: sentence(chance, 6),
    };
    add('parties', { party: partyOf(code), number: '', ...who });
  }
  for (let index = 0; index < 3; index += 1) add('premises', { text: sentence(chance, 30) });
  for (let index = 0; index < 8; index += 1) add('bases', { text: sentence(chance, 25) });
  const articles = 10 + chance.below(16);
  for (let index = 0; index < articles; index += 1) {
    const text = Array.from({ length: 3 }, () => sentence(chance, 40)).join('\n');
    add('articles', { title: sentence(chance, 3), text });
  }
  return { kind: 'agreement', edits };
}

/** Adds rows one after the other; gives the name of each. */
function adder(edits: Edit[], ids: IdSource): (list: string, values: { readonly [field: string]: Json }) => string {
  let order: string | null = null;
  return (list, values) => {
    order = orderBetween(order, null);
    const row = ids.next();
    edits.push({ kind: 'add', list, row, order, values });
    return row;
  };
}
