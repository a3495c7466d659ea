import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import { judgeWord, sha256Of, wordsOf } from '#testing/word-judge.ts';
import type { Bytes } from '#base/bytes.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { type Blank, BLANKS, type Layout, LAYOUTS } from '#domain/templates/layouts.ts';
import {
  makeAgreementDocument,
  makeAttendanceDocument,
  makeInvitationDocument,
  makeMandateDocument,
  makeMinutesDocument,
  makeProceedingsDocument,
} from '../make-document.ts';
import { readReturnedDraft } from '../returned/read-returned.ts';
import { readTemplate } from './read-template.ts';
import { makeStarterTemplate } from './starter.ts';

/** A Word file of a paragraph for each line. */
async function wordFile(...lines: readonly string[]): Promise<Bytes> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function withTemplate(layout: Layout, template: Bytes) {
  const house = { style: STANDARD_HOUSE, emblems: [], templates: { [layout]: template } };
  return { paper: 'F4', version: 'versi 1', house } as const;
}

const empty: Agreement = { ...sampleAgreement(), title: '', parties: [], premises: [], bases: [], articles: [] };

/** Every layout's document out of a template. */
async function make(layout: Layout, template: Bytes, agreement: Agreement): Promise<Bytes> {
  const options = withTemplate(layout, template);
  const [meeting, office] = [sampleMeeting(), sampleOffice()];
  switch (layout) {
    case 'invitation':
      return makeInvitationDocument(meeting, office, options);
    case 'minutes':
      return makeMinutesDocument(meeting, office, options);
    case 'attendance':
      return makeAttendanceDocument(meeting, office, options);
    case 'proceedings':
      return makeProceedingsDocument(meeting, office, options);
    case 'mandate': {
      const [party] = samplePks().parties;
      if (party === undefined) throw new Error('the sample has parties');
      return makeMandateDocument(samplePks(), { party, giver: null }, options);
    }
    default:
      return makeAgreementDocument({ ...agreement, type: layout }, options);
  }
}

const names = (blanks: readonly Blank[]): readonly string[] =>
  blanks.flatMap(({ name, rows = [] }) => [name, ...names(rows)]);

describe('a template to begin with', () => {
  it.each(LAYOUTS)(
    '%s is sound, valid, has every blank of its layout, and fills to a valid document',
    async (layout) => {
      const template = await makeStarterTemplate(layout, { paper: 'F4' });
      expect(readTemplate(template, layout)).toEqual({ ok: true, value: { broken: [], faults: [] } });
      const text = wordsOf(template);
      expect(names(BLANKS[layout]).filter((name) => !text.includes(`${name}}}`))).toEqual([]);
      const made = await make(layout, template, sampleAgreement());
      expect(await judgeWord(template)).toEqual([]);
      expect(await judgeWord(made)).toEqual([]);
      expect(sha256Of(await make(layout, template, sampleAgreement()))).toBe(sha256Of(made));
      expect(wordsOf(made)).not.toMatch(/\{\{|\}\}|undefined|\[object|,,/u);
    },
    60_000,
  );

  it('a KSB says what the draft says: parties, articles, ayat and signatures in their order', async () => {
    const made = await make('KSB', await makeStarterTemplate('KSB', { paper: 'F4' }), sampleAgreement());
    const own = wordsOf(await makeAgreementDocument(sampleAgreement(), { paper: 'F4', version: 'versi 1' }));
    const text = wordsOf(made);
    expect(text).toContain('PEMERINTAH KABUPATEN SLEMAN');
    const headings = (from: string): readonly string[] => from.match(/^Pasal \d+$/gmu) ?? [];
    expect(headings(text)).toEqual(headings(own));
    expect(text).toContain('PIHAK KESATU,');
    expect(text).toMatch(/^\(1\) /mu);
  });

  it('an empty draft leaves dotted blanks and nothing undefined', async () => {
    const text = wordsOf(await make('KSB', await makeStarterTemplate('KSB', { paper: 'F4' }), empty));
    expect(text).toContain('………');
    expect(text).not.toMatch(/undefined|null|NaN/u);
  });
});

describe('a template is told blank by blank what is not right', () => {
  const faults = async (layout: Layout, ...lines: readonly string[]) => {
    const read = readTemplate(await wordFile(...lines), layout);
    return read.ok ? [...read.value.broken, ...read.value.faults] : read.error;
  };
  const SOUND = [
    '{{judul}}',
    '{{#pihak}}',
    '{{nama}}',
    '{{/pihak}}',
    '{{#pasal}}',
    '{{nomor}} {{judul}}',
    '{{#ayat}}',
    '{{teks}}',
    '{{/ayat}}',
    '{{/pasal}}',
  ];

  it('an unknown one with what was meant, in its own place or elsewhere; one that is like nothing without', async () => {
    expect(await faults('KSB', ...SOUND, '{{jenjis}}', '{{nomr}}', '{{kelurahan}}')).toEqual([
      { kind: 'unknown', name: 'jenjis', within: [], meant: 'jenis' },
      { kind: 'unknown', name: 'nomr', within: [], meant: 'nomor' },
      { kind: 'unknown', name: 'kelurahan', within: [], meant: null },
    ]);
  });

  it('one that is needed and missing, in the list where it belongs', async () => {
    const lines = SOUND.filter((line) => !line.includes('teks') && line !== '{{judul}}');
    expect(await faults('KSB', ...lines)).toEqual([
      { kind: 'missing', name: 'teks', within: ['pasal', 'ayat'] },
      { kind: 'missing', name: 'judul', within: [] },
    ]);
  });

  it('one that stands in the wrong place, and a list that is written as a text', async () => {
    expect(await faults('KSB', ...SOUND, '{{uraian}}', '{{dasar}}')).toEqual([
      { kind: 'misplaced', name: 'uraian', within: [], belongs: 'pihak' },
      { kind: 'wrong-form', name: 'dasar', within: [] },
    ]);
  });

  it('a mark that is not closed by its name, without judging what it hides', async () => {
    expect(await faults('KSB', ...SOUND, '{{jenis')).toEqual([{ tag: '{jenis' }]);
    expect(await faults('KSB', ...SOUND.filter((line) => line !== '{{/pasal}}'))).toEqual([{ tag: 'pasal' }]);
  });

  it('also where Word has split a mark into runs', async () => {
    const split = new Paragraph({ children: ['{{ju', 'd', 'ul}', '}'].map((text) => new TextRun(text)) });
    const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children: [split] }] }));
    const read = readTemplate(new Uint8Array(bytes), 'KSB');
    expect(read.ok && read.value.faults.filter(({ name }) => name === 'judul')).toEqual([]);
  });
});

