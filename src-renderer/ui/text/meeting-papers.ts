/* Several papers of a meeting at once. */
const ID = {
  menu: 'Beberapa sekaligus…',
  title: 'Simpan beberapa surat rapat',
  which: 'Surat yang disimpan',
  each: (count: number) => `Undangan, satu surat untuk tiap penerima (${count})`,
  folder: (title: string) => `Rapat ${title}`.trim(),
};

const EN: typeof ID = {
  menu: 'Several at once…',
  title: 'Save several papers of the meeting',
  which: 'Papers to save',
  each: (count) => `Invitation, one letter for each recipient (${count})`,
  folder: (title) => `Rapat ${title}`.trim(),
};

export const MEETING_PAPERS_TEXT = { id: ID, en: EN };
