import { describe, expect, it } from 'vitest';
import { isByHand, ITEM_PAPERS, papersOf } from './item-papers.ts';
import { STAGES } from './stage.ts';

describe('which letters and forms an item has (domain.md §1.5)', () => {
  it('begins with those its stage asks for', () => {
    expect(papersOf({ type: 'KSDD', stage: 'preparation' }).now).toEqual(['framework', 'initiation']);
    expect(papersOf({ type: 'KSDD', stage: 'offer' }).now).toEqual(['framework', 'offer', 'reply']);
    expect(papersOf({ type: 'KSDD', stage: 'dprd-approval' }).now).toEqual(['approval-request']);
    expect(papersOf({ type: 'KSDD', stage: 'implementation' }).now).toEqual([]);
  });

  it('has a feasibility study for a third party alone (UU 23/2014 art. 366)', () => {
    expect(papersOf({ type: 'KSDPK', stage: 'preparation' }).now).toEqual(['framework', 'feasibility', 'initiation']);
    for (const type of ['KSDD', 'Sinergi', 'KSDPL'] as const) {
      const { now, others } = papersOf({ type, stage: 'preparation' });
      expect([...now, ...others]).not.toContain('feasibility');
    }
  });

  it('asks no DPRD about a synergy, which is no kerja sama daerah (PP 28/2018 art. 46)', () => {
    const { now, others } = papersOf({ type: 'Sinergi', stage: 'dprd-approval' });
    expect([...now, ...others]).not.toContain('approval-request');
  });

  it('shows every paper of a kind once, whatever the stage', () => {
    for (const stage of STAGES) {
      const { now, others } = papersOf({ type: 'KSDPK', stage });
      expect([...now, ...others].toSorted()).toEqual([...ITEM_PAPERS].toSorted());
    }
  });

  it('leaves number and day to the pen, and not what the register should know', () => {
    expect(isByHand({ what: 'number', of: '' })).toBe(true);
    expect(isByHand({ what: 'unit', of: '' })).toBe(false);
  });
});