describe('a file that is no safe template is refused by what it is', () => {
  const changed = async (change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> => {
    const parts = unzipSync(await wordFile('{{judul}}'));
    change(parts);
    return zipSync(parts);
  };
  const reason = (file: Uint8Array): string => {
    const read = readTemplate(file, 'KSB');
    return read.ok ? 'read' : read.error.reason;
  };

  it('no Word file, a macro, a DTD, and an attached template from outside; a plain link may lead outside', async () => {
    expect(reason(new TextEncoder().encode('%PDF-1.7'))).toBe('word-pdf');
    expect(reason(await changed((parts) => (parts['word/vbaProject.bin'] = strToU8('x'))))).toBe('word-macro');
    const doctype = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(reason(await changed((parts) => (parts['word/styles.xml'] = strToU8(doctype))))).toBe('word-unsafe-xml');
    const relation = (type: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/${type}" Target="https://x.invalid/" TargetMode="External"/></Relationships>`;
    const outside = (type: string) =>
      changed((parts) => (parts['word/_rels/settings.xml.rels'] = strToU8(relation(type))));
    expect(reason(await outside('attachedTemplate'))).toBe('word-outside-text');
    expect(reason(await outside('hyperlink'))).toBe('read');
  });
});

describe('N1 a filled template', () => {
  it('that has no properties of its own gets those by which it is known, and is valid', async () => {
    const parts = unzipSync(await wordFile('{{judul}}'));
    const without = (name: string, pattern: RegExp): void => {
      parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(pattern, ''));
    };
    delete parts['docProps/custom.xml'];
    without('[Content_Types].xml', /<Override [^>]*custom\.xml"[^>]*\/>/u);
    without('_rels/.rels', /<Relationship [^>]*custom-properties"[^>]*\/>/u);
    const made = await make('KSB', new Uint8Array(zipSync(parts)), sampleAgreement());
    expect(await judgeWord(made)).toEqual([]);
    const read = await readReturnedDraft(made, sampleAgreement());
    expect(read.ok && read.value.identity.id).toBe(sampleAgreement().id);
  }, 60_000);

  it('bears the title of the document, keeps markup in texts as text, and changes nothing else of the template', async () => {
    const template = await wordFile('{{judul}}');
    const agreement = { ...sampleAgreement(), title: 'Air & <Sampah> {{judul}}' };
    const made = await make('KSB', template, agreement);
    const parts = unzipSync(made);
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('tentang Air &amp; &lt;Sampah&gt;');
    expect(wordsOf(made)).toContain('AIR &amp; &lt;SAMPAH&gt;');
    const read = await readReturnedDraft(made, agreement);
    expect(read.ok && read.value.identity).toEqual({
      id: agreement.id,
      version: 'versi 1',
      versionId: null,
      from: 'properties',
    });
    const before = unzipSync(template);
    expect(Object.keys(parts).toSorted()).toEqual(Object.keys(before).toSorted());
    expect(parts['word/styles.xml']).toEqual(before['word/styles.xml']);
    expect(await judgeWord(made)).toEqual(await judgeWord(template));
  }, 60_000);
});
