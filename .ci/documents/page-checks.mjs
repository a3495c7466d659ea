// What must hold of a rendered document (word.md §3 and §4), as pure functions over what poppler's tools say of its pages.

/**
 * @typedef {{ readonly width: number, readonly height: number, readonly lines: readonly string[], readonly words: readonly { readonly text: string, readonly left: number, readonly right: number, readonly top: number, readonly bottom: number }[] }} Page
 * Sizes and places in points from the top left; lines as `pdftotext -layout` gives them, without empty ones.
 */

const SIZES = { F4: [609.4, 935.4], 'F4-21': [595.3, 935.4], 'F4-21.59': [612, 936], A4: [595.3, 841.9] };
const MARGINS = { left: (30 / 25.4) * 72, right: (20 / 25.4) * 72 };

/** @param {readonly Page[]} pages @param {keyof typeof SIZES} paper @param {'across'} [lies] */
export function wrongSizes(pages, paper, lies) {
  const [width, height] = lies === 'across' ? SIZES[paper].toReversed() : SIZES[paper];
  return pages.flatMap((page, index) =>
    Math.abs(page.width - width) < 1.5 && Math.abs(page.height - height) < 1.5
      ? []
      : [`page ${index + 1} measures ${page.width} × ${page.height} pt, ${paper} is ${width} × ${height}`],
  );
}

/** The lines of a page without its number and its footer. @param {Page} page */
export function bodyLines(page) {
  return page.lines
    .map((line) => line.trim())
    .filter(
      (line) =>
        !/^-\s?\d+\s?-$/u.test(line) &&
        !/^[\p{L} ]+ · \S+ · /u.test(line) &&
        !/^(?:Paraf\s*)?(?:[IVX]+\s*)+$/u.test(line),
    );
}

/** @param {readonly Page[]} pages */
export function blankPages(pages) {
  return pages.flatMap((page, index) => (bodyLines(page).length === 0 ? [`page ${index + 1} is blank`] : []));
}

/** `Pasal 3`, and with the English article beside it where there are two texts. */
const HEADING = /^Pasal (\d+)(?:\s+Article \1)?$/u;

/** A heading, or what leads to a list, at the foot of a page. @param {readonly Page[]} pages */
export function strandedHeadings(pages) {
  return pages.slice(0, -1).flatMap((page, index) => {
    const body = bodyLines(page);
    const [before, last] = [body.at(-2) ?? '', body.at(-1) ?? ''];
    const stranded =
      HEADING.test(last) ||
      HEADING.test(before) ||
      /^“Pasal \d+[A-Z]?$/u.test(last) ||
      /^“Pasal \d+[A-Z]?$/u.test(before) ||
      /^(?:Pembahasan|Keputusan dan tindak lanjut)$/u.test(last);
    return stranded ? [`page ${index + 1} ends with the heading “${last}”`] : [];
  });
}

/** A chapter's heading, or a line that leads to a list, at the foot of a page of a letter or a study. @param {readonly Page[]} pages */
export function strandedLeads(pages) {
  return pages.slice(0, -1).flatMap((page, index) => {
    const last = bodyLines(page).at(-1) ?? '';
    return /^[IVX]+\. [\p{Lu} ()]+$/u.test(last) || /[a-z]:$/u.test(last)
      ? [`page ${index + 1} ends with “${last}”`]
      : [];
  });
}

/** Whoever signs a letter, a study, a deed or a report has at least two lines of it above. @param {readonly Page[]} pages */
export function lonelySigner(pages) {
  const isLabel = (line) =>
    /^(?:Mengetahui,|PIHAK KESATU,(?:\s+PIHAK KEDUA,)?|Penerima Kuasa,\s+Pemberi Kuasa,|Dibuat di .+|(?:BUPATI|KEPALA|DIREKTUR)[ \p{Lu}]*,?$)/u.test(
      line,
    );
  // The letterhead of a head of region says the same as the label: the last one counts.
  const index = pages.findLastIndex((page) => bodyLines(page).some(isLabel));
  const page = pages[index];
  if (page === undefined) return ['nobody signs'];
  const above = bodyLines(page).findLastIndex(isLabel);
  return above >= 2 ? [] : [`page ${index + 1} has ${above} lines above the signature`];
}

/** `Pasal 1` to the last, each once and in order. @param {readonly Page[]} pages @param {number} articles */
export function wrongSequence(pages, articles) {
  const found = pages.flatMap((page) => bodyLines(page)).flatMap((line) => HEADING.exec(line)?.[1] ?? []);
  const wanted = Array.from({ length: articles }, (_none, index) => String(index + 1));
  return found.join() === wanted.join() ? [] : [`the articles are numbered ${found.join(', ')}`];
}

