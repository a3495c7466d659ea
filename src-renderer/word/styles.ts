import { AlignmentType, type IStylesOptions, LevelFormat, type INumberingOptions } from 'docx';
import { mm } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Names as word processors know them; where Bookman is not installed they take one of the same widths (word.md §4). */
const FONTS = { bookman: 'Bookman Old Style', arial: 'Arial' } as const;

/** The typeface of a document: one for agreements, one for letters and papers of meetings (domain.md §1.9). */
export function fontOf({ family, house }: Sheet): string {
  return FONTS[family === 'agreement' ? house.style.font : house.style.letterFont];
}

/** Exact 18 pt: where pages break does not depend on a font's own heights (word.md §0.9). */
export const BODY_LINE = 360;
/** Exact 15 pt in titles and signatures. */
export const TIGHT_LINE = 300;

const exact = (line: number, space: { before?: number; after?: number } = {}) => ({
  line,
  lineRule: 'exact' as const,
  before: 0,
  after: 0,
  ...space,
});

/** Named styles: they survive most word processors and say what a paragraph is (word.md §2, L2). */
export function documentStyles(font: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: 24, language: { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'id-ID' } },
        paragraph: { spacing: exact(BODY_LINE) },
      },
    },
    paragraphStyles: [...agreementStyles(), ...commonStyles()],
  };
}

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>;
type Look = Omit<ParagraphStyles[number], 'id' | 'name'>;

function style(id: string, name: string, look: Look): ParagraphStyles[number] {
  return { id, name, basedOn: 'Normal', ...look };
}

const CENTER = { alignment: AlignmentType.CENTER } as const;
const JUSTIFIED = { alignment: AlignmentType.JUSTIFIED } as const;
const LEFT = { alignment: AlignmentType.LEFT } as const;
const HEADING = { keepNext: true, keepLines: true } as const;

function agreementStyles(): ParagraphStyles {
  const pasal = { ...CENTER, ...HEADING, outlineLevel: 0, spacing: exact(BODY_LINE, { before: 240 }) };
  const judulPasal = { ...CENTER, ...HEADING, spacing: exact(BODY_LINE, { after: 120 }) };
  return [
    style('SKJudul', 'SK Judul Naskah', {
      run: { bold: true },
      paragraph: { ...CENTER, keepNext: true, spacing: exact(TIGHT_LINE) },
    }),
    style('SKPasal', 'SK Pasal', { next: 'SKJudulPasal', run: { bold: true }, paragraph: pasal }),
    style('SKJudulPasal', 'SK Judul Pasal', { next: 'SKAyat', run: { bold: true }, paragraph: judulPasal }),
    style('SKAyat', 'SK Ayat', { basedOn: 'SKIsi', paragraph: JUSTIFIED }),
    style('SKHuruf', 'SK Huruf', {
      basedOn: 'SKIsi',
      paragraph: { ...JUSTIFIED, spacing: exact(BODY_LINE, { after: 60 }) },
    }),
    style('SKTandaTangan', 'SK Tanda Tangan', {
      paragraph: { ...CENTER, keepLines: true, spacing: exact(TIGHT_LINE) },
    }),
  ];
}

function commonStyles(): ParagraphStyles {
  const bagian = { ...HEADING, outlineLevel: 0, spacing: exact(BODY_LINE, { before: 200, after: 60 }) };
  return [
    style('SKIsi', 'SK Isi', { paragraph: { ...JUSTIFIED, spacing: exact(BODY_LINE, { after: 120 }) } }),
    style('SKBagian', 'SK Bagian', { run: { bold: true }, paragraph: bagian }),
    style('SKKiri', 'SK Kiri', { paragraph: { ...LEFT, spacing: exact(BODY_LINE) } }),
    style('SKTabel', 'SK Tabel', {
      run: { size: 18 },
      paragraph: { ...LEFT, spacing: exact(240, { before: 40, after: 40 }) },
    }),
    style('SKKop', 'SK Kop Naskah', { paragraph: { ...CENTER, spacing: exact(TIGHT_LINE) } }),
    style('SKFakta', 'SK Keterangan', { paragraph: { ...LEFT, spacing: exact(TIGHT_LINE, { after: 40 }) } }),
    style('SKTopik', 'SK Acara', {
      run: { bold: true },
      paragraph: { ...LEFT, ...HEADING, outlineLevel: 1, spacing: exact(BODY_LINE, { before: 120, after: 40 }) },
    }),
    style('SKCelah', 'SK Celah', { run: { size: 2 }, paragraph: { spacing: exact(20) } }),
    // A document that ends with a table needs a paragraph behind it: so low that it never makes a page of its own.
    style('SKAkhir', 'SK Akhir', { run: { size: 2 }, paragraph: { spacing: exact(20) } }),
    style('SKKaki', 'SK Kaki', { run: { size: 15, color: '595959' }, paragraph: { spacing: exact(200) } }),
    style('SKHalaman', 'SK Nomor Halaman', { paragraph: CENTER }),
  ];
}

const level = (
  number: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  indent: { left: number; hanging: number },
) => ({
  level: number,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent } },
});

/** Rule 9: ayat at 0–10 mm, huruf at 10–18, angka at 18–26; `huruf` and `angka` stand alone where there is no ayat. */
export function documentNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: 'ayat',
        levels: [
          level(0, LevelFormat.DECIMAL, '(%1)', { left: mm(10), hanging: mm(10) }),
          level(1, LevelFormat.LOWER_LETTER, '%2.', { left: mm(18), hanging: mm(8) }),
          level(2, LevelFormat.DECIMAL, '%3)', { left: mm(26), hanging: mm(8) }),
        ],
      },
      {
        reference: 'huruf',
        levels: [
          level(0, LevelFormat.LOWER_LETTER, '%1.', { left: mm(8), hanging: mm(8) }),
          level(1, LevelFormat.DECIMAL, '%2)', { left: mm(16), hanging: mm(8) }),
        ],
      },
      ...(['Kiri', 'Kanan'] as const).flatMap((side) => columnNumbering(side)),
      { reference: 'angka', levels: [level(0, LevelFormat.DECIMAL, '%1.', { left: mm(8), hanging: mm(8) })] },
    ],
  };
}

/** The same in half the width, for texts side by side: each side counts by itself. */
function columnNumbering(side: 'Kiri' | 'Kanan'): INumberingOptions['config'] {
  const letters = level(1, LevelFormat.LOWER_LETTER, '%2.', { left: mm(14), hanging: mm(6) });
  const numbers = level(2, LevelFormat.DECIMAL, '%3)', { left: mm(20), hanging: mm(6) });
  return [
    {
      reference: `ayat${side}`,
      levels: [level(0, LevelFormat.DECIMAL, '(%1)', { left: mm(8), hanging: mm(8) }), letters, numbers],
    },
    {
      reference: `huruf${side}`,
      levels: [
        level(0, LevelFormat.LOWER_LETTER, '%1.', { left: mm(6), hanging: mm(6) }),
        level(1, LevelFormat.DECIMAL, '%2)', { left: mm(12), hanging: mm(6) }),
      ],
    },
    { reference: `angka${side}`, levels: [level(0, LevelFormat.DECIMAL, '%1.', { left: mm(9), hanging: mm(9) })] },
  ];
}
