import { describe, expect, it } from 'vitest';
import { NO_STUDY } from '#testing/samples/sample-item.ts';
import type { CooperationItem } from './cooperation-item.ts';
import { approvalEdits, approvalTests, meetsApproval, needsApproval, stageGaps } from './stage-guard.ts';
import { skippedStages, stageMoveEdits } from './stage-move.ts';
import { combinations, daysUntil, endOfTerm, endWeight, natureAfter, newItemEdits } from './rules.ts';

const SLEMAN = { kind: 'region', code: '34.04' } as const;
const MAGELANG = { kind: 'region', code: '33.08' } as const;

function item(change: Partial<CooperationItem> = {}): CooperationItem {
  return {
    id: 'i',
    removed: false,
    title: 'Sampah',
    type: 'KSDD',
    nature: 'mandatory',
    borderingOverride: null,
    externality: 'yes',
    externalityNote: '',
    efficiency: 'yes',
    efficiencyNote: '',
    affairs: ['2.11'],
    parties: [SLEMAN, MAGELANG],
    number: '',
    background: 'a',
    purpose: 'b',
    location: 'c',
    scopeOfWork: 'd',
    term: 60,
    termReason: '',
    benefits: 'e',
    impact: 'f',
    funding: 'g',
    starts: null,
    ends: null,
    unit: 'DLH',
    stage: 'preparation',
    waitingFor: '',
    stageSince: '2026-11-01',
    notes: '',
    ...NO_STUDY,
    stages: [],
    contacts: [],
    ...change,
  };
}

const none = { agreements: [] };

describe('what is missing before a stage may be left', () => {
  it('finds nothing missing in a complete preparation', () => {
    expect(stageGaps(item(), none)).toEqual([]);
  });

  it('says how many of the eight preparation fields are filled (Permendagri 22/2020 art. 7)', () => {
    expect(stageGaps(item({ impact: ' ', funding: '', term: null }), none)).toEqual([
      { kind: 'preparation', filled: 5, of: 8 },
    ]);
  });

  it('asks for wajib or sukarela only between regions (UU 23/2014 art. 363(3))', () => {
    expect(stageGaps(item({ nature: null }), none)).toEqual([{ kind: 'nature' }]);
    expect(stageGaps(item({ nature: null, type: 'KSDPK' }), none)).toEqual([]);
  });

  it('names the parties without a contact person before the offer is left', () => {
    const contact = { id: 'c', order: 'a', name: 'Endang', post: '', phone: '', email: '', party: SLEMAN };
    expect(stageGaps(item({ stage: 'offer', contacts: [contact] }), none)).toEqual([
      { kind: 'contacts', missing: [MAGELANG] },
    ]);
  });

  it('wants a draft before signing and a signature after it', () => {
    expect(stageGaps(item({ stage: 'ksb-drafting' }), none)).toEqual([{ kind: 'no-agreement' }]);
    expect(stageGaps(item({ stage: 'ksb-signing' }), { agreements: ['agreed'] })).toEqual([
      { kind: 'agreement-not-signed' },
    ]);
    expect(stageGaps(item({ stage: 'ksb-signing' }), { agreements: ['signed'] })).toEqual([]);
  });

  it('asks the DPRD only when one of the two tests says so (PP 28/2018 art. 6(2))', () => {
    expect(meetsApproval('ksb-signing')).toBe(true);
    expect(needsApproval({ burdens: false, unfunded: false })).toBe(false);
    expect(needsApproval({ burdens: false, unfunded: true })).toBe(true);
    expect(needsApproval({ burdens: true, unfunded: null })).toBe(true);
    expect(needsApproval({ burdens: false, unfunded: null })).toBe(null);
  });
});

describe('the answers to the two tests of DPRD approval (PP 28/2018 art. 6(2))', () => {
  it('are kept in the item, and only what was answered anew is written', () => {
    expect(approvalTests({ burdens: 'no', unfunded: null })).toEqual({ burdens: false, unfunded: null });
    const before = { burdens: 'no', unfunded: null } as const;
    expect(approvalEdits(before, { burdens: false, unfunded: true })).toEqual([
      { kind: 'set', path: 'unfunded', value: 'yes' },
    ]);
    expect(approvalEdits(before, { burdens: null, unfunded: null })).toEqual([]);
  });
});

