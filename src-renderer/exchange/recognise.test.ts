import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { concatBytes, toHex } from '#base/bytes.ts';
import { textBytes } from '#feed/digest.ts';
import { armored, encryptTo } from './age-file.ts';
import { gzip } from './gzip.ts';
import { recognise, unwrapFile } from './recognise.ts';

const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

async function aPackage(content = 'isi paket'): Promise<Uint8Array> {
  const made = await encryptTo([RECIPIENT], textBytes(content));
  if (!made.ok) throw new Error('the recipient is one');
  return made.value;
}

function kindOf(file: Uint8Array): string {
  const content = recognise(file);
  return content.ok ? content.value.kind : content.error;
}

function ageOf(file: Uint8Array): string | null {
  const content = recognise(file);
  return content.ok && content.value.kind === 'package' ? toHex(content.value.age) : null;
}

describe('a package in its text form', () => {
  it('R2 is found as a mail program leaves it', async () => {
    const age = await aPackage('panjang '.repeat(100));
    const text = armored(age);
    const crlf = text.replaceAll('\n', '\r\n');
    const quoted = text.replaceAll(/^/gm, '> ');
    const twice = text.replaceAll(/^/gm, '>> ').replaceAll('\n', '\r\n');
    const broken = text.replaceAll(/(.{40})(?=[^-])/g, '$1\n');
    const wide = concatBytes([
      new Uint8Array([0xff, 0xfe]),
      new Uint8Array(new Uint16Array(Array.from(crlf, (letter) => letter.charCodeAt(0))).buffer),
    ]);
    const around = `Yth. Bu Rina,\r\n\r\nTerlampir berkasnya.\r\n\r\n${crlf}\r\n-- \r\nSri, Bagian Kerja Sama Sleman\r\n`;
    const spaced = text.replaceAll('\n', '  \n\n');
    for (const form of [text, crlf, quoted, twice, around, spaced, `﻿${around}`, broken])
      expect(ageOf(textBytes(form))).toBe(toHex(age));
    expect(ageOf(wide)).toBe(toHex(age));
  });

  it('R2 X3 that is cut, or begins twice, is damaged', async () => {
    const text = armored(await aPackage());
    expect(kindOf(textBytes(text.slice(0, -20)))).toBe('damaged');
    expect(kindOf(textBytes(`${text.slice(0, -40)}\n${text}`))).toBe('damaged');
    expect(kindOf(textBytes(text.replace('\n', '\n!!!!')))).toBe('damaged');
  });

  it('R3 is not looked for far into a text', async () => {
    const text = armored(await aPackage());
    expect(kindOf(textBytes(`${'a\n'.repeat(20_000)}${text}`))).toBe('package');
    expect(kindOf(textBytes(`${'a\n'.repeat(40_000)}${text}`))).toBe('unknown-content');
  });

  it('R2 two in one text, as in an answer that quotes another, are two files', async () => {
    const [one, other] = [await aPackage('satu'), await aPackage('dua')];
    const mail = textBytes(`${armored(one)}\n\nPada Senin, Sri menulis:\n${armored(other).replaceAll(/^/gm, '> ')}`);
    const found = unwrapFile({ name: 'surel.txt', bytes: mail });
    expect(found.ok && found.value.map(({ name }) => name)).toEqual(['surel.txt (1)', 'surel.txt (2)']);
    expect(found.ok && found.value.map(({ bytes }) => ageOf(bytes))).toEqual([toHex(one), toHex(other)]);
    expect(kindOf(mail)).toBe('unknown-content');
  });
});

describe('a wrapping', () => {
  it('R1 R2 is told by content, whatever the name', async () => {
    const age = await aPackage();
    const card = await gzip(textBytes('kartu'));
    const zip = zipSync({
      'DOC-20261123-WA0001': age,
      'kartu (1).bin': card,
      'pesan.txt': strToU8(armored(age)),
      'surat.pdf': strToU8('%PDF-1.7'),
    });
    const found = unwrapFile({ name: 'lampiran', bytes: zip });
    expect(
      found.ok && found.value.map(({ name, content }) => [name, content.ok ? content.value.kind : content.error]),
    ).toEqual([
      ['DOC-20261123-WA0001', 'package'],
      ['kartu (1).bin', 'card'],
      ['pesan.txt', 'package'],
      ['surat.pdf', 'unknown-content'],
    ]);
  });

  it('R4 X3 in a wrapping is refused, and what lies beside it is still read', async () => {
    const age = await aPackage();
    const inner = zipSync({ 'a.simpul': age });
    const found = unwrapFile({ name: 'luar.zip', bytes: zipSync({ 'dalam.zip': inner, 'b.simpul': age }) });
    expect(found.ok && found.value.map(({ content }) => (content.ok ? content.value.kind : content.error))).toEqual([
      'nested-zip',
      'package',
    ]);
    expect(kindOf(zipSync({ 'dalam.zip': inner }))).toBe('nested-zip');
    expect(kindOf(zipSync({ 'map/': new Uint8Array() }))).toBe('unknown-content');
  });
});
