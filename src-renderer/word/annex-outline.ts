import type { Agreement, Cost } from '#domain/agreements/agreement.ts';
import { PERSONAL_NAMES, SENSITIVITY_NAMES } from '#domain/agreements/annex-lists.ts';
import { ANNEX_TITLES, annexesOf, type AnnexList, annexName } from '#domain/agreements/annexes.ts';
import { grouped, LARGEST, rupiah } from '#domain/wording/terbilang.ts';
import { type Annex, DOTTED, SHORT_DOTTED } from './outline.ts';

/** The annexes that have something in them, numbered when there are several; blank ones stand on no paper. */
export function annexOutlines(agreement: Agreement): readonly Annex[] {
  return annexesOf(agreement).map((list) => ({
    list,
    name: (annexName(agreement, list) ?? '').toUpperCase(),
    title: ANNEX_TITLES[list],
    ...CONTENTS[list](agreement),
  }));
}

type Contents = Pick<Annex, 'rows' | 'note'>;

const CONTENTS: Readonly<Record<AnnexList, (agreement: Agreement) => Contents>> = {
  costs,
  schedule: ({ schedule }) => ({
    rows: schedule.map(({ activity, begins, finishes, responsible }, index) => [
      `${index + 1}`,
      activity.trim() || DOTTED,
      begins.trim() || SHORT_DOTTED,
      finishes.trim() || SHORT_DOTTED,
      responsible.trim() || SHORT_DOTTED,
    ]),
    note: '',
  }),
  dataMatrix: ({ dataMatrix }) => ({
    rows: dataMatrix.map((row, index) => [
      `${index + 1}`,
      row.data.trim() || SHORT_DOTTED,
      row.owner.trim() || SHORT_DOTTED,
      row.receiver.trim() || SHORT_DOTTED,
      row.aim.trim() || SHORT_DOTTED,
      row.sensitivity === null ? BLANK_CELL : SENSITIVITY_NAMES[row.sensitivity],
      row.personal === null ? BLANK_CELL : PERSONAL_NAMES[row.personal],
      row.deadline.trim() || BLANK_CELL,
    ]),
    // UU 27/2022 art. 4 tells the two sorts of personal data apart.
    note: dataMatrix.some(({ personal }) => personal === 'general' || personal === 'specific')
      ? 'Data pribadi bersifat umum atau spesifik sebagaimana dimaksud dalam Pasal\u00A04 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.'
      : '',
  }),
};

/** A blank in a narrow column. */
const BLANK_CELL = '…………';

/** The rows of a cost table, amounts in whole rupiah with dots. `inWords` is '' while an amount is missing. */
export type CostTable = {
  readonly rows: readonly {
    readonly number: string;
    readonly activity: string;
    readonly bearer: string;
    readonly source: string;
    readonly amount: string;
  }[];
  readonly sum: string;
  readonly inWords: string;
};

/** The cost table with its sum, which stays a blank while an amount is missing. */
export function costTable(costs: readonly Cost[]): CostTable {
  const amounts = costs.flatMap(({ amount }) => amount ?? []);
  const all = amounts.reduce((before, amount) => before + amount, 0);
  const sum = amounts.length < costs.length || all > LARGEST ? null : all;
  return {
    rows: costs.map(({ activity, bearer, source, amount }, index) => ({
      number: String(index + 1),
      activity: activity.trim() || DOTTED,
      bearer: bearer.trim() || SHORT_DOTTED,
      source: source.trim() || SHORT_DOTTED,
      amount: amount === null ? SHORT_DOTTED : grouped(amount),
    })),
    sum: sum === null ? SHORT_DOTTED : grouped(sum),
    inWords: sum === null ? '' : rupiah(sum),
  };
}

function costs({ costs: all }: Agreement): Contents {
  const { rows, sum, inWords } = costTable(all);
  return {
    rows: [
      ...rows.map(({ number, activity, bearer, source, amount }) => [number, activity, bearer, source, amount]),
      ['', 'Jumlah', '', '', sum],
    ],
    note: inWords === '' ? '' : `${COST_SUM}${inWords}.`,
  };
}

/** What the sum of a cost table in words stands behind. */
export const COST_SUM = 'Jumlah seluruhnya: ';
