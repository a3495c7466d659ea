// The letters and forms of a cooperation item for check-rendering.mjs: each filled in, with an empty register, and longer.

const STUDIES = ['framework', 'feasibility'];

/**
 * @param {{ load: (path: string) => Promise<any> }} sources
 * @param {readonly string[]} papers
 * @param {readonly number[]} lengths by how many lines purpose and risks are lengthened, one document for each
 */
export async function makeLetterSamples(sources, papers, lengths) {
  const { itemPaperOutline } = await sources.load('src-renderer/word/letters/item-paper-outline.ts');
  const { makeItemPaper } = await sources.load('src-renderer/word/letters/make-item-paper.ts');
  const { EMPTY_FORM, ITEM_PAPERS } = await sources.load('src-renderer/domain/cooperation/item-papers.ts');
  const samples = await sources.load('src-renderer/testing/samples/sample-papers.ts');
  const filled = { ...EMPTY_FORM, number: '500.1/123', date: '2026-12-01', place: 'Sleman', answer: 'changes' };
  const made = [];
  for (const which of ITEM_PAPERS) {
    const known = which === 'feasibility' ? samples.companyPapers() : samples.samplePapers();
    const wanted = [
      { name: 'kosong', form: EMPTY_FORM, sources: samples.barePapers() },
      ...lengths.map((length) => ({
        name: length === 0 ? 'isi' : `isi-${length}`,
        form: filled,
        sources: lengthened(known, length),
      })),
    ];
    for (const paper of papers) {
      for (const { name, ...request } of wanted) {
        const outline = itemPaperOutline({ which, ...request });
        const bytes = await makeItemPaper(outline, { paper, version: 'Rancangan 3' });
        const kind = STUDIES.includes(which) ? 'kajian' : 'surat';
        made.push({ file: `${which}-${name}-${paper}.docx`, kind, paper, parties: 0, articles: 0, bytes });
      }
    }
  }
  return made;
}

function lengthened(sources, lines) {
  const more = Array.from({ length: lines }, (_none, index) => `baris tambahan ke-${index + 1}`);
  const { item } = sources;
  const purpose = [item.purpose, ...more].join(';\n');
  const risks = [item.risks, ...more].join('\n');
  return { ...sources, item: { ...item, purpose, risks } };
}
