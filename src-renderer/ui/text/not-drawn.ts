import type { PrintedPages } from '#app/document-methods.ts';

/* What a Word file has and a PDF made of it has not. */
type Kind = PrintedPages['notDrawn'][number];

const ID = {
  kinds: {
    'text-box': 'kotak teks',
    footnote: 'catatan kaki',
    column: 'susunan kolom',
    drawing: 'bentuk, bagan, atau gambar selain PNG, JPEG, dan GIF',
    formula: 'rumus',
    'page-border': 'garis tepi halaman',
    'running-picture': 'gambar di kepala atau kaki setiap halaman',
  } satisfies Record<Kind, string>,
  ofTemplate: (what: string) =>
    `PDF dan pratinjau tidak menampilkan ${what} dalam templat ini. Simpan naskahnya sebagai Word bila bagian itu diperlukan.`,
  ofLayout: (layout: string, what: string) =>
    `${layout}: PDF tidak menampilkan ${what} dalam templatnya. Pilih Word bila bagian itu diperlukan.`,
  ofPages: (what: string) => `PDF dan pratinjau tidak menampilkan ${what}. Simpan Word bila bagian itu diperlukan.`,
};

const EN: typeof ID = {
  kinds: {
    'text-box': 'text boxes',
    footnote: 'footnotes',
    column: 'columns',
    drawing: 'shapes, charts, or pictures other than PNG, JPEG and GIF',
    formula: 'formulas',
    'page-border': 'page borders',
    'running-picture': 'pictures in the header or footer of every page',
  },
  ofTemplate: (what) =>
    `PDF and preview do not show ${what} of this template. Save its documents as Word where that part is needed.`,
  ofLayout: (layout, what) =>
    `${layout}: a PDF does not show ${what} of its template. Choose Word where that part is needed.`,
  ofPages: (what) => `PDF and preview do not show ${what}. Save Word where that part is needed.`,
};

export const NOT_DRAWN_TEXT = { id: ID, en: EN };

/** The kinds as one phrase; '' where everything is drawn. */
export function notDrawnText(found: readonly Kind[], kinds: Readonly<Record<Kind, string>>): string {
  return found.map((kind) => kinds[kind]).join('; ');
}
