import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { PaperBlank } from '#domain/cooperation/item-papers.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import type { ItemTab } from '../cooperation/item-tab.ts';

/** Where a blank is filled in: a tab of the item's page, another page, the title of the item, or the form beside the pages. */
export type BlankPlace =
  | { readonly kind: 'tab'; readonly tab: ItemTab; readonly field: PaperBlank['what'] }
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'header' }
  | { readonly kind: 'form' };

const TABS: Readonly<Partial<Record<PaperBlank['what'], ItemTab>>> = {
  background: 'preparation',
  purpose: 'preparation',
  location: 'preparation',
  scopeOfWork: 'preparation',
  term: 'preparation',
  benefits: 'preparation',
  funding: 'preparation',
  parties: 'parties',
  contacts: 'parties',
  affairs: 'object',
  nature: 'object',
  unit: 'term',
  workUnit: 'study',
  unitAddress: 'study',
  budgetYear: 'study',
  target: 'study',
  activities: 'study',
  roles: 'study',
  risks: 'study',
  legality: 'study',
  economics: 'study',
  technical: 'study',
  operations: 'study',
  outreach: 'study',
  feasibility: 'study',
  feasibilityNote: 'study',
  burdens: 'study',
};

const SETTINGS = '/pengaturan';
const DRAFTS = '/naskah';

const PAGES: Readonly<Partial<Record<PaperBlank['what'], string>>> = {
  'office-region': SETTINGS,
  'office-address': SETTINGS,
  draft: DRAFTS,
  'draft-title': DRAFTS,
  'draft-article': DRAFTS,
  'draft-number': DRAFTS,
  'draft-date': DRAFTS,
};

/** Where to go for a blank. `ownRegion`: code of the own region, whose page lists its officials. */
export function placeOf({ what, of }: PaperBlank, item: CooperationItem, ownRegion: string): BlankPlace {
  const [tab, path] = [TABS[what], PAGES[what]];
  if (tab !== undefined) return { kind: 'tab', tab, field: what };
  if (path !== undefined) return { kind: 'page', path };
  switch (what) {
    case 'title':
      return { kind: 'header' };
    case 'unit-head':
      return { kind: 'page', path: `/daerah/${ownRegion}` };
    case 'head':
    case 'speaker':
    case 'organisation-address':
      return { kind: 'page', path: partyPage(of, item, ownRegion) };
    default:
      return { kind: 'form' };
  }
}

function partyPage(name: string, { parties }: CooperationItem, ownRegion: string): string {
  const party = parties.find((one) => officialPartyName(one).trim() === name);
  if (party === undefined) return `/daerah/${ownRegion}`;
  return party.kind === 'region' ? `/daerah/${party.code}` : `/daerah/mitra/${party.id}`;
}
