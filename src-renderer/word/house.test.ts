import { describe, expect, it } from 'vitest';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleEmblem } from '#testing/samples/sample-emblem.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { judgeWord, partOf, sha256Of, wordsOf } from '#testing/word-judge.ts';
import type { Agreement, Paper } from '#domain/agreements/agreement.ts';
import { type HouseStyle, STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { partyKey } from '#domain/parties/party.ts';
import {
  makeAgreementDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeProceedingsDocument,
} from './make-document.ts';
import { readReturnedDraft } from './returned/read-returned.ts';
import type { House } from './sheet.ts';

/** An office's settings with the emblems of the state and of an agreement's parties. */
function houseFor({ parties }: Agreement, style: Partial<HouseStyle> = {}): House {
  const ofParties = parties.flatMap(({ party }, index) =>
    party === null ? [] : [sampleEmblem(partyKey(party), [40, 30 + 20 * index, 90])],
  );
  return { style: { ...STANDARD_HOUSE, ...style }, emblems: [sampleEmblem('state', [190, 150, 40]), ...ofParties] };
}

type Made = { readonly parties?: number; readonly style?: Partial<HouseStyle>; readonly paper?: Paper };

function ksb({ parties = 2, style = {}, paper = 'F4' }: Made): Promise<Uint8Array> {
  const agreement = sampleAgreement(parties);
  return makeAgreementDocument(agreement, { paper, version: 'versi 1', house: houseFor(agreement, style) });
}

const images = (xml: string): number => [...xml.matchAll(/<w:drawing>/gu)].length;
const document = (bytes: Uint8Array): string => partOf(bytes, 'word/document.xml');

describe('N1 with an office’s own settings a document is valid and twice the same bytes', () => {
  it.each([2, 3, 4, 6, 8, 30])(
    'for %i parties with emblems',
    async (parties) => {
      const bytes = await ksb({ parties, style: { missingEmblem: 'box', initials: 'yes' } });
      expect(await judgeWord(bytes)).toEqual([]);
      expect(sha256Of(await ksb({ parties, style: { missingEmblem: 'box', initials: 'yes' } }))).toBe(sha256Of(bytes));
    },
    60_000,
  );

  it('letters under a letterhead with an emblem, with every style of page number', async () => {
    const meeting = sampleMeeting();
    const office = { ...sampleOffice(), contact: 'Surel kerjasama@contoh.go.id' };
    for (const pageNumbers of ['dashes', 'plain', 'bottom-right', 'none'] as const) {
      const house = { style: { ...STANDARD_HOUSE, pageNumbers }, emblems: [sampleEmblem(office.region, [1, 2, 3])] };
      const options = { paper: 'A4', version: 'versi 1', house } as const;
      const made = await makeInvitationDocument(meeting, office, options);
      expect(await judgeWord(made)).toEqual([]);
      expect(await judgeWord(await makeProceedingsDocument(meeting, office, options))).toEqual([]);
      const [header, footer] = [partOf(made, 'word/header1.xml'), partOf(made, 'word/footer1.xml')];
      const [inHeader, inFooter] = [header.includes('PAGE'), footer.includes('PAGE')];
      expect([inHeader, inFooter]).toEqual([/dashes|plain/u.test(pageNumbers), pageNumbers === 'bottom-right']);
      expect(header.includes('- ')).toBe(pageNumbers === 'dashes');
    }
  }, 120_000);
});

describe('paper and margins (word.md §4, rules 1 and 2; domain.md §1.9)', () => {
  it.each([
    ['F4', 215, 330],
    ['F4-21', 210, 330],
    ['F4-21.59', 215.9, 330.2],
    ['A4', 210, 297],
  ] as const)('%s measures %d × %d mm', async (paper, width, height) => {
    const xml = document(await ksb({ paper }));
    const [, wide = '0', high = '0'] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/u.exec(xml) ?? [];
    expect(Math.abs((Number(wide) / 1440) * 25.4 - width)).toBeLessThan(0.1);
    expect(Math.abs((Number(high) / 1440) * 25.4 - height)).toBeLessThan(0.1);
  });

  it('margins are the office’s, and tables keep inside them', async () => {
    const xml = document(await ksb({ style: { marginLeft: 40, marginRight: 25, marginTop: 15, marginBottom: 32 } }));
    expect(xml).toContain('w:top="850" w:right="1417" w:bottom="1814" w:left="2268"');
    const room = 12_189 - 1417 - 2268;
    const widths = [...xml.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(1);
    expect(Math.max(...widths)).toBeLessThanOrEqual(room);
  });
});

describe('typefaces (Permendagri 1/2023 art. 32(2) in domain.md §1.9)', () => {
  it('an agreement is set in Bookman Old Style and a letter in Arial, or as the office has it', async () => {
    const fontIn = (bytes: Uint8Array): string =>
      /<w:rFonts w:ascii="([^"]+)"/u.exec(partOf(bytes, 'word/styles.xml'))?.[1] ?? '';
    expect(fontIn(await ksb({}))).toBe('Bookman Old Style');
    expect(fontIn(await ksb({ style: { font: 'arial' } }))).toBe('Arial');
    const letter = (style: Partial<HouseStyle>) =>
      makeInvitationDocument(sampleMeeting(), sampleOffice(), {
        paper: 'F4',
        version: '1',
        house: { style: { ...STANDARD_HOUSE, ...style }, emblems: [] },
      });
    expect(fontIn(await letter({}))).toBe('Arial');
    expect(fontIn(await letter({ letterFont: 'bookman' }))).toBe('Bookman Old Style');
  });
});

