import type { Answer } from '#domain/cooperation/item-papers.ts';
import { listItems } from '#domain/wording/phrases.ts';
import { nextDraft } from '#domain/cooperation/rules-papers.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { Block } from '../outline.ts';
import { copiesOf, headingOf, placeAndDay, recipientOf, sideLetterhead, signerOf, whereOf } from './letter-parts.ts';
import type { LetterOutline } from './outlines.ts';
import { type Side, sidesOf, type Writing } from './sources.ts';
import { contactTable, dayOr, kindOf, orderedList, titleOf } from './wording.ts';

/** The answer to an offer (*surat jawaban*, domain.md §1.5 stage 2): accepted, with changes asked for, or declined. */
export function replyOutline(writing: Writing): LetterOutline {
  const { form, sources, blanks } = writing;
  const { from, to } = sidesOf(writing);
  const kind = kindOf(sources.item);
  const number = blanks.orShort(form.theirNumber, 'their-number');
  const day = dayOr(form.theirDate, () => blanks.orShort('', 'their-date'));
  const title = titleOf(sources.item, blanks);
  const offered = sources.item.type === 'Sinergi' ? 'Penawaran Sinergi' : 'Penawaran Kerja Sama Daerah';
  return {
    letterhead: sideLetterhead(from, writing),
    placeAndDay: placeAndDay(from, writing),
    heading: headingOf(`Tanggapan atas ${offered}`, '-', writing),
    recipients: [recipientOf(to, writing)],
    where: whereOf(to),
    body: [
      {
        kind: 'text',
        text: `Menindaklanjuti surat ${recipientOf(to, writing)} Nomor ${number} tanggal ${day} hal ${offered} tentang ${title}, dengan hormat kami sampaikan bahwa ${blanks.orDotted(from.name, 'office-region')} ${SAYS[form.answer](kind)}`,
      },
      ...BODIES[form.answer](from, writing),
    ],
    closing: 'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
    signature: signerOf(from, writing),
    copies: copiesOf(writing),
    annex: null,
  };
}

const SAYS: Readonly<Record<Answer, (kind: string) => string>> = {
  accept: (kind) => `menerima penawaran ${kind} tersebut.`,
  changes: (kind) => `pada prinsipnya dapat menerima penawaran ${kind} tersebut dengan penyesuaian sebagai berikut:`,
  decline: (kind) => `belum dapat menerima penawaran ${kind} tersebut, dengan pertimbangan sebagai berikut:`,
};

const BODIES: Readonly<Record<Answer, (from: Side, writing: Writing) => readonly Block[]>> = {
  accept: nextSteps,
  changes: (from, writing) => [notes(writing), ...nextSteps(from, writing)],
  decline: (_from, writing) => [notes(writing)],
};

function notes({ form, blanks }: Writing): Block {
  const items = listItems(form.note);
  return orderedList(items.length === 0 ? [blanks.orDotted('', 'note')] : items);
}

function nextSteps(from: Side, { sources: { item }, blanks }: Writing): readonly Block[] {
  return [
    {
      kind: 'lead',
      text: `Pembahasan rancangan ${instrumentOf(nextDraft(item)).name} dilaksanakan bersama oleh Tim Koordinasi Kerja Sama Daerah. Untuk koordinasi, kami menunjuk petugas penghubung sebagai berikut:`,
    },
    contactTable(item, from.party, blanks),
  ];
}
