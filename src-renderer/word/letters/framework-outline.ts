import { affairName } from '#domain/cooperation/affairs.ts';
import { natureTests } from '#domain/cooperation/nature.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { Block } from '../outline.ts';
import { FORMS } from './initiation-outline.ts';
import type { StudyOutline } from './outlines.ts';
import type { Writing } from './sources.ts';
import {
  aims,
  chapter,
  fieldBlocks,
  financing,
  lettered,
  period,
  place,
  risks,
  roles,
  scope,
  studyFrame,
} from './study-parts.ts';

/** A *Kerangka Acuan Kerja* of ten chapters, for KSDD and the same ten for Sinergi (domain.md §1.6(b), (c)). */
export function frameworkOutline(writing: Writing): StudyOutline {
  const { type } = writing.sources.item;
  const object = type === 'KSDD' ? 'Kegiatan (Objek KSDD)' : 'Kegiatan';
  const frame = studyFrame(writing);
  return {
    ...frame,
    title: ['KERANGKA ACUAN KERJA', FORMS[type].replace(/ \([A-Z]+\)$/u, '').toLocaleUpperCase('id')],
    chapters: [
      chapter('Latar Belakang', [...fieldBlocks('background', writing), ...nature(writing)]),
      chapter('Tujuan dan Target', aims(writing)),
      chapter('Manfaat', fieldBlocks('benefits', writing)),
      chapter('Ruang Lingkup', scope(writing)),
      chapter(object, [...affairs(writing), ...fieldBlocks('activities', writing)]),
      chapter('Peran Para Pihak', roles(writing)),
      chapter('Pembiayaan', financing(writing)),
      chapter('Lokasi', place(writing)),
      chapter('Jangka Waktu', period(writing)),
      chapter('Mitigasi Risiko', risks(writing)),
    ],
  };
}

/** Which affairs (*urusan*) the object belongs to (UU 23/2014 art. 12). */
function affairs({ sources: { item }, blanks }: Writing): readonly Block[] {
  const names = item.affairs.flatMap((code) => affairName(code) ?? []);
  const said = names.length === 0 ? [blanks.orDotted('', 'affairs')] : names;
  return [{ kind: 'lead', text: 'Urusan pemerintahan yang dikerjasamakan:' }, lettered(said)];
}

/** Why it is *wajib* or *sukarela*; only cooperation between regions is divided so (UU 23/2014 art. 363–365). */
function nature({ sources: { item }, blanks }: Writing): readonly Block[] {
  if (item.type !== 'KSDD') return [];
  if (item.nature === null)
    return [{ kind: 'text', text: `Kerja sama ini merupakan kerja sama ${blanks.orShort('', 'nature')}.` }];
  if (item.nature === 'voluntary') {
    return [
      {
        kind: 'text',
        text: 'Kerja sama ini merupakan kerja sama sukarela sebagaimana dimaksud dalam Pasal 365 Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.',
      },
    ];
  }
  const { reason } = natureTests(item, gazetteer().borders).bordering;
  return [
    {
      kind: 'lead',
      text: 'Kerja sama ini merupakan kerja sama wajib sebagaimana dimaksud dalam Pasal 364 ayat (1) Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, karena:',
    },
    lettered([
      reason === null || reason.trim() === ''
        ? 'daerah para pihak berbatasan'
        : `daerah para pihak berbatasan (${reason.trim()})`,
      item.externalityNote.trim() || 'urusan yang dikerjasamakan mempunyai eksternalitas lintas daerah',
      item.efficiencyNote.trim() || 'penyediaan layanannya lebih efisien apabila dikelola bersama',
    ]),
  ];
}
