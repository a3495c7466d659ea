import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One file of the corpus, and what the reader makes of it: a refusal by its reason, or what became of the articles. */
export type Case = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected:
    | { readonly refused: string }
    | {
        /** `kind number` of each article that is not the same, in our order; `moved 3`, `unsure 3`. */
        readonly changes: readonly string[];
        readonly comments?: number;
        /** Comments on what stands outside the articles. */
        readonly commentsOutside?: number;
        /** Which draft the file says that it is. */
        readonly id?: string;
        readonly from?: 'properties' | 'footer' | 'nothing';
        readonly authors?: readonly string[];
      };
};

export const TEXT = 'word/document.xml';

/** A copy of a Word file with some parts written anew; `null` takes a part out. */
export function withParts(base: Uint8Array, changes: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const parts: { [name: string]: Uint8Array } = unzipSync(base);
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) delete parts[name];
    else parts[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(parts, { level: 6, mtime: '1980-01-01T00:00:00' });
}

export function partOf(base: Uint8Array, name: string): string {
  return strFromU8(unzipSync(base)[name] ?? new Uint8Array());
}

/** A copy whose text is changed as XML; a change that changes nothing is a fault of the corpus. */
export function withText(base: Uint8Array, change: (xml: string) => string, name = TEXT): Uint8Array {
  const before = partOf(base, name);
  const after = change(before);
  if (after === before) throw new Error('the change did not find its place');
  return withParts(base, { [name]: after });
}

/** An OLE file (Word 97, or a file with a password), with names inside in UTF-16. */
export function ole(...names: readonly string[]): Uint8Array {
  const wide = names.flatMap((name) => name.split('').flatMap((letter) => [letter.charCodeAt(0), 0]));
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1024), ...wide, 0, 0]);
}

/** A zip with the same name twice, which a program of good will never writes. */
export function withDouble(base: Uint8Array): Uint8Array {
  const other = 'word/documenu.xml';
  const bytes = withParts(base, { [other]: '<a/>' });
  const text = new TextDecoder('latin1').decode(bytes).replaceAll(other, TEXT);
  return Uint8Array.from(text, (letter) => latin1(letter));
}

/** `latin1` of browsers is Windows-1252: the letters of its upper half are read back one by one. */
function latin1(letter: string): number {
  return BACK.get(letter) ?? letter.charCodeAt(0);
}

const BACK = new Map(
  Array.from(
    { length: 256 },
    (_none, byte) => [new TextDecoder('latin1').decode(new Uint8Array([byte])), byte] as const,
  ),
);

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function tracked(
  kind: 'ins' | 'del' | 'moveFrom' | 'moveTo',
  text: string,
  who = 'Budi',
  date = '2026-11-20T03:00:00Z',
): string {
  const leaf = kind === 'del' || kind === 'moveFrom' ? 'delText' : 't';
  const when = date === '' ? '' : ` w:date="${date}"`;
  return `<w:${kind} w:id="77" w:author="${who}"${when}><w:r><w:${leaf} xml:space="preserve">${text}</w:${leaf}></w:r></w:${kind}>`;
}

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** With one comment, number 0, that nothing refers to yet. */
export function commented(base: Uint8Array): Uint8Array {
  const comment = `<w:comment w:id="0" w:author="Ani" w:date="2026-11-20T03:00:00Z"><w:p>${run('Mohon dijelaskan.')}</w:p></w:comment>`;
  return withParts(base, { 'word/comments.xml': `<w:comments xmlns:w="${SPACE}">${comment}</w:comments>` });
}
