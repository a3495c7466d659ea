import { describe, expect, it } from 'vitest';
import { invitedTo } from '#domain/meetings/invited.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { invitationOutline } from './invitation-outline.ts';

describe('an invitation to a meeting', () => {
  const [meeting, office] = [sampleMeeting(), sampleOffice()];
  const invited = invitedTo(meeting, office.region);

  it('names everybody who is invited, and to one of them only that one', () => {
    expect(invited.length).toBeGreaterThan(1);
    const one = invited[1] ?? '';
    expect(invitationOutline(meeting, office, one)).toMatchObject({ recipients: [one], annex: null });
    const all = invitationOutline(meeting, office);
    expect(all.annex?.rows ?? all.recipients).toEqual(invited);
  });

  it('is the same letter but for whom it names', () => {
    const said = ({ body, closing }: ReturnType<typeof invitationOutline>) => [body, closing];
    expect(said(invitationOutline(meeting, office, invited[0]))).toEqual(said(invitationOutline(meeting, office)));
  });

  it('goes to the heads of the other parties where nobody is named', () => {
    const parties = [
      { kind: 'region', code: office.region },
      { kind: 'region', code: '33.08' },
    ] as const;
    expect(invitedTo({ participants: [], parties }, office.region)).toEqual(['Bupati Magelang']);
  });
});
