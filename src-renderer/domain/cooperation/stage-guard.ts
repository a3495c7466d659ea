import type { Edit } from '../record/edit.ts';
import { type Party, partyKey } from '../parties/party.ts';
import { type CooperationItem, PREPARATION, preparedFields } from './cooperation-item.ts';
import type { Stage } from './stage.ts';

/** What is still missing before a stage may be left. Never a wall: a person goes on with a reason, which the stage keeps. */
export type StageGap =
  | { readonly kind: 'title' }
  | { readonly kind: 'preparation'; readonly filled: number; readonly of: number }
  | { readonly kind: 'parties'; readonly count: number }
  | { readonly kind: 'affairs' }
  | { readonly kind: 'nature' }
  | { readonly kind: 'unit' }
  | { readonly kind: 'contacts'; readonly missing: readonly Party[] }
  | { readonly kind: 'no-agreement' }
  | { readonly kind: 'agreement-not-signed' }
  | { readonly kind: 'dates' }
  | { readonly kind: 'number' };

/** What lies outside the item and counts for its stages. */
export type StageFacts = {
  /** States of the agreements (KSB) made for the item. */
  readonly agreements: readonly string[];
};

/** What is missing before the item may leave its present stage (domain.md §1.5, Permendagri 22/2020 art. 7). */
export function stageGaps(item: CooperationItem, facts: StageFacts): readonly StageGap[] {
  return GAPS[item.stage](item, facts);
}

const GAPS: Readonly<Record<Stage, (item: CooperationItem, facts: StageFacts) => readonly StageGap[]>> = {
  preparation: preparationGaps,
  offer: contactGaps,
  'ksb-drafting': (_, facts) => (facts.agreements.length === 0 ? [{ kind: 'no-agreement' }] : []),
  'ksb-signing': (_, facts) => (facts.agreements.includes('signed') ? [] : [{ kind: 'agreement-not-signed' }]),
  'dprd-approval': () => [],
  'pks-drafting': () => [],
  'pks-signing': (item) => (item.starts === null || item.ends === null ? [{ kind: 'dates' }] : []),
  implementation: () => [],
  administration: (item) => (item.number.trim() === '' ? [{ kind: 'number' }] : []),
  reporting: () => [],
};

function preparationGaps(item: CooperationItem): readonly StageGap[] {
  const filled = preparedFields(item);
  const gaps: StageGap[] = [];
  if (item.title.trim() === '') gaps.push({ kind: 'title' });
  if (filled < PREPARATION.length) gaps.push({ kind: 'preparation', filled, of: PREPARATION.length });
  if (item.parties.length < 2) gaps.push({ kind: 'parties', count: item.parties.length });
  if (item.affairs.length === 0) gaps.push({ kind: 'affairs' });
  // Only cooperation between regions is wajib or sukarela (UU 23/2014 art. 363(3)).
  if (item.type === 'KSDD' && item.nature === null) gaps.push({ kind: 'nature' });
  if (item.unit.trim() === '') gaps.push({ kind: 'unit' });
  return gaps;
}

/** Every party names somebody who can be reached: the PPKSD of domain.md §1.5, stage 1 and 2. */
function contactGaps(item: CooperationItem): readonly StageGap[] {
  const named = new Set(
    item.contacts.flatMap((contact) =>
      contact.party === null || contact.name.trim() === '' ? [] : [partyKey(contact.party)],
    ),
  );
  const missing = item.parties.filter((party) => !named.has(partyKey(party)));
  return missing.length === 0 ? [] : [{ kind: 'contacts', missing }];
}

/** The two tests of DPRD approval (PP 28/2018 art. 6(2)); null while a test has no answer. */
export type ApprovalTests = {
  /** The plan burdens the public and the region (*membebani masyarakat dan daerah*). */
  readonly burdens: boolean | null;
  /** It is not yet paid for in the budget of the running year (*belum teranggarkan dalam APBD tahun berjalan*). */
  readonly unfunded: boolean | null;
};

/** Approval is needed when one of the two is so; null while that is open. */
export function needsApproval(tests: ApprovalTests): boolean | null {
  if (tests.burdens === true || tests.unfunded === true) return true;
  return tests.burdens === null || tests.unfunded === null ? null : false;
}

/** The answers that the item keeps: the request to the DPRD names them. */
export function approvalTests({ burdens, unfunded }: Pick<CooperationItem, 'burdens' | 'unfunded'>): ApprovalTests {
  return { burdens: answered(burdens), unfunded: answered(unfunded) };
}

function answered(answer: CooperationItem['burdens']): boolean | null {
  return answer === null ? null : answer === 'yes';
}

/** The edits that keep the answers; none for what has not changed. */
export function approvalEdits(
  item: Pick<CooperationItem, 'burdens' | 'unfunded'>,
  tests: ApprovalTests,
): readonly Edit[] {
  const before = approvalTests(item);
  return (['burdens', 'unfunded'] as const).flatMap((path): readonly Edit[] => {
    const now = tests[path];
    return now === null || now === before[path] ? [] : [{ kind: 'set', path, value: now ? 'yes' : 'no' }];
  });
}

/** Whether going on from a stage passes by the DPRD, so that the two tests must be answered. */
export function meetsApproval(stage: Stage): boolean {
  return stage === 'ksb-signing';
}