/** One label of a signature or two; where there are two texts, the English one ends the words. */
const LABELS = /^PIHAK KE[A-Z ]+?,?(?:\s{2,}PIHAK KE[A-Z ]+?,?)?$/u;

/** Up to six parties sign on one page, with at least two lines of text above. @param {readonly Page[]} pages @param {number} parties */
export function splitSignatures(pages, parties) {
  const places = pages.flatMap((page, index) => {
    const body = bodyLines(page);
    const first = body.findIndex((line) => LABELS.test(line));
    return first === -1 ? [] : [{ page: index + 1, above: first }];
  });
  const [place] = places;
  if (place === undefined) return ['nobody signs'];
  const faults = place.above < 2 ? [`page ${place.page} has ${place.above} lines above the signatures`] : [];
  return parties <= 6 && places.length > 1 ? [...faults, `signatures stand on ${places.length} pages`] : faults;
}

/**
 * Whoever signs finds the own name below the own label, on the same page. Names may break over lines: their first words are looked for.
 * @param {readonly Page[]} pages @param {readonly string[]} names in capitals, in the order of the parties
 */
export function splitRows(pages, names) {
  let signed = 0;
  const faults = pages.flatMap((page, index) => {
    const body = bodyLines(page);
    const labels = body.flatMap((line, at) => (LABELS.test(line) ? [at] : []));
    return labels.flatMap((at, place) => {
      const row = body.slice(at, labels[place + 1] ?? body.length).join(' ');
      const own = names.slice(signed, signed + 2);
      signed += own.length;
      return own
        .filter((name) => !row.includes(name.split(' ')[0]))
        .map((name) => `page ${index + 1} ends before the name ${name}`);
    });
  });
  return signed === names.length
    ? faults
    : [...faults, `${names.length - signed} of ${names.length} parties do not sign`];
}

/**
 * A word that is broken in a narrow column: what stands on the page and in no text of the document. Lines may end behind a hyphen
 * or a slash.
 * @param {readonly Page[]} pages @param {readonly string[]} texts of the document's paragraphs and runs
 */
export function brokenWords(pages, texts) {
  const known = new Set(texts.flatMap((text) => text.split(/\s+/u)).flatMap(pieces));
  return pages.flatMap((page, index) =>
    page.words
      .map(({ text }) => text)
      .filter((text) => /\p{L}{2}/u.test(text) && !/…|^[a-z]{1,3}\.$/u.test(text) && !known.has(text))
      .map((text) => `page ${index + 1}: the word “${text}” is broken`),
  );
}

/** A word, and what of it may stand on a line of its own. @param {string} word */
function pieces(word) {
  const parts = word.split(/(?<=[-/–])/u);
  return parts.flatMap((_part, from) => parts.slice(from).map((_end, to) => parts.slice(from, from + to + 1).join('')));
}

/** The signatures of minutes never stand alone on their page. @param {readonly Page[]} pages */
export function lonelySignatures(pages) {
  const index = pages.findIndex((page) => bodyLines(page).some((line) => line.endsWith('Pemimpin Rapat,')));
  const page = pages[index];
  if (page === undefined) return ['nobody signs the minutes'];
  // Place and day stand above the posts.
  const above = bodyLines(page).findIndex((line) => line.endsWith('Pemimpin Rapat,')) - 1;
  return above >= 2 ? [] : [`page ${index + 1} has ${above} lines above the signatures`];
}

/** @param {readonly Page[]} pages */
export function outsideMargins(pages) {
  return pages.flatMap((page, index) => {
    const out = page.words.filter(
      ({ left, right, top, bottom }) =>
        left < MARGINS.left - 2 || right > page.width - MARGINS.right + 4 || top < 0 || bottom > page.height,
    );
    return out.length === 0 ? [] : [`page ${index + 1} has ${out.length} words outside its margins`];
  });
}

/** @param {readonly Page[]} pages */
export function leftovers(pages) {
  return pages.flatMap((page, index) =>
    page.lines
      .filter((line) => /undefined|\bnull\b|NaN|\{\{|\[object/u.test(line))
      .map((line) => `page ${index + 1}: ${line.trim()}`),
  );
}

/** The output of `pdffonts`: every font a Bookman, and inside the file. @param {string} listing */
export function foreignFonts(listing) {
  return listing
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const embedded = /\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s/u.exec(line)?.[1] === 'yes';
      // Agreements are set in Bookman; letters in Arial, or what has its widths (domain.md §1.9).
      return /Bookman|Bonum|Arial|LiberationSans/u.test(line) && embedded ? [] : [`font: ${line.split(/\s+/u)[0]}`];
    });
}
