import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * LibreOffice as a partner has it, without a screen: it edits a Word file with tracked changes, and accepts or rejects all of
 * them, by its own commands (`libre-office.xba`). Each profile lies in a temporary folder and is taken away again.
 */

const MACROS = fileURLToPath(new URL('libre-office.xba', import.meta.url));
const PROGRAM = '/usr/bin/soffice';

type Run = (macro: string, files: readonly [string, string], words: readonly string[]) => void;

export function hasLibreOffice(): boolean {
  return existsSync(PROGRAM);
}

/** `changes`: words, and what stands there instead, everywhere in the text. `from` and `to` are paths. */
export type TrackedEdit = {
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly changes: readonly (readonly [string, string])[];
};

/** Writes some words anew with tracking on, as one person, and saves as Word. */
export function editTracked({ from, to, author, changes }: TrackedEdit): void {
  inProfile(author, (run) => {
    let source = from;
    for (const [index, words] of changes.entries()) {
      const target = index === changes.length - 1 ? to : `${to}.${index}.docx`;
      run('Rewrite', [source, target], words);
      if (source !== from) rmSync(source);
      source = target;
    }
  });
}

/** What becomes of a file on "accept all changes" or "reject all changes", saved as Word. */
export function resolveAll(how: 'AcceptAll' | 'RejectAll', from: string, to: string): void {
  inProfile('Simpul', (run) => run(how, [from, to], []));
}

function soffice(profile: string, ...args: readonly string[]): void {
  execFileSync(PROGRAM, [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...args], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}

function inProfile(author: string, work: (run: Run) => void): void {
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    // The first start writes a library of macros of its own over whatever lies there.
    soffice(profile, '--terminate_after_init');
    copyFileSync(MACROS, join(profile, 'user/basic/Standard/Module1.xba'));
    const settings = join(profile, 'user/registrymodifications.xcu');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('</oor:items>', `${nameOf(author)}</oor:items>`));
    work((macro, files, words) => {
      const given = [...files.map((file) => pathToFileURL(file).href), ...words];
      if (given.some((word) => word.includes('"'))) throw new Error('a macro takes no quotation marks');
      soffice(profile, `macro:///Standard.Module1.${macro}(${given.map((word) => `"${word}"`).join(',')})`);
      if (!existsSync(files[1])) throw new Error(`LibreOffice did not write ${files[1]}`);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Who the changes are by: without a name LibreOffice writes "Unknown Author". */
function nameOf(author: string): string {
  const escaped = author.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const value = `<prop oor:name="givenname" oor:op="fuse"><value>${escaped}</value></prop>`;
  return `<item oor:path="/org.openoffice.UserProfile/Data">${value}</item>\n`;
}
