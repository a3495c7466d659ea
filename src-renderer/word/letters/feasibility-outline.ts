import { assertNever } from '#base/assert.ts';
import { listItems } from '#domain/wording/phrases.ts';
import type { Block } from '../outline.ts';
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
import { orderedList, shortBases, titleOf } from './wording.ts';

/**
 * A feasibility study (*studi kelayakan*) of fourteen chapters (domain.md §1.6(d)); cooperation with a third party is preceded by
 * one (UU 23/2014 art. 366(3)).
 */
export function feasibilityOutline(writing: Writing): StudyOutline {
  const { sources, blanks } = writing;
  const frame = studyFrame(writing);
  return {
    ...frame,
    title: ['STUDI KELAYAKAN', 'KERJA SAMA DAERAH DENGAN PIHAK KETIGA'],
    chapters: [
      chapter('Nama Kegiatan', [
        { kind: 'text', text: titleOf(sources.item, blanks) },
        ...fieldBlocks('background', writing),
      ]),
      chapter('Tujuan dan Target', [...aims(writing), ...benefits(writing)]),
      chapter('Rincian Kegiatan', [...scope(writing), ...fieldBlocks('activities', writing)]),
      chapter('Peran Para Pihak', roles(writing)),
      chapter('Kelayakan Legalitas', fieldBlocks('legality', writing)),
      chapter('Kelayakan Regulasi', rules(writing)),
      chapter('Kelayakan Ekonomi dan Finansial', [...fieldBlocks('economics', writing), ...financing(writing)]),
      chapter('Kelayakan Teknis', fieldBlocks('technical', writing)),
      chapter('Kelayakan Operasional', fieldBlocks('operations', writing)),
      chapter('Lokasi dan Hubungan Masyarakat', [...place(writing), ...fieldBlocks('outreach', writing)]),
      chapter('Jangka Waktu', period(writing)),
      chapter('Mitigasi Risiko', risks(writing)),
      chapter('Kesimpulan', conclusion(writing)),
      chapter('Lampiran', [
        orderedList([
          'salinan Rencana Kerja dan Anggaran (RKA)',
          'salinan Keputusan pengangkatan Kepala Perangkat Daerah Pemrakarsa',
        ]),
      ]),
    ],
  };
}

function benefits(writing: Writing): readonly Block[] {
  return [{ kind: 'lead', text: 'Manfaat:' }, ...fieldBlocks('benefits', writing)];
}

/** The rules that every such cooperation rests on, then the office's own. */
function rules({ sources: { item } }: Writing): readonly Block[] {
  return [orderedList([...shortBases(), ...listItems(item.regulation)])];
}

/** *Layak* or *layak bersyarat*, with its conditions. */
function conclusion(writing: Writing): readonly Block[] {
  const {
    sources: { item },
    blanks,
  } = writing;
  const lead = 'Berdasarkan hasil kajian tersebut, rencana kerja sama ini dinyatakan';
  const conditions = listItems(item.feasibilityNote);
  switch (item.feasibility) {
    case null:
      return [{ kind: 'text', text: `${lead} ${blanks.orDotted('', 'feasibility')} (layak atau layak bersyarat).` }];
    case 'feasible':
      return [{ kind: 'text', text: `${lead} layak.` }, ...(conditions.length === 0 ? [] : [lettered(conditions)])];
    case 'conditional':
      return [
        { kind: 'lead', text: `${lead} layak bersyarat, dengan syarat:` },
        lettered(conditions.length === 0 ? [blanks.orDotted('', 'feasibilityNote')] : conditions),
      ];
    default:
      return assertNever(item.feasibility, 'conclusion of a feasibility study');
  }
}
