import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleDocument } from '#testing/samples/sample-layouts.ts';
import { judgeWord, sha256Of, wordsOf } from '#testing/word-judge.ts';
import type { Bytes } from '#base/bytes.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { type Blank, type Layout, LAYOUTS } from '#domain/templates/layouts.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { readReturnedDraft } from '../returned/read-returned.ts';
import { layoutBlanks } from './forms/forms.ts';
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

/** Blanks for templates that say the same in another way. */
const SAID_OTHERWISE = new Set(['nama_penandatangan', 'pemisah', 'jumlah_biaya', 'terbilang_biaya']);

const empty: Agreement = { ...sampleAgreement(), title: '', parties: [], premises: [], bases: [], articles: [] };

/** Every layout's document out of a template. */
async function make(layout: Layout, template: Bytes, agreement: Agreement | null = null): Promise<Bytes> {
  return sampleDocument(layout, withTemplate(layout, template), agreement);
}

const names = (blanks: readonly Blank[]): readonly string[] =>
  blanks.flatMap(({ name, rows = [], or }) => (or === undefined ? [name, ...names(rows)] : []));

/** What a file says, a paragraph a text; numbers that Word counts are no text of it. */
function paragraphsOf(file: Bytes): readonly string[] {
  return Object.keys(unzipSync(file))
    .filter((name) => /^word\/(?:document|header\d*)\.xml$/u.test(name))
    .flatMap((name) => said(strFromU8(unzipSync(file)[name] ?? new Uint8Array())).split('\n'))
    .map((text) => text.replaceAll(/[\s\u00A0]+/gu, ' ').trim())
    .filter((text) => text !== '');
}

/** A number keeps its hyphens in our own documents; an own template fills plain ones. */
const SPOKEN: Readonly<Record<string, string>> = { '<w:tab/>': ' ', '<w:noBreakHyphen/>': '-' };

function said(xml: string): string {
  const found = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:noBreakHyphen\/>|<\/w:p>|<w:br\/>/gu);
  return [...found].map(([all, text]) => text ?? SPOKEN[all] ?? '\n').join('');
}

