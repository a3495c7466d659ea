import { describe, expect, it } from 'vitest';
import { invitedTo } from '#domain/meetings/invited.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { samplePapers } from '#testing/samples/sample-papers.ts';
import { DOTTED, SHORT_DOTTED } from './outline.ts';
import { invitationOutline } from './invitation-outline.ts';

describe('an invitation to a meeting', () => {
  const [meeting, office] = [sampleMeeting(), sampleOffice()];
  const invited = invitedTo(meeting, office.region);

  it('names everybody who is invited, and to one of them only that one', () => {
    expect(invited.length).toBeGreaterThan(1);
    const one = invited[1] ?? '';
    expect(invitationOutline(meeting, office, { to: one })).toMatchObject({ recipients: [one], annex: null });
    const all = invitationOutline(meeting, office);
    expect(all.annex?.rows ?? all.recipients).toEqual(invited);
  });

  it('is the same letter but for whom it names', () => {
    const said = ({ body, closing }: ReturnType<typeof invitationOutline>) => [body, closing];
    expect(said(invitationOutline(meeting, office, { to: invited[0] }))).toEqual(
      said(invitationOutline(meeting, office)),
    );
  });

  it('goes to the heads of the other parties where nobody is named', () => {
    const parties = [
      { kind: 'region', code: office.region },
      { kind: 'region', code: '33.08' },
    ] as const;
    expect(invitedTo({ participants: [], parties }, office.region)).toEqual(['Bupati Magelang']);
  });

  it('is signed by whom the register knows and the office has chosen, on the day of the meeting', () => {
    const { officials } = samplePapers();
    const signed = (change: Partial<typeof office>, on = meeting) =>
      invitationOutline(on, { ...office, ...change }, { officials }).signature;
    expect(signed({})).toEqual({
      label: 'SEKRETARIS DAERAH KABUPATEN SLEMAN,',
      post: '',
      name: 'HADI SANTOSA, S.H., M.Hum.',
      below: 'NIP 19690817 199603 1 002',
    });
    expect(signed({ name: 'Dinas Lingkungan Hidup' }).name).toContain('SRI HANDAYANI');
    expect(signed({ invitationSigner: 'office' })).toMatchObject({ name: DOTTED, below: '' });
    expect(signed({ invitationSigner: 'none' })).toEqual({
      label: `${SHORT_DOTTED},`,
      post: '',
      name: DOTTED,
      below: '',
    });
    expect(signed({}, { ...meeting, date: null }).name).toBe(DOTTED);
    const gone = officials.map((one) => ({ ...one, until: '2026-11-22' }));
    expect(invitationOutline(meeting, office, { officials: gone }).signature.name).toBe(DOTTED);
  });
});
