// Papers of a meeting and of a cooperation item, lengthened line by line, so that their signatures meet every place on a page.

/**
 * @param {{ load: (path: string) => Promise<any> }} sources
 * @param {{ readonly paper: string, readonly length: number }} on by how many lines purpose and risks are lengthened
 */
export async function* longerLetters(sources, { paper, length }) {
  const { itemPaperOutline } = await sources.load('src-renderer/word/letters/item-paper-outline.ts');
  const { makeItemPaper } = await sources.load('src-renderer/word/letters/make-item-paper.ts');
  const { EMPTY_FORM, ITEM_PAPERS } = await sources.load('src-renderer/domain/cooperation/item-papers.ts');
  const samples = await sources.load('src-renderer/testing/samples/sample-papers.ts');
  const form = { ...EMPTY_FORM, number: '500.1/123', date: '2026-12-01', place: 'Sleman', answer: 'changes' };
  for (const which of ITEM_PAPERS) {
    const known = which === 'feasibility' ? samples.companyPapers() : samples.samplePapers();
    const outline = itemPaperOutline({ which, form, sources: lengthened(known, length) });
    const bytes = await makeItemPaper(outline, { paper, version: 'Rancangan 3' });
    yield { about: aboutOf(`${which}-${paper}-${length}.docx`, 'signed', paper), bytes };
  }
}

/**
 * @param {{ load: (path: string) => Promise<any> }} sources
 * @param {{ readonly paper: string, readonly length: number }} on by how many lines the first note is lengthened
 */
export async function* longerMinutes(sources, { paper, length }) {
  const { makeMinutesDocument } = await sources.load('src-renderer/word/make-document.ts');
  const { sampleMeeting, sampleOffice } = await sources.load('src-renderer/testing/samples/sample-meeting.ts');
  const meeting = sampleMeeting();
  const [first, ...others] = meeting.blocks;
  const text = [first.text, ...more(length, (number) => `Catatan tambahan ke-${number}.`)].join('\n');
  const longer = { ...meeting, blocks: [{ ...first, text }, ...others] };
  const bytes = await makeMinutesDocument(longer, sampleOffice(), { paper, version: 'Rancangan 3' });
  yield { about: aboutOf(`notula-${paper}-${length}.docx`, 'minutes', paper), bytes };
}

function aboutOf(file, form, paper) {
  return { file, form, paper, parties: 0, articles: 0, names: [] };
}

function more(lines, text) {
  return Array.from({ length: lines }, (_none, index) => text(index + 1));
}

function lengthened(sources, lines) {
  const added = more(lines, (number) => `baris tambahan ke-${number}`);
  const { item } = sources;
  const purpose = [item.purpose, ...added].join(';\n');
  const risks = [item.risks, ...added].join('\n');
  return { ...sources, item: { ...item, purpose, risks } };
}