describe('a template to begin with', () => {
  it.each(LAYOUTS)(
    '%s is sound, valid, has every blank of its layout, leaves nothing out, and fills to a valid document',
    async (layout) => {
      const template = await makeStarterTemplate(layout, { paper: 'F4' });
      expect(readTemplate(template, layout)).toEqual({
        ok: true,
        value: { broken: [], faults: [], leftOut: [], notDrawn: [] },
      });
      const text = paragraphsOf(template).join('\n');
      const missing = names(layoutBlanks(layout)).filter((name) => !text.includes(`${name}}}`));
      expect(missing.filter((name) => !SAID_OTHERWISE.has(name))).toEqual([]);
      const made = await make(layout, template);
      expect(await judgeWord(template)).toEqual([]);
      expect(await judgeWord(made)).toEqual([]);
      expect(sha256Of(await make(layout, template))).toBe(sha256Of(made));
      expect(wordsOf(made)).not.toMatch(/\{\{|\}\}|undefined|\[object|,,/u);
    },
    60_000,
  );

  it.each(LAYOUTS)('%s says every paragraph that our own document says', async (layout) => {
    const own = paragraphsOf(await sampleDocument(layout, { paper: 'F4', version: 'versi 1' }));
    const filled = paragraphsOf(await make(layout, await makeStarterTemplate(layout, { paper: 'F4' }))).join('\n');
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((text) => !filled.includes(text))).toEqual([]);
  });

  it('a KSB says what the draft says: parties, articles, ayat and signatures in their order', async () => {
    const made = await make('KSB', await makeStarterTemplate('KSB', { paper: 'F4' }), sampleAgreement());
    const own = wordsOf(await makeAgreementDocument(sampleAgreement(), { paper: 'F4', version: 'versi 1' }));
    const text = wordsOf(made);
    expect(text).toContain('PEMERINTAH KABUPATEN SLEMAN');
    const headings = (from: string): readonly string[] => from.match(/^Pasal \d+$/gmu) ?? [];
    expect(headings(text)).toEqual(headings(own));
    expect(text).toContain('PIHAK KESATU,');
    expect(text).toMatch(/^\(1\)/mu);
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

describe('what depends on a blank, and tables that Simpul draws', () => {
  const read = async (layout: Layout, ...lines: readonly string[]) => {
    const reading = readTemplate(await wordFile(...lines), layout);
    if (!reading.ok) throw new Error(reading.error.reason);
    return reading.value;
  };
  const KSB = ['{{judul}}', '{{#pihak}}', '{{nama}}', '{{/pihak}}', '{{#pasal}}', '{{nomor}}{{judul}}'];
  const END = ['{{#ayat}}', '{{teks}}', '{{/ayat}}', '{{/pasal}}'];

  it('a text blank around others shows them where it is filled, ^ where it is not; both are judged by where they stand', async () => {
    const lines = [
      '{{#rangkap}}',
      'Rangkap: {{rangkap}} {{jenjis}}',
      '{{/rangkap}}',
      '{{^rangkap}}',
      'DRAF',
      '{{/rangkap}}',
    ];
    const { faults } = await read('KSB', ...KSB, ...END, ...lines);
    expect(faults).toEqual([{ kind: 'unknown', name: 'jenjis', within: [], meant: 'jenis' }]);
    const template = await wordFile(...KSB, ...END, ...lines.map((line) => line.replace(' {{jenjis}}', '')));
    const draft = wordsOf(await make('KSB', template));
    expect(draft).toContain('DRAF');
    expect(draft).not.toContain('Rangkap:');
    const copy = wordsOf(await sampleDocument('KSB', { ...withTemplate('KSB', template), copy: 'Rangkap Kesatu' }));
    expect(copy).toContain('Rangkap: Rangkap Kesatu');
    expect(copy).not.toContain('DRAF');
  });

  it('lists that a template has no place for are named: all annexes, or the one that its own tables do not have', async () => {
    const none = await read('PKS', ...KSB, ...END);
    expect(none.leftOut).toEqual([
      '{{#konsiderans}} … {{/konsiderans}}',
      '{{#dasar}} … {{/dasar}}',
      '{{#lampiran}} … {{/lampiran}}',
    ]);
    const costs = await read('PKS', ...KSB, ...END, '{{#biaya}}', '{{jumlah}}', '{{/biaya}}');
    expect(costs.faults).toEqual([]);
    expect(costs.leftOut).toContain('{{#jadwal}} … {{/jadwal}}');
    expect(costs.leftOut).not.toContain('{{#lampiran}} … {{/lampiran}}');
  });

  it('schedule and data matrix can be tables of the template itself, as costs are', async () => {
    const lists = [
      '{{#jadwal}}',
      '{{nomor}} {{kegiatan}}: {{mulai}}',
      '{{/jadwal}}',
      '{{#data}}',
      '{{data}} ({{sifat}})',
      '{{/data}}',
    ];
    const made = wordsOf(await make('PKS', await wordFile(...KSB, ...END, ...lists)));
    expect(made).toContain('2 Pengadaan truk pengangkut: Juli 2027');
    expect(made).toContain('Nama dan alamat pelanggan retribusi (Terbatas)');
  });

  it('a table stands alone in its paragraph, is as wide as the text, and takes the style of a template that has not ours', async () => {
    const broken = await read('register', '{{#judul_naskah}}{{baris}}{{/judul_naskah}}', 'Tabel: {{@tabel}}');
    expect(broken.broken).toEqual([{ tag: 'tabel' }]);
    const { faults } = await read('register', '{{#judul_naskah}}{{baris}}{{/judul_naskah}}', '{{tabel}}');
    expect(faults).toEqual([{ kind: 'wrong-form', name: 'tabel', within: [] }]);
    const template = await wordFile('{{#judul_naskah}}{{baris}}{{/judul_naskah}}', '{{@tabel}}');
    const made = await make('register', template);
    expect(await judgeWord(made)).toEqual([]);
    const xml = strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('<w:tbl>');
    expect(xml).not.toContain('SKTabel');
    const [, page, left, right] = /<w:pgSz w:w="(\d+)".*?w:right="(\d+)".*?w:left="(\d+)"/su.exec(xml) ?? [];
    expect(xml).toContain(`<w:tblW w:type="dxa" w:w="${Number(page) - Number(left) - Number(right)}"/>`);
  }, 60_000);
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