describe('emblems (word.md §4, rule 6)', () => {
  const heights = (xml: string): readonly number[] => [
    ...new Set(
      [...xml.matchAll(/<wp:extent cx="\d+" cy="(\d+)"/gu)].map(([, high]) => Math.round(Number(high) / 36_000)),
    ),
  ];

  it.each([
    [2, 25],
    [3, 22],
    [4, 22],
    [6, 17],
    [8, 17],
  ])('of %i parties are %i mm high, each with an alternative text', async (parties, high) => {
    const xml = document(await ksb({ parties }));
    expect(images(xml)).toBe(parties);
    expect(heights(xml)).toEqual([high]);
    expect([...xml.matchAll(/<wp:docPr [^>]*descr="Lambang [^"]+"/gu)]).toHaveLength(parties);
  });

  it('where a partner’s is not known nothing stands, or a box, as the office has it; without any known nothing at all', async () => {
    const agreement = sampleAgreement(2);
    const [first] = agreement.parties;
    const party = first?.party ?? null;
    const own = party === null ? '' : partyKey(party);
    const make = (style: Partial<HouseStyle>, known: readonly string[]) => {
      const { style: all, emblems } = houseFor(agreement, style);
      const house = { style: all, emblems: emblems.filter(({ of }) => known.includes(of)) };
      return makeAgreementDocument(agreement, { paper: 'F4', version: '1', house });
    };
    const boxes = (xml: string): number => [...xml.matchAll(/<w:pBdr><w:top /gu)].length;
    const nothing = document(await make({}, [own]));
    expect([images(nothing), boxes(nothing)]).toEqual([1, 0]);
    const box = document(await make({ missingEmblem: 'box' }, [own]));
    expect([images(box), boxes(box)]).toEqual([1, 1]);
    expect(await make({}, [])).toEqual(await make({ titleEmblems: 'none' }, [own]));
  });

  it('of the state alone stands over the title where the office wants it, and over the head of region’s letterhead', async () => {
    const xml = document(await ksb({ style: { titleEmblems: 'state' } }));
    expect([images(xml), heights(xml)]).toEqual([1, [22]]);
    const pks = samplePks();
    const [party] = pks.parties;
    if (party === undefined) throw new Error('the sample has parties');
    const kuasa = (style: Partial<HouseStyle>) =>
      makeMandateDocument(pks, { party, giver: null }, { paper: 'F4', version: '1', house: houseFor(pks, style) });
    const bytes = await kuasa({});
    expect(await judgeWord(bytes)).toEqual([]);
    expect(images(partOf(bytes, 'word/header2.xml'))).toBe(1);
    expect(images(partOf(await kuasa({ headEmblem: 'none' }), 'word/header2.xml'))).toBe(0);
  }, 60_000);

  it('N2 and signatures on the other side hide nothing from the reader of a returned file', async () => {
    const house = houseFor(sampleAgreement(2), { firstSide: 'right' });
    const agreement = { ...sampleAgreement(2), paper: 'F4' as const };
    const sent = await makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1', house });
    const read = await readReturnedDraft(sent, agreement, { house });
    expect(read.ok && read.value.clauses.every(({ kind }) => kind === 'same')).toBe(true);
    expect(read.ok && read.value.outside).toEqual([]);
  });
});

describe('signatures (domain.md §2.6: both orders occur)', () => {
  it('PIHAK KESATU signs on the side that the office has', async () => {
    const signed = async (firstSide: 'left' | 'right'): Promise<readonly string[]> => {
      const text = wordsOf(await ksb({ style: { firstSide } }));
      return [...text.matchAll(/^PIHAK (KESATU|KEDUA),$/gmu)].map(([, who = '']) => who);
    };
    expect(await signed('left')).toEqual(['KESATU', 'KEDUA']);
    expect(await signed('right')).toEqual(['KEDUA', 'KESATU']);
  });
});
