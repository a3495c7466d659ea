import { describe, expect, it } from 'vitest';
import { judgeWord, sha256Of, wordsOf } from '#testing/word-judge.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { DRAFTED, type DraftedType } from '#domain/agreements/instrument.ts';
import { sampleForeignAddendum, sampleOf } from '#testing/samples/sample-kinds.ts';
import { makeAgreementDocument } from './make-document.ts';

const options = { paper: 'F4', version: 'versi 1' } as const;

/** Documents of every kind, judged a few at a time: the judge is a process of its own. */
const AT_ONCE = 4;

async function judged(wanted: readonly (readonly [name: string, agreement: Agreement, initials: boolean])[]) {
  const found: unknown[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const batch = wanted
      .slice(from, from + AT_ONCE)
      .map(async ([name, agreement, initials]) =>
        judgeWord(await makeAgreementDocument(agreement, { ...options, initials })).then((faults) =>
          faults.map((fault) => [name, fault]),
        ),
      );
    found.push(...(await Promise.all(batch)).flat());
  }
  return found;
}

async function textOf(agreement: Agreement, more: object = {}): Promise<string> {
  return wordsOf(await makeAgreementDocument(agreement, { ...options, ...more }));
}

function emptied(type: DraftedType): Agreement {
  const sample = sampleOf(type);
  return {
    ...sample,
    title: '',
    titleEnglish: '',
    parentNamed: '',
    place: '',
    date: null,
    term: null,
    parties: [],
    premises: [],
    bases: [],
    articles: [],
    works: [],
    costs: [],
  };
}

describe('every kind of agreement as a Word file', () => {
  it('N1 is valid to the Open XML SDK between 2 parties and empty, and between 30 with initials', async () => {
    const wanted = [
      ...DRAFTED.map((type) => [`${type}-2`, sampleOf(type), false] as const),
      ...DRAFTED.map((type) => [`${type}-empty`, emptied(type), true] as const),
      ['ADD-EN', sampleForeignAddendum(), false] as const,
      ['ADD-EN-30', sampleForeignAddendum(30), true] as const,
      ...(['KSB', 'MOU', 'RK'] as const).map((type) => [`${type}-30`, sampleOf(type, 30), true] as const),
    ];
    expect(await judged(wanted)).toEqual([]);
  }, 120_000);

  it.each(DRAFTED)('N1 gives the same bytes for the same %s, and others for an original of a party', async (type) => {
    const first = sha256Of(await makeAgreementDocument(sampleOf(type), options));
    expect(sha256Of(await makeAgreementDocument(sampleOf(type), options))).toBe(first);
    expect(sha256Of(await makeAgreementDocument(sampleOf(type), { ...options, copy: 'Rangkap ke-1' }))).not.toBe(first);
  });

  it.each(DRAFTED)('has dotted blanks in an empty %s, and no words of the machine', async (type) => {
    const text = await textOf(emptied(type));
    expect(text).toContain('………');
    expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
  });
});

describe('a work plan (domain.md §1.7)', () => {
  it('names the Nota Kesepakatan it belongs to, and says for every activity who does what, for which output, from which money and when', async () => {
    const sample = sampleOf('RK');
    const text = await textOf(sample);
    expect(text).toContain(`dalam rangka melaksanakan ${sample.parentNamed}`);
    for (const { activity, roles, output, funding, time } of sample.works) {
      for (const said of [activity, ...roles.split('\n'), output, funding, time]) expect(text).toContain(said);
    }
    expect(text).not.toContain('Pasal 1');
  });
});

describe('a document for foreign cooperation (Permendagri 25/2020)', () => {
  it('says everything in both languages, every article with its English one beside it', async () => {
    const sample = sampleOf('MOU');
    const text = await textOf(sample);
    expect(text).toContain('MEMORANDUM OF UNDERSTANDING');
    expect(text).toContain('Monday, 14 December 2026');
    expect(text).toContain('Regent of Sleman');
    expect(text).toContain('acting for and on behalf of the Government of Sleman Regency');
    sample.articles.forEach(({ titleEnglish }, index) => {
      const place = text.indexOf(`Pasal ${index + 1}\n`);
      expect(text.slice(place, place + 200)).toContain(`Article ${index + 1}\n`);
      expect(text).toContain(titleEnglish.toUpperCase());
    });
  });

  it('leaves an empty place beside an ayat that the other text has not', async () => {
    const sample = sampleOf('LOI');
    const [first, ...others] = sample.articles;
    if (first === undefined) throw new Error('the sample has articles');
    const articles = [{ ...first, text: 'Satu.\nDua.\nTiga.', english: 'One.\nTwo.' }, ...others];
    expect(await textOf({ ...sample, articles })).toContain('Satu.\nOne.\nDua.\nTwo.\nTiga.\n\n');
  });
});

