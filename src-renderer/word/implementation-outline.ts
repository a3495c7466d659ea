import type { Agreement } from '#domain/agreements/agreement.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { STAGES } from '#domain/cooperation/stage.ts';
import type { Office } from '#domain/office/office.ts';
import type { ReportAction, ReportDecision } from '#domain/reports/figures.ts';
import { agreementSpan, dayOfReport, isIn } from '#domain/reports/year.ts';
import { fullDate, parseDay } from '#domain/wording/dates.ts';
import { joined, listItems, titleInSentence, withoutClosing } from '#domain/wording/phrases.ts';
import { LARGEST, rupiah } from '#domain/wording/terbilang.ts';
import { termInWords } from '#domain/wording/term.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { DOTTED, SHORT_DOTTED } from './outline.ts';
import { orDotted } from './minutes-outline.ts';
import { officeLetterhead } from './office-letterhead.ts';
import { heading, type ReportColumn, type ReportOutline, type ReportPart, tableOr, text } from './report-outline.ts';
import { orBlank, partyNames, STAGE_NAMES, tableDay, textDay } from './report-words.ts';

/** A meeting as a report names it. */
export type ReportedMeeting = { readonly title: string; readonly date: string; readonly place: string };

/** What the implementation report of one agreement is made of; meetings, decisions and action items are those of its item. */
export type ImplementationOf = {
  readonly agreement: Agreement;
  readonly item: CooperationItem | null;
  readonly meetings: readonly ReportedMeeting[];
  readonly decisions: readonly ReportDecision[];
  readonly actions: readonly ReportAction[];
  readonly year: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** The implementation report (*laporan pelaksanaan*) of an agreement in a year, in the form of domain.md §3, "Laporan". */
export function implementationOutline(of: ImplementationOf, office: Office): ReportOutline {
  const { agreement, item, year } = of;
  const name = instrumentOf(agreement.type).name;
  const place = gazetteer().region(office.region)?.place ?? SHORT_DOTTED;
  return {
    letterhead: officeLetterhead(office),
    title: [
      'LAPORAN',
      'TENTANG',
      `PELAKSANAAN ${name.toLocaleUpperCase('id')}`,
      agreement.title.trim().toLocaleUpperCase('id') || DOTTED,
      `TAHUN ${year}`,
    ],
    sections: [
      { title: 'Pendahuluan', parts: introduction(of) },
      { title: 'Kegiatan yang dilaksanakan', parts: activities(of) },
      { title: 'Hasil yang dicapai', parts: results(of) },
      { title: 'Penutup', parts: closing(of) },
    ],
    made: [`Dibuat di ${place}`, `pada tanggal ${SHORT_DOTTED}`],
    signature: {
      label: `Kepala ${orDotted(item?.unit ?? '')},`,
      post: '',
      name: DOTTED,
      below: `NIP ${SHORT_DOTTED}`,
    },
  };
}

function introduction({ agreement, item }: ImplementationOf): readonly ReportPart[] {
  return [
    heading('1.\u00A0 Latar belakang'),
    ...lines(item?.background ?? ''),
    heading('2.\u00A0 Dasar'),
    { kind: 'list', items: [basis(agreement), ...agreement.bases.map(({ text: law }) => law)].flatMap(closed) },
    heading('3.\u00A0 Ruang lingkup'),
    ...listed(item?.scopeOfWork ?? ''),
  ];
}

function closed(sentence: string): readonly string[] {
  const plain = withoutClosing(sentence);
  return plain === '' ? [] : [`${plain}.`];
}

/** The agreement with its parties, numbers and day. */
function basis({ type, title, parties, date }: Agreement): string {
  const names = partyNames(parties.flatMap(({ party }) => (party === null ? [] : [party])));
  const between = names.length === 0 ? SHORT_DOTTED : joined(names);
  const numbers =
    parties.length === 0 ? `Nomor ${SHORT_DOTTED}` : joined(parties.map((one) => `Nomor ${orBlank(one.number)}`));
  const about = title.trim() === '' ? SHORT_DOTTED : titleInSentence(title);
  return `${instrumentOf(type).name} antara ${between} tentang ${about}, ${numbers}, tanggal ${textDay(date)}`;
}

/** A legal text paragraph by paragraph; a dotted blank where there is none. */
function lines(content: string): readonly ReportPart[] {
  const all = content.split('\n').filter((line) => line.trim() !== '');
  return (all.length === 0 ? [DOTTED] : all).map((line) => text(line.trim()));
}

/** What a text lists, lettered; paragraph by paragraph when it lists nothing. */
function listed(content: string): readonly ReportPart[] {
  const items = listItems(content);
  return items.length < 2 ? lines(content) : [{ kind: 'list', items: items.map((one) => `${one}.`) }];
}

const NUMBER: ReportColumn = { heading: 'No.', width: { mm: 11 }, centred: true };
const day = (name: string): ReportColumn => ({ heading: name, width: { mm: 26 }, centred: true });
const wide = (name: string, share: number): ReportColumn => ({ heading: name, width: { share } });

function activities(of: ImplementationOf): readonly ReportPart[] {
  const { item, meetings, year } = of;
  if (item === null)
    return [
      text(
        'Naskah ini belum dikaitkan dengan rencana kerja sama dalam register, sehingga tahapan dan rapatnya tidak dapat dihimpun.',
      ),
      ...fieldWork(),
    ];
  return [
    heading('1.\u00A0 Tahapan'),
    text(`Kerja sama berada pada tahap ${STAGE_NAMES[item.stage]} sejak ${textDay(item.stageSince)}.`),
    ...stages(item, year),
    heading('2.\u00A0 Rapat'),
    tableOr(
      [NUMBER, day('Tanggal'), wide('Rapat', 3), wide('Tempat', 2)],
      meetings.map(({ title, date, place }, index) => [
        String(index + 1),
        tableDay(date),
        orBlank(title),
        orBlank(place),
      ]),
      `Tidak ada rapat tentang kerja sama ini dalam tahun ${year} menurut register.`,
    ),
    heading('3.\u00A0 Kegiatan di lapangan'),
    ...fieldWork(),
  ];
}

function stages({ stages: all }: CooperationItem, year: number): readonly ReportPart[] {
  const ofYear = STAGES.flatMap((stage) => all.filter(({ id }) => id === stage)).filter(
    ({ started, finished, skipped }) => !skipped && (isIn(started ?? '', year) || isIn(finished ?? '', year)),
  );
  if (ofYear.length === 0) return [];
  const rows = ofYear.map(({ id, started, finished }, index) => {
    const stage = STAGES.find((one) => one === id);
    return [
      String(index + 1),
      stage === undefined ? id : STAGE_NAMES[stage],
      tableDay(started),
      finished === null ? 'berjalan' : tableDay(finished),
    ];
  });
  return [{ kind: 'table', columns: [NUMBER, wide('Tahapan', 1), day('Mulai'), day('Selesai')], rows }];
}

/** What the register does not hold: room to write it in. */
function fieldWork(): readonly ReportPart[] {
  const blank = [SHORT_DOTTED, SHORT_DOTTED, SHORT_DOTTED] as const;
  return [
    text('Kegiatan di lapangan belum dicatat dalam register dan diisi oleh perangkat daerah pelaksana:'),
    {
      kind: 'table',
      columns: [NUMBER, day('Waktu'), wide('Kegiatan', 3), wide('Lokasi', 2)],
      rows: [1, 2, 3].map((number) => [String(number), ...blank]),
    },
  ];
}

const ACTION_STATES: Readonly<Record<string, string>> = { done: 'Selesai', dropped: 'Dibatalkan' };

/** How an action item stands on a day: done, given up, open, or past its day. */
export function actionState({ state, until }: ReportAction, on: string): string {
  const known = ACTION_STATES[state];
  if (known !== undefined) return known;
  return until !== '' && until < on ? 'Belum selesai, lewat waktu' : 'Belum selesai';
}

function results(of: ImplementationOf): readonly ReportPart[] {
  const { item, decisions, actions, year, today } = of;
  const on = dayOfReport(year, today);
  return [
    heading('1.\u00A0 Keputusan'),
    tableOr(
      [NUMBER, day('Tanggal'), wide('Keputusan', 3), wide('Rapat', 2)],
      decisions.map((one, index) => [
        String(index + 1),
        tableDay(one.meetingDate),
        one.text,
        orBlank(one.meetingTitle),
      ]),
      `Tidak ada keputusan rapat dalam tahun ${year} menurut register.`,
    ),
    heading('2.\u00A0 Tindak lanjut'),
    tableOr(
      [NUMBER, wide('Tindak lanjut', 3), wide('Penanggung jawab', 2), day('Target waktu'), day('Status')],
      actions.map((one, index) => [
        String(index + 1),
        one.text,
        orBlank(one.who),
        tableDay(one.until),
        actionState(one, on),
      ]),
      `Tidak ada tindak lanjut rapat dalam tahun ${year} menurut register.`,
    ),
    heading('3.\u00A0 Keluaran dan manfaat'),
    ...expected(item),
    text(`Keluaran dan manfaat yang dicapai: ${DOTTED}`),
    heading('4.\u00A0 Pembiayaan'),
    ...costs(of),
    heading('5.\u00A0 Kendala'),
    text(obstacle(item)),
  ];
}

function expected(item: CooperationItem | null): readonly ReportPart[] {
  const benefits = item?.benefits ?? '';
  return benefits.trim() === '' ? [] : [text('Manfaat yang direncanakan:'), ...listed(benefits)];
}

function costs({ agreement, item }: ImplementationOf): readonly ReportPart[] {
  const amounts = agreement.costs.flatMap(({ amount }) => amount ?? []);
  const sum = amounts.reduce((before, amount) => before + amount, 0);
  const isWhole = amounts.length > 0 && amounts.length === agreement.costs.length && sum <= LARGEST;
  return [
    ...(isWhole ? [text(`Biaya menurut lampiran naskah ${rupiah(sum)}.`)] : lines(item?.funding ?? '')),
    text(`Realisasi biaya: ${DOTTED}`),
  ];
}

function obstacle(item: CooperationItem | null): string {
  const waiting = withoutClosing(item?.waitingFor ?? '');
  if (item === null || waiting === '') return `Kendala dan pemecahannya: ${DOTTED}`;
  return `Tahap ${STAGE_NAMES[item.stage]} menunggu: ${waiting}.`;
}

function closing({ agreement, year }: ImplementationOf): readonly ReportPart[] {
  const name = instrumentOf(agreement.type).name;
  const last = parseDay(agreementSpan(agreement).to);
  const term = agreement.term === null ? SHORT_DOTTED : termInWords(agreement.term);
  const end = last === null ? SHORT_DOTTED : fullDate(last);
  return [
    text(`${name} ini berlaku selama ${term} terhitung sejak tanggal ditandatangani dan berakhir pada hari ${end}.`),
    text(`Usul kelanjutan kerja sama sesudah tahun ${year}: ${DOTTED}`),
    text('Demikian laporan ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  ];
}