describe('moving to another stage', () => {
  it('ends the present stage and begins the next on the same day', () => {
    const edits = stageMoveEdits(item(), { to: 'offer', date: '2026-11-23', note: 'lengkap', skipNote: '' });
    expect(edits).toEqual([
      {
        kind: 'add',
        list: 'stages',
        row: 'preparation',
        order: '01',
        values: { started: '2026-11-01', finished: '2026-11-23', note: 'lengkap' },
      },
      {
        kind: 'add',
        list: 'stages',
        row: 'offer',
        order: '02',
        values: { started: '2026-11-23', finished: null, skipped: false },
      },
      { kind: 'set', path: 'stage', value: 'offer' },
      { kind: 'set', path: 'stageSince', value: '2026-11-23' },
      { kind: 'set', path: 'waitingFor', value: '' },
    ]);
  });

  it('marks the DPRD stage as not needed when it is passed over, and keeps why', () => {
    const from = item({ stage: 'ksb-signing', stageSince: null });
    const edits = stageMoveEdits(from, {
      to: 'pks-drafting',
      date: '2026-11-23',
      note: '',
      skipNote: 'sudah dianggarkan',
    });
    expect(edits).toContainEqual({
      kind: 'add',
      list: 'stages',
      row: 'dprd-approval',
      order: '05',
      values: { skipped: true, note: 'sudah dianggarkan' },
    });
  });

  it('opens an earlier stage again when it goes back', () => {
    const row = {
      id: 'preparation',
      order: '01',
      started: '2026-10-01',
      finished: '2026-11-01',
      note: '',
      skipped: false,
    };
    const from = item({ stage: 'offer', stages: [row] });
    const edits = stageMoveEdits(from, { to: 'preparation', date: '2026-11-23', note: 'dokumen kurang', skipNote: '' });
    expect(edits).toContainEqual({ kind: 'set', path: 'stages/preparation/finished', value: null });
    expect(edits).toContainEqual({ kind: 'set', path: 'stage', value: 'preparation' });
    expect(skippedStages({ stages: [{ ...row, skipped: true }] })).toEqual(['preparation']);
  });
});

describe('a new item and its nature', () => {
  it('begins with the own region as first party', () => {
    expect(newItemEdits('34.04', '2026-11-23')[0]).toEqual({ kind: 'set', path: 'parties', value: [SLEMAN] });
  });

  it('takes the nature from the three tests, and none outside KSDD (UU 23/2014 art. 363–365)', () => {
    expect(natureAfter(item(), () => true)).toBe('mandatory');
    expect(natureAfter(item(), () => false)).toBe('voluntary');
    expect(natureAfter(item({ efficiency: null }), () => true)).toBe(null);
    expect(natureAfter(item({ type: 'Sinergi' }), () => true)).toBe(null);
  });

  it('names the combinations of UU 23/2014 art. 364(2)', () => {
    const codes = (...list: readonly string[]) => list.map((code) => ({ kind: 'region', code }) as const);
    expect(combinations(codes('33', '34'))).toEqual(['a']);
    expect(combinations(codes('33', '33.08'))).toEqual(['b']);
    expect(combinations(codes('34', '33.08'))).toEqual(['c']);
    expect(combinations(codes('34.04', '33.08', '33.71'))).toEqual(['d', 'e']);
  });

  it('ends a term on the same date, or on the last day of a shorter month', () => {
    expect(endOfTerm('2026-11-23', 60)).toBe('2031-11-23');
    expect(endOfTerm('2024-02-29', 12)).toBe('2025-02-28');
    expect(endOfTerm('2026-08-31', 6)).toBe('2027-02-28');
    expect(endOfTerm('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('weighs an end by the days that are left', () => {
    expect(daysUntil('2027-02-12', '2026-11-23')).toBe(81);
    expect([-1, 0, 45, 46, 90, 91].map(endWeight)).toEqual(['past', 'urgent', 'urgent', 'soon', 'soon', 'far']);
  });
});
