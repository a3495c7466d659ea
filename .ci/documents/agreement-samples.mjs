// The agreements that are rendered and looked at: every kind, between 2 to 30 parties, on every paper (N1).

const KINDS = ['KSB', 'PKS', 'NK', 'RK', 'LOI', 'MOU', 'ADD'];
const PARTY_COUNTS = [2, 3, 4, 6, 8, 30];
const PAPERS = ['F4', 'A4'];
/** With how many parties the pages have boxes for initials, so that each size of box is seen. */
const WITH_INITIALS = new Set([3, 8, 30]);
/** A sweep of lengths moves the block of signatures over a page; thirty parties sign over pages anyway. */
const SWEPT = new Set(['KSB', 'RK', 'MOU', 'ADD']);

/**
 * Every agreement that is wanted, with what is to be found on its pages.
 * @param {{ readonly load: (path: string) => Promise<any> }} sources
 * @param {readonly number[]} lengths by how many lines the agreements are lengthened
 */
export async function* agreementSamples(sources, lengths) {
  const { makeAgreementDocument } = await sources.load('src-renderer/word/make-document.ts');
  const { sampleOf } = await sources.load('src-renderer/testing/samples/sample-kinds.ts');
  for (const { type, parties, paper, length } of wantedOf(lengths)) {
    const agreement = lengthened(sampleOf(type, parties), length);
    const file = `${type.toLowerCase()}-${parties}-${paper}${length === 0 ? '' : `-${length}`}.docx`;
    const names = agreement.parties.map(({ name }) => name.toUpperCase());
    const about = { file, form: 'agreement', paper, parties, articles: agreement.articles.length, names };
    const options = { paper, version: 'Rancangan 3', initials: WITH_INITIALS.has(parties) };
    yield { about, bytes: await makeAgreementDocument(agreement, options) };
  }
}

/**
 * Agreements of an office with settings and invented emblems of its own, PIHAK KESATU signing at the right.
 * @param {{ readonly load: (path: string) => Promise<any> }} sources
 * @param {readonly string[]} papers
 */
export async function* houseSamples(sources, papers) {
  const { makeAgreementDocument } = await sources.load('src-renderer/word/make-document.ts');
  const { sampleOf } = await sources.load('src-renderer/testing/samples/sample-kinds.ts');
  const { sampleEmblem } = await sources.load('src-renderer/testing/samples/sample-emblem.ts');
  const { STANDARD_HOUSE } = await sources.load('src-renderer/domain/office/house-style.ts');
  const { partyKey } = await sources.load('src-renderer/domain/parties/party.ts');
  const style = { ...STANDARD_HOUSE, firstSide: 'right' };
  for (const paper of papers) {
    for (const parties of PARTY_COUNTS) {
      const agreement = sampleOf('KSB', parties);
      const emblems = agreement.parties.map(({ party }, index) =>
        sampleEmblem(partyKey(party), [40, (30 + 20 * index) % 256, 90], 354),
      );
      const names = agreement.parties.map(({ name }) => name.toUpperCase());
      const about = { file: `ksb-${parties}-${paper}.docx`, form: 'agreement', paper, parties, names };
      const options = { paper, version: 'Rancangan 3', house: { style, emblems } };
      const bytes = await makeAgreementDocument(agreement, options);
      yield { about: { ...about, articles: agreement.articles.length }, bytes };
    }
  }
}

function wantedOf(lengths) {
  return KINDS.flatMap((type) =>
    PARTY_COUNTS.flatMap((parties) =>
      PAPERS.flatMap((paper) =>
        (SWEPT.has(type) && parties <= 8 ? lengths : [0]).map((length) => ({ type, parties, paper, length })),
      ),
    ),
  );
}

/** So many lines more in its first article, or in the first row of its table, so that everything behind stands elsewhere on its page. */
function lengthened(agreement, lines) {
  const more = (text, word) =>
    [text, ...Array.from({ length: lines }, (_none, index) => `${word} ${index + 1}.`)].join('\n');
  const [first, ...others] = agreement.articles;
  const [work, ...works] = agreement.works;
  return {
    ...agreement,
    articles:
      first === undefined
        ? []
        : [
            {
              ...first,
              text: more(first.text, 'Baris tambahan ke'),
              english: first.english === '' ? '' : more(first.english, 'Additional line'),
            },
            ...others,
          ],
    works: work === undefined ? [] : [{ ...work, roles: more(work.roles, 'Baris tambahan ke') }, ...works],
  };
}
