import { orderBetween } from '#base/order-key.ts';
import type { IdSource } from '#base/ids.ts';
import type { Json } from '#base/canonical-json.ts';
import { AFFAIRS } from '#domain/cooperation/affairs.ts';
import { STAGES } from '#domain/cooperation/stage.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { seeded, type Seeded } from './seeded.ts';

/*
 * The workload of exchange.md §1: items of about 1.5 kB with 26 fields, meetings of about 10 kB with their minutes.
 */
export type PlannedRecord = { readonly kind: RecordKind; readonly edits: readonly Edit[] };

export function workload(
  counts: { items: number; meetings: number },
  regions: readonly string[],
  ids: IdSource,
  seed: number,
): readonly PlannedRecord[] {
  const chance = seeded(seed);
  const items = Array.from({ length: counts.items }, () => plannedItem(chance, regions));
  const meetings = Array.from({ length: counts.meetings }, () => plannedMeeting(chance, regions, ids));
  return [...items, ...meetings];
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
  let order: string | null = null;
  const add = (list: string, values: { readonly [field: string]: Json }): string => {
    order = orderBetween(order, null);
    const row = ids.next();
    edits.push({ kind: 'add', list, row, order, values });
    return row;
  };
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