describe('an addendum', () => {
  it('names what it changes, and quotes every changed article between marks', async () => {
    const text = await textOf(sampleOf('ADD'));
    expect(text).toContain('ADENDUM ATAS PERJANJIAN KERJA SAMA');
    expect(text).toMatch(
      /Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:\n“Pasal 3\nOBJEK DAN RUANG LINGKUP\n/u,
    );
    expect(text).toMatch(/Kegiatan baru disepakati secara tertulis oleh PARA PIHAK\.”/u);
    expect(text).toContain(
      'Setelah Pasal 14 disisipkan 1 (satu) pasal, yaitu Pasal 14A, yang berbunyi sebagai berikut:',
    );
    expect(text).toContain('Ketentuan Pasal 19 dihapus.');
  });
});

describe('an addendum to a document in two languages (Permendagri 25/2020)', () => {
  it('changes both texts, each sentence beside its like, and quotes both', async () => {
    const sample = sampleForeignAddendum();
    const text = await textOf(sample);
    expect(text).toContain('ADENDUM ATAS MEMORANDUM SALING PENGERTIAN\nADDENDUM TO THE MEMORANDUM OF UNDERSTANDING\n');
    expect(text).toContain('agree to conclude an Addendum under');
    expect(text).toContain(
      'Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:\nThe provisions of Article 2 shall be amended to read as follows:\n“Pasal 2\n“Article 2\n',
    );
    expect(text).toContain('Kegiatan baru disepakati secara tertulis.”\nNew activities are agreed in writing.”\n');
    expect(text).toContain('After Article 14, 1 (one) article, namely Article 14A, shall be inserted');
    expect(text).toContain('Ketentuan Pasal 19 dihapus.\nThe provisions of Article 19 shall be deleted.\nPasal 4\n');
  });

  it('N1 gives the same bytes, and one text alone where the agreement that is changed has one', async () => {
    const sample = sampleForeignAddendum();
    const first = sha256Of(await makeAgreementDocument(sample, options));
    expect(sha256Of(await makeAgreementDocument(sample, options))).toBe(first);
    expect(await textOf({ ...sample, parentNamed: sampleOf('ADD').parentNamed })).not.toContain('Article');
  });

  it('prints its annexes below both texts', async () => {
    const { costs } = sampleOf('PKS');
    expect(costs.length).toBeGreaterThan(0);
    const text = await textOf({ ...sampleForeignAddendum(), costs });
    expect(text).toContain('RINCIAN BIAYA');
  });
});

describe('an agreement of many parties (word.md §4, rule 14)', () => {
  it('names them in a list, not in the title, and counts them from the first to the last', async () => {
    const text = await textOf(sampleOf('KSB', 30));
    expect(text).toContain('PARA PIHAK YANG TERCANTUM DALAM DAFTAR PIHAK');
    expect(text).toContain('PIHAK KESATU sampai dengan PIHAK KETIGA PULUH secara sendiri-sendiri');
    const list = text.slice(text.lastIndexOf('DAFTAR PIHAK'));
    for (const name of ['PEMERINTAH KABUPATEN SLEMAN', '100.3.7.1/18/KSB/2026', 'KEMENTERIAN PELAYANAN PUBLIK'])
      expect(list).toContain(name);
    expect(await textOf(sampleOf('KSB', 8))).not.toContain('DAFTAR PIHAK');
    const foreign = await textOf(sampleOf('MOU', 30));
    expect(foreign).toContain('THE PARTIES NAMED IN THE LIST OF PARTIES');
    expect(foreign).toContain('The FIRST PARTY to the THIRTIETH PARTY, hereinafter referred to');
  });

  it('says on each original whose it is', async () => {
    const copy = 'Rangkap ke-2 dari 30 (tiga puluh) untuk PIHAK KEDUA, Pemerintah Kabupaten Magelang';
    expect((await textOf(sampleOf('KSB', 30), { copy })).startsWith(copy)).toBe(true);
    expect((await textOf(sampleOf('MOU'), { copy })).startsWith(copy)).toBe(true);
  });
});
