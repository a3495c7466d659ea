import { describe, expect, it } from 'vitest';
import { judgeWord, partOf, sha256Of, wordsOf } from '#testing/word-judge.ts';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { samplePksWithAnnexes } from '#testing/samples/sample-annexes.ts';
import { agreementOutline } from './agreement-outline.ts';
import { makeAgreementDocument } from './make-document.ts';
import { readReturned } from './returned/read-returned.ts';

const options = { paper: 'F4', version: 'versi 1' } as const;

describe('annexes of an agreement', () => {
  it('are numbered when there are several, and have no number when there is one', () => {
    const names = (agreement: Parameters<typeof agreementOutline>[0]) =>
      agreementOutline(agreement).annexes.map(({ name, title }) => `${name} ${title}`);
    expect(names(sampleAgreement())).toEqual([]);
    expect(names(samplePks())).toEqual(['LAMPIRAN RINCIAN BIAYA']);
    expect(names(samplePksWithAnnexes())).toEqual([
      'LAMPIRAN I RINCIAN BIAYA',
      'LAMPIRAN II JADWAL PELAKSANAAN',
      'LAMPIRAN III MATRIKS DATA',
    ]);
    // A blank one in between takes no number.
    expect(names({ ...samplePksWithAnnexes(), schedule: [] })).toEqual([
      'LAMPIRAN I RINCIAN BIAYA',
      'LAMPIRAN II MATRIKS DATA',
    ]);
  });

  it('are named by the closing, unless an article says already that they are part of the agreement', () => {
    expect(agreementOutline(samplePks()).closing).toMatch(/^Demikian Perjanjian Kerja Sama ini dibuat/u);
    expect(agreementOutline(samplePksWithAnnexes()).closing).toMatch(
      /^Demikian Perjanjian Kerja Sama ini beserta Lampiran I, Lampiran II, dan Lampiran III sebagai bagian yang tidak terpisahkan dibuat/u,
    );
  });

  it('N1 are valid by the Open XML SDK, say what the record says, and are the same bytes twice', async () => {
    const bytes = await makeAgreementDocument(samplePksWithAnnexes(), options);
    expect(await judgeWord(bytes)).toEqual([]);
    const text = wordsOf(bytes);
    for (const words of [
      'Triwulan II 2027',
      'Juli 2027',
      'Terbatas',
      'Spesifik',
      'penagihan bersama',
      'Rp1.775.500.000,00',
    ])
      expect(text).toContain(words);
    const again = await makeAgreementDocument(samplePksWithAnnexes(), options);
    expect(sha256Of(again)).toBe(sha256Of(bytes));
  }, 60_000);

  it('have dotted blanks for what is missing, and never a word of the code', async () => {
    const blank = {
      ...sampleAgreement(),
      schedule: [{ id: 's', order: 'A', activity: '', begins: '', finishes: '', responsible: '' }],
      dataMatrix: [
        {
          id: 'd',
          order: 'A',
          data: '',
          owner: '',
          receiver: '',
          aim: '',
          sensitivity: null,
          personal: null,
          deadline: '',
        },
      ],
    };
    const text = wordsOf(await makeAgreementDocument(blank, options));
    expect(text).not.toMatch(/undefined|null|NaN/u);
    expect(text.split('MATRIKS DATA')[1]).toMatch(/……/u);
  });

  it('N2 are no part of the last article of a file that comes back', async () => {
    const file = await makeAgreementDocument(samplePksWithAnnexes(), options);
    const read = readReturned(file, file);
    const last = read.ok ? read.value.clauses.at(-1) : undefined;
    expect(last?.text).toEqual([{ kind: 'same', text: samplePksWithAnnexes().articles.at(-1)?.text }]);
    expect(read.ok && read.value.outside).toEqual([]);
  });

  it('have each a page of its own', async () => {
    const xml = partOf(await makeAgreementDocument(samplePksWithAnnexes(), options), 'word/document.xml');
    const broken = xml.split('<w:p>').filter((one) => one.includes('<w:pageBreakBefore/>'));
    expect(broken.map((one) => /LAMPIRAN I+/u.exec(one)?.[0])).toEqual(['LAMPIRAN I', 'LAMPIRAN II', 'LAMPIRAN III']);
  });
});
