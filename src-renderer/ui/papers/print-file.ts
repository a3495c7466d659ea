import { ok, type Result } from '#base/result.ts';
import type { PrintedPages } from '#app/document-methods.ts';
import type { Engine, MadeFile, Refused } from '#app/engine.ts';
import type { HostFailure, UiHost } from '../session/ports.ts';
import { printHtml } from './print-html.ts';
import { settled } from './settle.ts';

type Tools = { readonly engine: Pick<Engine, 'printedPages'>; readonly host: Pick<UiHost, 'printPdf' | 'printPaper'> };

/** A Word file as a PDF under the same name, made by the app's own engine. `job`: a name by which the shell can be told to stop. */
export async function pdfOf(
  word: MadeFile,
  job: string,
  { engine, host }: Tools,
): Promise<Result<MadeFile, Refused | HostFailure>> {
  const pages = await engine.printedPages(word.bytes);
  if (!pages.ok) return pages;
  const printed = await host.printPdf(job, printHtml(await settled(pages.value)));
  if (!printed.ok) return printed;
  return ok({ bytes: printed.value.bytes, suggestedName: pdfName(word.suggestedName) });
}

/** A Word file on paper, through the system's own dialog. */
export async function printOf(
  word: MadeFile,
  job: string,
  { engine, host }: Tools,
): Promise<Result<null, Refused | HostFailure>> {
  const pages = await engine.printedPages(word.bytes);
  if (!pages.ok) return pages;
  return host.printPaper(job, printHtml(await settled(pages.value)), paperOf(pages.value));
}

/** The name of a Word file as that of its PDF. */
export function pdfName(name: string): string {
  return `${name.replace(/\.docx$/iu, '')}.pdf`;
}

/** A twip in micrometres. */
const TWIP = 25_400 / 1440;

function paperOf({ sheets }: PrintedPages): { readonly width: number; readonly height: number } {
  const { width = 11_906, height = 16_838 } = sheets[0] ?? {};
  return { width: Math.round(width * TWIP), height: Math.round(height * TWIP) };
}
